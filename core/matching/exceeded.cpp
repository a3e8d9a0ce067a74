#include "core/matching/exceeded.h"

#include <algorithm>

namespace overstap {

std::vector<Reason> exceeded_items(const FunctionVerdict& verdict) {
  std::vector<Reason> exceeded;
  std::ranges::copy_if(verdict.blockers, std::back_inserter(exceeded), [](const Reason& reason) {
    return reason.verdict >= Verdict::kDiscuss && reason.criterion != Criterion::kWish;
  });
  return exceeded;
}

std::string exceeded_code(const Reason& reason) {
  std::string code(criterion_code(reason.criterion));
  if (!reason.item.empty()) code += " " + reason.item;
  return code;
}

}  // namespace overstap
