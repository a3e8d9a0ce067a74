// Undo and redo for one actor: new writes with the old values, only where the present stamp is still one's own, so
// undo never takes back somebody else's work. History is local and is not merged.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/document/document.h"

namespace overstap {

inline constexpr std::size_t kMaxUndoSteps = 200;

class UndoHistory {
 public:
  // Call before merging an own change: remembers the values it is about to replace. `label` is an i18n key that
  // names the step ("undo.note_moved"). A new change empties the redo list.
  void remember(const Document& before, const Change& change, std::string label);

  bool can_undo() const { return !undo_.empty(); }
  bool can_redo() const { return !redo_.empty(); }
  const std::string& undo_label() const;  // "" when there is nothing to undo
  const std::string& redo_label() const;

  struct Step {
    Change change;  // empty when nothing of it could be taken back
    std::string label;
    std::size_t skipped = 0;  // registers that somebody else has changed since
  };
  // The change that takes the last step back; merge it like any other change. `stamp` is a fresh own stamp.
  Step undo(const Document& now, const Stamp& stamp);
  Step redo(const Document& now, const Stamp& stamp);

 private:
  struct Past {
    EntityKey key;
    std::string field;
    Value value;     // what to write back
    Stamp own;       // the stamp that must still be there
    Stamp replaced;  // the stamp under which `value` stood before
  };
  struct Entry {
    std::vector<Past> registers;
    std::string label;
  };
  Step take(std::vector<Entry>& from, std::vector<Entry>& to, const Document& now, const Stamp& stamp);

  std::vector<Entry> undo_, redo_;
};

}  // namespace overstap
