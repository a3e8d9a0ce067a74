// The thirteen load items (belastingcodes) that tasks ask and candidates have capacity for. Codes and their tie to FML
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
  kTransport
};

inline constexpr std::size_t kLoadItemCount = 13;
inline constexpr std::array<LoadItem, kLoadItemCount> kLoadItems = {
    LoadItem::kWalking,   LoadItem::kStanding, LoadItem::kBending,  LoadItem::kKneeling, LoadItem::kLifting,
    LoadItem::kPushing,   LoadItem::kReaching, LoadItem::kSkin,     LoadItem::kContact,  LoadItem::kEmotions,
    LoadItem::kAttention, LoadItem::kPace,     LoadItem::kTransport};

// How much: of a task what it asks, of a candidate what is possible. 0 none, 1 light, 2 regular, 3 much.
inline constexpr int kMaxLoadLevel = 3;

char load_code(LoadItem item);  // 'L', 'S', …: as written in fields "load.L", "capacity.L.level"
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
