// From an action to the writes it means, without stamps and without touching the model: the part of update() that knows
// what each action does. Errors say why an action makes no sense.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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
  std::string undo_label;        // "" when it cannot be undone
  bool forgets_history = false;  // no undo step may hold what is replaced
};

// Gates: what a trajectory may not say yet. Nothing for other types and for what is allowed. "trajectory.gate_closed",
// "trajectory.skip_needs_reason", "trajectory.put_forward_first".
std::optional<Error> refuse_on_trajectory(const Model& model, const EntityKey& key, std::string_view field,
                                          const Value& value);

Expected<Draft> draft(const Model& model, const EditField& action);
Expected<Draft> draft(const Model& model, const EditFields& action);
Expected<Draft> draft(const Model& model, const AddCandidate& action);
Expected<Draft> draft(const Model& model, const AddFunction& action);
Expected<Draft> draft(const Model& model, const CopyFunction& action);
Expected<Draft> draft(const Model& model, const ConfirmPassport& action);
Expected<Draft> draft(const Model& model, const AddTask& action);
Expected<Draft> draft(const Model& model, const MoveTask& action);
Expected<Draft> draft(const Model& model, const AddSkill& action);
Expected<Draft> draft(const Model& model, const AddLoadItem& action);
Expected<Draft> draft(const Model& model, const AddSignOff& action);
Expected<Draft> draft(const Model& model, const StartSession& action);
Expected<Draft> draft(const Model& model, const GoToPhase& action);
Expected<Draft> draft(const Model& model, const SetClock& action);
Expected<Draft> draft(const Model& model, const ShowCodeOnWall& action);
Expected<Draft> draft(const Model& model, const OpenVote& action);
Expected<Draft> draft(const Model& model, const CountRoomDots& action);
Expected<Draft> draft(const Model& model, const HandInBallot& action);
Expected<Draft> draft(const Model& model, const MakeCluster& action);
Expected<Draft> draft(const Model& model, const PutInCluster& action);
Expected<Draft> draft(const Model& model, const AddAgreement& action);
Expected<Draft> draft(const Model& model, const SaveTemplate& action);
Expected<Draft> draft(const Model& model, const MakeTasks& action);
Expected<Draft> draft(const Model& model, const AddNote& action);
Expected<Draft> draft(const Model& model, const MoveNote& action);
Expected<Draft> draft(const Model& model, const PlaceNotes& action);
Expected<Draft> draft(const Model& model, const EditNotes& action);
Expected<Draft> draft(const Model& model, const RemoveNotes& action);
Expected<Draft> draft(const Model& model, const CopyNotes& action);
Expected<Draft> draft(const Model& model, const StartContribution& action);
Expected<Draft> draft(const Model& model, const TakeContribution& action);
Expected<Draft> draft(const Model& model, const RecordDecision& action);
Expected<Draft> draft(const Model& model, const RectifyDecision& action);
Expected<Draft> draft(const Model& model, const PlanMilestones& action);
Expected<Draft> draft(const Model& model, const Remove& action);
Expected<Draft> draft(const Model& model, const Erase& action);

// --- for the files that make drafts
std::unexpected<Error> refuse(std::string_view code, std::string_view detail = {});
// A new entity needs an id of its own: also a removed one keeps its id for ever.
std::optional<Error> refuse_new(const Model& model, const EntityKey& key);
void put(Draft& draft, const EntityKey& key, std::string_view field, std::string_view text);
// Whether the session has this zone; of a template that is not known here, any well-formed one will do.
bool zone_exists(const Model& model, const Session& session, std::string_view zone_id);
// A ballot whose id is known to be free, or to be that of one that was taken back.
Expected<Draft> draft_ballot(const Model& model, const HandInBallot& action);
// A confirmed passport that is changed is a draft again: in the same step, so that one undo takes back both.
void reopen_passport(const Model& model, std::string_view function_id, Draft& draft);

}  // namespace overstap
