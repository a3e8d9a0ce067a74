// Over many pairs: what stands in the way most often. Counts pairs, never people's scores. For the working group and
// for the command line.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/matching/verdict.h"

namespace overstap {

struct BlockerCount {
  Criterion criterion = Criterion::kLoad;
  std::string item;  // "" for a whole criterion
  int pairs = 0;     // pairs in which it must be discussed or is not possible now; unknown is not counted
  int not_now = 0;   // of these: not possible now
  bool operator==(const BlockerCount&) const = default;
};

// Most pairs first. A pair in which five load items are over counts once for load.
std::vector<BlockerCount> count_by_criterion(std::span<const FunctionVerdict* const> verdicts);
// Each load item, daypart and theme apart.
std::vector<BlockerCount> count_by_item(std::span<const FunctionVerdict* const> verdicts);

}  // namespace overstap
