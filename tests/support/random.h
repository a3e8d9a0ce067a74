// Seeded chance for property tests. The seed is Catch2's: `--rng-seed N` repeats a failure exactly.
#pragma once

#include <catch2/catch_get_random_seed.hpp>
#include <cstdint>
#include <cstdio>
#include <span>

namespace overstap::test {

// SplitMix64: fast enough to disappear beside the code under test.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
  bool one_in(std::size_t bound) { return below(bound) == 0; }
  template <typename Range>
  const auto& pick(const Range& range) {
    return range[below(std::size(range))];
  }

 private:
  std::uint64_t state_;
};

// Says which seed a property test runs with, so that a failure in a log can be repeated.
inline std::uint64_t announced_seed(const char* property) {
  const std::uint64_t seed = Catch::getSeed();
  std::printf("%s: --rng-seed %llu\n", property, static_cast<unsigned long long>(seed));
  return seed;
}

}  // namespace overstap::test
