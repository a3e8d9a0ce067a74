// Two bounds prune the search. Both are exact in the weight, by dynamic programming over it: one leaves the limits out,
// the other (Lagrange) lets each limit cost a price; the prices are found by subgradient steps before the search.
// Where the limits cannot bind any more, the first is the answer itself.
#include "core/matching/best_choice.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "core/base/ordering.h"

namespace overstap {

namespace {

constexpr int kPriceSteps = 60;

// best(i, w): the most value that things i… give in weight w.
class Table {
 public:
  Table(std::vector<std::int64_t> values, const std::vector<int>& weights, int capacity)
      : values_(std::move(values)), weights_(weights), width_(static_cast<std::size_t>(capacity) + 1) {
    best_.assign((values_.size() + 1) * width_, 0);
    for (std::size_t thing = values_.size(); thing-- > 0;) {
      const auto weight = static_cast<std::size_t>(weights_[thing]);
      const std::int64_t* after = &best_[(thing + 1) * width_];
      std::int64_t* row = &best_[thing * width_];
      for (std::size_t room = 0; room < width_; ++room) {
        const std::int64_t with = room >= weight ? values_[thing] + after[room - weight] : 0;
        row[room] = std::max(after[room], with);
      }
    }
  }
  std::int64_t best(std::size_t thing, int room) const {
    return best_[thing * width_ + static_cast<std::size_t>(room)];
  }
  // Whether taking this thing is at least as good as leaving it.
  bool takes(std::size_t thing, int room) const {
    return room >= weights_[thing] &&
           values_[thing] + best(thing + 1, room - weights_[thing]) >= best(thing + 1, room) && values_[thing] > 0;
  }

 private:
  std::vector<std::int64_t> values_;
  const std::vector<int>& weights_;
  std::size_t width_;
  std::vector<std::int64_t> best_;
};

class Search {
 public:
  Search(const std::vector<Choosable>& things, const ChoiceLimits& limits) : limits_(limits) {
    for (const Choosable& thing : things) unit_ = std::gcd(unit_, thing.weight);
    unit_ = std::max(unit_, 1);
    room_ = limits.weight / unit_;
    keep_limits_that_may_bind(things);
    put_things_in_order(things);
    best_value_ = limits.beat;
  }

  Choice run() {
    Choice result;
    if (room_ > 0 && !values_.empty()) {
      const Table plain(values_, weights_, room_);
      plain_ = &plain;
      const std::vector<std::int64_t> prices = find_prices();
      const Table priced(priced_values(prices), weights_, room_);
      priced_ = &priced;
      prices_ = prices;
      taken_.assign(values_.size(), false);
      std::vector<int> left = left_;
      branch(0, room_, 0, left);
      result.proven = !out_of_steps_;
    }
    result.value = best_value_;
    if (best_.empty()) return result;
    result.chosen.assign(values_.size(), false);
    for (std::size_t place = 0; place < values_.size(); ++place) result.chosen[order_[place]] = best_[place];
    return result;
  }

 private:
  void keep_limits_that_may_bind(const std::vector<Choosable>& things) {
    for (std::size_t limit = 0; limit < limits_.uses.size(); ++limit) {
      std::int64_t total = 0;
      for (const Choosable& thing : things) total += thing.uses[limit];
      if (total <= limits_.uses[limit]) continue;
      binding_.push_back(limit);
      left_.push_back(limits_.uses[limit]);
    }
  }
  // What uses limits first: after those, the limits do not matter any more.
  void put_things_in_order(const std::vector<Choosable>& things) {
    const auto share_of_limits = [&](std::uint32_t index) {
      double share = 0;
      for (std::size_t at = 0; at < binding_.size(); ++at) {
        share += static_cast<double>(things[index].uses[binding_[at]]) / std::max(1, left_[at]);
      }
      return share;
    };
    for (std::uint32_t index = 0; index < things.size(); ++index) order_.push_back(index);
    put_in_order(order_, std::greater<>(), share_of_limits);
    for (const std::uint32_t index : order_) {
      values_.push_back(things[index].value);
      weights_.push_back(things[index].weight / unit_);
      for (const std::size_t limit : binding_) uses_.push_back(things[index].uses[limit]);
    }
    // What all things from here on would use together.
    rest_.assign((order_.size() + 1) * binding_.size(), 0);
    for (std::size_t at = order_.size() * binding_.size(); at-- > 0;)
      rest_[at] = rest_[at + binding_.size()] + uses_[at];
  }
  std::span<const int> uses_of(std::size_t thing) const {
    return std::span(uses_).subspan(thing * binding_.size(), binding_.size());
  }

  std::vector<std::int64_t> priced_values(const std::vector<std::int64_t>& prices) const {
    std::vector<std::int64_t> priced = values_;
    for (std::size_t thing = 0; thing < priced.size(); ++thing) {
      for (std::size_t at = 0; at < prices.size(); ++at) priced[thing] -= prices[at] * uses_of(thing)[at];
    }
    return priced;
  }
  std::int64_t worth_of(std::span<const std::int64_t> prices, const std::vector<int>& left) const {
    std::int64_t worth = 0;
    for (std::size_t at = 0; at < prices.size(); ++at) worth += prices[at] * left[at];
    return worth;
  }

  // Prices that make the bound at the start as low as these steps get it. On the way every choice that keeps to the
  // limits is a first answer.
  std::vector<std::int64_t> find_prices() {
    std::vector<std::int64_t> prices(binding_.size(), 0), lowest = prices;
    if (binding_.empty()) return prices;
    std::int64_t lowest_bound = INT64_MAX;
    double pace = 1.0;
    for (int step = 0; step < kPriceSteps; ++step) {
      const Table table(priced_values(prices), weights_, room_);
      const std::int64_t bound = table.best(0, room_) + worth_of(prices, left_);
      if (bound < lowest_bound) {
        lowest_bound = bound;
        lowest = prices;
      } else {
        pace *= 0.8;
      }
      std::vector<int> over(binding_.size());
      for (std::size_t at = 0; at < over.size(); ++at) over[at] = -left_[at];
      std::vector<bool> taken(values_.size(), false);
      std::int64_t value = 0;
      for (std::size_t thing = 0, room = static_cast<std::size_t>(room_); thing < values_.size(); ++thing) {
        if (!table.takes(thing, static_cast<int>(room))) continue;
        taken[thing] = true;
        room -= static_cast<std::size_t>(weights_[thing]);
        value += values_[thing];
        for (std::size_t at = 0; at < over.size(); ++at) over[at] += uses_of(thing)[at];
      }
      if (std::ranges::all_of(over, [](int amount) { return amount <= 0; })) keep_if_better(taken, value);
      if (lowest_bound <= best_value_) break;
      double length = 0;
      for (const int amount : over) length += static_cast<double>(amount) * amount;
      if (length == 0) break;
      const double size = pace * static_cast<double>(bound - best_value_) / length;
      for (std::size_t at = 0; at < over.size(); ++at) {
        const double price = static_cast<double>(prices[at]) + size * over[at];
        // A price above what anything is worth per unit helps nothing and would overflow.
        prices[at] = static_cast<std::int64_t>(std::clamp(price, 0.0, kHighestPrice));
      }
    }
    return lowest;
  }

  void keep_if_better(const std::vector<bool>& taken, std::int64_t value) {
    if (value <= best_value_) return;
    best_value_ = value;
    best_ = taken;
  }

  void branch(std::size_t thing, int room, std::int64_t value, std::vector<int>& left) {
    keep_if_better(taken_, value);
    if (thing == values_.size() || out_of_steps_) return;
    if (value + plain_->best(thing, room) <= best_value_) return;
    if (value + priced_->best(thing, room) + worth_of(prices_, left) <= best_value_) return;
    if (limits_.steps > 0 && ++steps_ > limits_.steps) {
      out_of_steps_ = true;
      return;
    }
    if (nothing_binds(thing, left)) return take_the_plain_answer(thing, room, value);
    const bool take_first = priced_->takes(thing, room);
    if (take_first) take(thing, room, value, left);
    branch(thing + 1, room, value, left);
    if (!take_first) take(thing, room, value, left);
  }
  void take(std::size_t thing, int room, std::int64_t value, std::vector<int>& left) {
    const std::span<const int> uses = uses_of(thing);
    if (room < weights_[thing]) return;
    for (std::size_t at = 0; at < uses.size(); ++at) {
      if (uses[at] > left[at]) return;
    }
    for (std::size_t at = 0; at < uses.size(); ++at) left[at] -= uses[at];
    taken_[thing] = true;
    branch(thing + 1, room - weights_[thing], value + values_[thing], left);
    taken_[thing] = false;
    for (std::size_t at = 0; at < uses.size(); ++at) left[at] += uses[at];
  }
  bool nothing_binds(std::size_t thing, const std::vector<int>& left) const {
    for (std::size_t at = 0; at < left.size(); ++at) {
      if (rest_[thing * binding_.size() + at] > left[at]) return false;
    }
    return true;
  }
  void take_the_plain_answer(std::size_t thing, int room, std::int64_t value) {
    std::vector<bool> taken = taken_;
    for (; thing < values_.size(); ++thing) {
      if (!plain_->takes(thing, room)) continue;
      taken[thing] = true;
      room -= weights_[thing];
      value += values_[thing];
    }
    keep_if_better(taken, value);
  }

  static constexpr double kHighestPrice = 4.4e12;  // 2^42

  const ChoiceLimits& limits_;
  int unit_ = 0, room_ = 0;
  std::vector<std::uint32_t> order_;
  std::vector<std::int64_t> values_;
  std::vector<int> weights_;
  std::vector<std::size_t> binding_;  // limits that may bind
  std::vector<int> left_, uses_;      // of those; uses_ per thing
  std::vector<std::int64_t> rest_;
  const Table* plain_ = nullptr;
  const Table* priced_ = nullptr;
  std::vector<std::int64_t> prices_;
  std::vector<bool> taken_, best_;
  std::int64_t best_value_ = 0, steps_ = 0;
  bool out_of_steps_ = false;
};

}  // namespace

Choice best_choice(const std::vector<Choosable>& things, const ChoiceLimits& limits) {
  return Search(things, limits).run();
}

}  // namespace overstap
