// Chance for property tests, seeded by Catch2: `--rng-seed N` repeats a failure exactly.
#pragma once

#include <catch2/catch_get_random_seed.hpp>
#include <cstdint>
#include <cstdio>

#include "tests/support/chance.h"

namespace overstap::test {

// Says which seed a property test runs with, so that a failure in a log can be repeated.
inline std::uint64_t announced_seed(const char* property) {
  const std::uint64_t seed = Catch::getSeed();
  std::printf("%s: --rng-seed %llu\n", property, static_cast<unsigned long long>(seed));
  return seed;
}

}  // namespace overstap::test
