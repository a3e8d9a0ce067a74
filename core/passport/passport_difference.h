// What a passport that was copied to another place has become, against the passport it came from: which fields differ,
// and which tasks came, went or changed. Place, organisation, owner and version are expected to differ and are left
// out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/passport/passport.h"

namespace overstap {

// One field that differs. Numbers (minutes, hours, load) say from what to what; the others only that they differ.
struct FieldDifference {
  std::string field{};                 // as in the file, without a member: "load.K", but "not_done", "steps", "skills"
  std::optional<int> before, after{};  // of the source, of the copy
  bool operator==(const FieldDifference&) const = default;
};

struct TaskDifference {
  enum class Kind { kChanged, kAdded, kLeftOut };
  Kind kind = Kind::kChanged;
  std::string task_id;                  // of the copy; of the source when it was left out
  std::string title;                    // as it is called there
  std::vector<FieldDifference> fields;  // of a changed task
  bool operator==(const TaskDifference&) const = default;
};

struct PassportDifference {
  std::vector<FieldDifference> fields;  // of the function
  std::vector<TaskDifference> tasks;    // changed and added in the order of the copy, then left out
  bool empty() const { return fields.empty() && tasks.empty(); }
};

// `copy_tasks` and `source_tasks`: in order of number.
PassportDifference passport_difference(const Function& copy, const std::vector<const Task*>& copy_tasks,
                                       const Function& source, const std::vector<const Task*>& source_tasks,
                                       const LoadList& list = {});

}  // namespace overstap
