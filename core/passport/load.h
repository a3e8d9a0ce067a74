// The load items (belastingcodes) that tasks ask and candidates have capacity for: thirteen that are given, and places
// for own ones of a workspace (load_list.h says which they are). Codes and their tie to FML
// items come from our research note (draft): L walking IV-17, S standing V-4, B bending IV-10, K kneeling IV-20, T
// lifting IV-13/14, D pushing IV-12, R reaching IV-8/V-7, H skin and dust III-3/5, C contact II-12, E emotions of
// others II-6, A attention and reading I-1..3, P pace I-8, V transport during work II-10/11.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace overstap {

enum class LoadItem {
  kWalking,
  kStanding,
  kBending,
  kKneeling,
  kLifting,
  kPushing,
  kReaching,
  kSkin,
  kContact,
  kEmotions,
  kAttention,
  kPace,
  kTransport,
  kOwn1,
  kOwn2,
  kOwn3,
  kOwn4,
  kOwn5,
  kOwn6,
  kOwn7,
  kOwn8
};

inline constexpr std::size_t kGivenLoadItemCount = 13;
inline constexpr std::size_t kMaxOwnLoadItems = 8;  // own items in use at once
inline constexpr std::size_t kLoadItemCount = kGivenLoadItemCount + kMaxOwnLoadItems;

template <std::size_t kCount>
constexpr std::array<LoadItem, kCount> first_load_items() {
  std::array<LoadItem, kCount> items{};
  for (std::size_t index = 0; index < kCount; ++index) items[index] = static_cast<LoadItem>(index);
  return items;
}
inline constexpr std::array<LoadItem, kGivenLoadItemCount> kGivenLoadItems = first_load_items<kGivenLoadItemCount>();
// With the places for own items, also those that are not taken: nothing asks them then.
inline constexpr std::array<LoadItem, kLoadItemCount> kLoadItems = first_load_items<kLoadItemCount>();
constexpr bool is_own(LoadItem item) { return static_cast<std::size_t>(item) >= kGivenLoadItemCount; }

// How much: of a task what it asks, of a candidate what is possible. 0 none, 1 light, 2 regular, 3 much.
inline constexpr int kMaxLoadLevel = 3;

// "L", "S", …: as written in fields "load.L", "capacity.L.level". Of a given item; "" of an own one.
std::string_view load_code(LoadItem item);
std::optional<LoadItem> load_item_from_code(std::string_view code);

// One value per load item, indexed by the enum.
template <typename T>
class PerLoadItem {
 public:
  T& operator[](LoadItem item) { return values_[static_cast<std::size_t>(item)]; }
  const T& operator[](LoadItem item) const { return values_[static_cast<std::size_t>(item)]; }
  bool operator==(const PerLoadItem&) const = default;

 private:
  std::array<T, kLoadItemCount> values_{};
};

}  // namespace overstap
