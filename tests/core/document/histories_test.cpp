// Histories of several replicas on a bad network. The oracle knows nothing of merging: it sorts every write that was
// ever made and takes the last one per register.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <tuple>
#include <vector>

#include "core/document/document.h"
#include "tests/support/generated_changes.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

constexpr std::size_t kHistories = 10'000;
constexpr std::size_t kOperations = 200;
constexpr std::uint64_t kStartMilliseconds = 1'790'000'000'000;
constexpr std::uint64_t kSkewMilliseconds = 48ull * 60 * 60 * 1000;

struct Replica {
  Document document;
  HybridClock clock;
  std::uint64_t wall_clock;
  std::vector<const Change*> waiting, lost;  // on its way to this replica; never arrived

  Replica(ActorId actor, std::uint64_t wall) : clock(actor), wall_clock(wall) {}

  void receive(const Change& change) {
    for (const Write& write : document.merge(change).applied) {
      clock.observe(write.reg.stamp);
    }
  }
};

class History {
 public:
  explicit History(std::uint64_t seed) : chance_(seed) {
    const std::size_t count = 2 + std::min(chance_.below(5), chance_.below(5));  // two to six, more often few
    const bool doubled_actor = chance_.one_in(4);
    for (std::size_t index = 0; index < count; ++index) {
      const ActorId actor = doubled_actor && index == 1 ? 100 : 100 + index;
      // Copied profiles have the same clock too, which is what makes equal stamps.
      const std::uint64_t skew = doubled_actor && index < 2 ? kSkewMilliseconds : chance_.below(2 * kSkewMilliseconds);
      replicas_.emplace_back(actor, kStartMilliseconds - kSkewMilliseconds + skew);
      if (chance_.one_in(4)) {
        replicas_.back().clock.observe({kStartMilliseconds + kSkewMilliseconds, 65'534, 0});
      }
    }
    changes_.reserve(kOperations);
  }

  void run() {
    for (std::size_t operation = 0; operation < kOperations; ++operation) {
      Replica& writer = replicas_[chance_.below(replicas_.size())];
      writer.wall_clock += chance_.below(3);
      send(write(writer), writer);
      deliver_some(replicas_[chance_.below(replicas_.size())]);
    }
  }

  // Everybody meets: what was lost on the way comes by another road, in another order.
  void meet() {
    if (chance_.one_in(2)) {
      for (Replica& replica : replicas_) {
        deliver_everything(replica);
      }
      return;
    }
    Document everything;
    for (const Replica& replica : replicas_) {
      everything.merge(replica.document.as_change());
    }
    for (Replica& replica : replicas_) {
      replica.receive(everything.as_change());
    }
  }

  bool all_agree_with_oracle() const {
    const std::vector<Write> expected = sorted_fold();
    return std::ranges::all_of(
        replicas_, [&expected](const Replica& replica) { return replica.document.as_change().writes == expected; });
  }

 private:
  const Change& write(Replica& writer) {
    Change& change = changes_.emplace_back();
    const Stamp stamp = writer.clock.next(writer.wall_clock);
    const std::size_t count = 1 + chance_.below(2);
    for (std::size_t index = 0; index < count; ++index) {
      change.writes.push_back(chance_.one_in(50) ? test::unacceptable_write(chance_) : test::clashing_write(chance_));
      if (is_acceptable(change.writes.back())) {
        change.writes.back().reg.stamp = stamp;
      }
    }
    writer.document.merge(change);
    return change;
  }

  void send(const Change& change, const Replica& writer) {
    for (Replica& replica : replicas_) {
      if (&replica == &writer) {
        continue;
      }
      if (chance_.one_in(5)) {
        replica.lost.push_back(&change);
        continue;
      }
      replica.waiting.push_back(&change);
      if (chance_.one_in(8)) {
        replica.waiting.push_back(&change);  // sent twice
      }
    }
  }

  void deliver_some(Replica& replica) {
    for (std::size_t count = chance_.below(8); count > 0 && !replica.waiting.empty(); --count) {
      std::swap(replica.waiting[chance_.below(replica.waiting.size())], replica.waiting.back());
      replica.receive(*replica.waiting.back());
      replica.waiting.pop_back();
    }
  }

  void deliver_everything(Replica& replica) {
    replica.waiting.insert(replica.waiting.end(), replica.lost.begin(), replica.lost.end());
    while (!replica.waiting.empty()) {
      std::swap(replica.waiting[chance_.below(replica.waiting.size())], replica.waiting.back());
      replica.receive(*replica.waiting.back());
      replica.waiting.pop_back();
    }
  }

  std::vector<Write> sorted_fold() const {
    std::vector<const Write*> all;
    for (const Change& change : changes_) {
      for (const Write& write : change.writes) {
        if (is_acceptable(write)) {
          all.push_back(&write);
        }
      }
    }
    std::ranges::sort(all, [](const Write* left, const Write* right) {
      return std::tie(left->key, left->field, left->reg.stamp, left->reg.value) <
             std::tie(right->key, right->field, right->reg.stamp, right->reg.value);
    });
    std::vector<Write> last_of_each;
    for (std::size_t index = 0; index < all.size(); ++index) {
      const bool last = index + 1 == all.size() || all[index + 1]->key != all[index]->key ||
                        all[index + 1]->field != all[index]->field;
      if (last) {
        last_of_each.push_back(*all[index]);
      }
    }
    return last_of_each;
  }

  test::Chance chance_;
  std::vector<Replica> replicas_;
  std::vector<Change> changes_;  // reserved, so that pointers into it stay good
};

TEST_CASE("Replicas agree whatever the network and the clocks do", "[property]") {
  test::Chance seeds(test::announced_seed("histories"));
  for (std::size_t index = 0; index < kHistories; ++index) {
    History history(seeds.next());
    history.run();
    history.meet();
    if (!history.all_agree_with_oracle()) {
      INFO("history " << index);
      FAIL_CHECK("a replica differs from the sorted fold of all writes");
      return;
    }
  }
  SUCCEED();
}

}  // namespace
}  // namespace overstap
