#include "core/matching/blocker_count.h"

#include <algorithm>

#include "core/base/ordering.h"

namespace overstap {

namespace {

std::vector<BlockerCount> count(std::span<const FunctionVerdict* const> verdicts, bool by_item) {
  std::vector<BlockerCount> counts;
  for (const FunctionVerdict* verdict : verdicts) {
    std::vector<BlockerCount> in_pair;  // pairs and not_now are 0 or 1 here
    for (const Reason& reason : verdict->blockers) {
      if (reason.verdict < Verdict::kDiscuss) continue;
      const std::string item = by_item ? reason.item : std::string();
      auto same = std::ranges::find_if(in_pair, [&](const BlockerCount& other) {
        return other.criterion == reason.criterion && other.item == item;
      });
      if (same == in_pair.end()) same = in_pair.insert(in_pair.end(), BlockerCount{reason.criterion, item, 1, 0});
      if (reason.verdict == Verdict::kNotNow) same->not_now = 1;
    }
    for (const BlockerCount& one : in_pair) {
      auto total = std::ranges::find_if(counts, [&](const BlockerCount& other) {
        return other.criterion == one.criterion && other.item == one.item;
      });
      if (total == counts.end()) total = counts.insert(counts.end(), BlockerCount{one.criterion, one.item, 0, 0});
      total->pairs += one.pairs;
      total->not_now += one.not_now;
    }
  }
  put_in_order(counts, [](const BlockerCount& left, const BlockerCount& right) {
    if (left.pairs != right.pairs) return left.pairs > right.pairs;
    if (left.not_now != right.not_now) return left.not_now > right.not_now;
    if (left.criterion != right.criterion) return left.criterion < right.criterion;
    return left.item < right.item;
  });
  return counts;
}

}  // namespace

std::vector<BlockerCount> count_by_criterion(std::span<const FunctionVerdict* const> verdicts) {
  return count(verdicts, false);
}
std::vector<BlockerCount> count_by_item(std::span<const FunctionVerdict* const> verdicts) {
  return count(verdicts, true);
}

}  // namespace overstap
