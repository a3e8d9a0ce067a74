// Identifiers of things in a workspace. New ones are 128 random bits, written as 22 base64url characters; the random
// bits come from outside (core has no randomness). Shipped content uses readable ids of its own ("thuishulp-03").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace overstap {

inline constexpr std::size_t kMaxIdentifierBytes = 64;

// 1 to 64 characters of A-Z a-z 0-9 - _
bool is_identifier(std::string_view text);

std::string identifier_from_random(std::uint64_t high, std::uint64_t low);

// A source of 64-bit random numbers, given from outside: the browser's getRandomValues, or a seeded one in tests.
class RandomSource {
 public:
  virtual ~RandomSource() = default;
  virtual std::uint64_t next_u64() = 0;
};

}  // namespace overstap
