// A Change is the only thing that ever happens to a workspace: a list of register writes. A click, an undo, another
// tab, an imported file: each becomes a Change, is merged by one function, written to one journal, and drawn.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "core/document/stamp.h"
#include "core/document/value.h"

namespace overstap {

// Type and id together name an entity, so that two replicas can never disagree about an entity's type.
struct EntityKey {
  std::string type;  // "candidate", "task", …; unknown types are kept
  std::string id;
  auto operator<=>(const EntityKey&) const = default;
};

struct Register {
  Value value;
  Stamp stamp;
  bool operator==(const Register&) const = default;
};

// True when `challenger` wins from `current`: later stamp, then the value's own order. Total and the same everywhere.
bool supersedes(const Register& challenger, const Register& current);

struct Write {
  EntityKey key;
  std::string field;
  Register reg;
  bool operator==(const Write&) const = default;
};

struct Change {
  std::vector<Write> writes;
  bool empty() const { return writes.empty(); }
  bool operator==(const Change&) const = default;
};

}  // namespace overstap
