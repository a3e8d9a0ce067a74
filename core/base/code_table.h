// The words by which the members of an enum are known in files, in the order of the enum. One place for looking them
// up in both directions; which words there are stays with the enum. An enum used here counts from 0 without gaps.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace overstap {

template <typename Member, std::size_t kCount>
struct CodeTable {
  std::array<std::string_view, kCount> codes;

  constexpr std::string_view code(Member member) const { return codes[static_cast<std::size_t>(member)]; }

  // Nothing for a word that is not in the table: the file may come from a newer version.
  constexpr std::optional<Member> find(std::string_view code) const {
    for (std::size_t index = 0; index < kCount; ++index) {
      if (codes[index] == code) return static_cast<Member>(index);
    }
    return std::nullopt;
  }
};

}  // namespace overstap
