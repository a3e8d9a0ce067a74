// Numbers that look random and are the same in every run and on every machine (splitmix64): core has no randomness.
#pragma once

#include <cstddef>
#include <cstdint>

namespace overstap {

class SameNumbers {
 public:
  std::uint32_t below(std::size_t limit) {
    state_ += kStep;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    mixed ^= mixed >> 31;
    return static_cast<std::uint32_t>(((mixed >> 32) * limit) >> 32);
  }

 private:
  static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15u;
  std::uint64_t state_ = 0;
};

}  // namespace overstap
