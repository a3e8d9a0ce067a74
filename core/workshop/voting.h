// Dots on notes and clusters. A room without devices is counted by the facilitator (on the note or cluster itself); who
// votes on a device hands in a ballot. Who voted what is never kept: a ballot has no name. Ties are talked about: there
// is an order for showing, and no draw.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace overstap {

inline constexpr std::string_view kBallotType = "ballot";
inline constexpr int kMaxVotingRounds = 9;
inline constexpr int kMaxRoomDots = 999;  // on one note
inline constexpr std::size_t kMaxBallotsPerSession = 500;

// Closed: nobody votes now. Open: totals are secret. Shown: "Laat zien" was pressed.
enum class VotingState { kClosed, kOpen, kShown };  // "" "open" "getoond"
std::string_view voting_state_code(VotingState state);
VotingState voting_state_from_code(std::string_view code);

// What is voted on in a session now; all fields of the session entity.
struct Voting {
  VotingState state = VotingState::kClosed;
  std::string zone{};  // whose notes and clusters are voted on
  int round = 0;       // 0: never voted yet; 1..kMaxVotingRounds
  int dots_per_person = 3;
  bool several_on_one = true;
  int shown_round = 0;  // the last one of which everybody saw the totals; 0: none

  // May the totals of this round be told? Also when the vote is over and put away.
  bool totals_shown() const {
    return state == VotingState::kShown || (round > 0 && shown_round == round && state != VotingState::kOpen);
  }
  bool operator==(const Voting&) const = default;
};

struct Ballot {
  std::string id{};
  std::string session_id{};
  int round = 0;
  std::map<std::string, int> dots{};  // by note or cluster id, each 1..kMaxDotsPerPerson
  bool operator==(const Ballot&) const = default;
};
Ballot read_ballot(const std::string& id, const Entity& entity);

// Keeps a ballot within the rules: at most so many dots, on one target at most one when `several_on_one` is off, only
// targets that can be voted on. What is too much is left out, the targets in order of their id.
Ballot within_rules(Ballot ballot, const Voting& voting, const std::vector<std::string>& targets);

// The result for one note or cluster.
struct VoteTotal {
  std::string target_id{};
  int dots = 0;
  bool tied = false;  // as many as another that has any
  bool operator==(const VoteTotal&) const = default;
};
// The most first; equal ones in the order of `targets`. `room_dots` in the order of `targets`.
std::vector<VoteTotal> count_votes(const std::vector<std::string>& targets, const std::vector<int>& room_dots,
                                   const std::vector<const Ballot*>& ballots, const Voting& voting);

// What is written down per round: "dots.2".
std::string dots_field(int round);

}  // namespace overstap
