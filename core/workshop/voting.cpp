#include "core/workshop/voting.h"

#include <algorithm>

#include "core/base/code_table.h"
#include "core/base/identifier.h"
#include "core/base/ordering.h"
#include "core/workshop/number_within.h"
#include "core/workshop/session_template.h"

namespace overstap {

namespace {

constexpr CodeTable<VotingState, 3> kStateCodes{{"", "open", "getoond"}};
constexpr std::string_view kDotsPrefix = "dots.";

}  // namespace

std::string_view voting_state_code(VotingState state) { return kStateCodes.code(state); }
VotingState voting_state_from_code(std::string_view code) {
  return kStateCodes.find(code).value_or(VotingState::kClosed);
}

Ballot read_ballot(const std::string& id, const Entity& entity) {
  Ballot ballot{.id = id, .session_id = std::string(as_text(entity.value("session")))};
  ballot.round = number_within(entity.value("round"), 0, 0, kMaxVotingRounds);
  for (const auto& [field, reg] : entity.fields) {
    if (!field.starts_with(kDotsPrefix)) continue;
    const std::string target = field.substr(kDotsPrefix.size());
    const int dots = number_within(reg.value, 0, 0, kMaxDotsPerPerson);
    if (is_identifier(target) && dots > 0) ballot.dots[target] = dots;
  }
  return ballot;
}

Ballot within_rules(Ballot ballot, const Voting& voting, const std::vector<std::string>& targets) {
  int left = voting.dots_per_person;
  for (auto it = ballot.dots.begin(); it != ballot.dots.end();) {
    const bool can_be_chosen = std::ranges::find(targets, it->first) != targets.end();
    it->second = std::min({it->second, voting.several_on_one ? left : std::min(left, 1), left});
    if (!can_be_chosen || it->second <= 0) {
      it = ballot.dots.erase(it);
      continue;
    }
    left -= it->second;
    ++it;
  }
  return ballot;
}

std::vector<VoteTotal> count_votes(const std::vector<std::string>& targets, const std::vector<int>& room_dots,
                                   const std::vector<const Ballot*>& ballots, const Voting& voting) {
  std::vector<VoteTotal> totals;
  std::map<std::string_view, std::size_t> place_of;
  for (std::size_t index = 0; index < targets.size(); ++index) {
    totals.push_back({targets[index], index < room_dots.size() ? room_dots[index] : 0, false});
    place_of[targets[index]] = index;
  }
  for (const Ballot* ballot : ballots) {
    if (ballot->round != voting.round) continue;
    for (const auto& [target, dots] : within_rules(*ballot, voting, targets).dots) {
      totals[place_of[target]].dots += dots;
    }
  }
  put_in_order(totals, [](const VoteTotal& left, const VoteTotal& right) { return left.dots > right.dots; });
  for (std::size_t index = 0; index < totals.size(); ++index) {
    VoteTotal& one = totals[index];
    const bool as_before = index > 0 && totals[index - 1].dots == one.dots;
    const bool as_after = index + 1 < totals.size() && totals[index + 1].dots == one.dots;
    one.tied = one.dots > 0 && (as_before || as_after);
  }
  return totals;
}

std::string dots_field(int round) { return std::string(kDotsPrefix) + std::to_string(round); }

}  // namespace overstap
