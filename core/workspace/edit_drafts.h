// From an action to the writes it means, without stamps and without touching the model: the part of update() that knows
// what each action does. Errors say why an action makes no sense.
#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/workspace/action.h"
#include "core/workspace/model.h"

namespace overstap {

struct DraftWrite {
  EntityKey key;
  std::string field;
  Value value;
};
struct Draft {
  std::vector<DraftWrite> writes;
  std::string undo_label;  // "" when it cannot be undone
};

Expected<Draft> draft(const Model& model, const EditField& action);
Expected<Draft> draft(const Model& model, const AddCandidate& action);
Expected<Draft> draft(const Model& model, const AddTask& action);
Expected<Draft> draft(const Model& model, const StartSession& action);
Expected<Draft> draft(const Model& model, const AddNote& action);
Expected<Draft> draft(const Model& model, const MoveNote& action);
Expected<Draft> draft(const Model& model, const Remove& action);
Expected<Draft> draft(const Model& model, const Erase& action);

}  // namespace overstap
