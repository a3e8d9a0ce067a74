// The list of load items of a workspace: the thirteen that are given, and own ones that a coach adds, each with a name,
// a rubric and whether it is hard. Any of them can be put out of use without losing what was filled in. Tasks and
// candidates are read with the list: an item out of use asks nothing there and is not asked about.
#pragma once

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/passport/fml_rubric.h"

namespace overstap {

inline constexpr std::string_view kLoadItemType = "load_item";
// Own items on the list, in use or not; of these at most kMaxOwnLoadItems (load.h) are in use.
inline constexpr std::size_t kMaxListedOwnItems = 16;

struct OwnLoadItem {
  std::string id{}, name{};
  FmlRubric rubric = FmlRubric::kPersonal;
  bool hard = false;  // one level over is too much: no tool, swap or practice helps
  bool in_use = true;
  bool operator==(const OwnLoadItem&) const = default;
};

class LoadList {
 public:
  using Given = std::bitset<kGivenLoadItemCount>;

  LoadList() : LoadList({}, Given().set()) {}
  // `own`: in order of id. Of more than kMaxOwnLoadItems in use the first count, so that every copy counts the same.
  LoadList(std::vector<OwnLoadItem> own, Given given_in_use);

  // In use: the given ones in their order, then the own ones in order of id.
  const std::vector<LoadItem>& items() const { return items_; }
  std::string_view code(LoadItem item) const;                 // "K", or the id of an own item
  std::optional<LoadItem> find(std::string_view code) const;  // in use only
  const OwnLoadItem* own_item(LoadItem item) const;           // null for a given one
  FmlRubric rubric(LoadItem item) const;
  bool given_in_use(LoadItem item) const { return given_in_use_.test(static_cast<std::size_t>(item)); }
  const std::vector<OwnLoadItem>& own() const { return own_; }       // all, in use or not
  std::size_t own_in_use() const;                                    // as asked for, also past the limit
  bool has_room() const { return own_in_use() < kMaxOwnLoadItems; }  // for one more in use
  bool is_full() const { return own_.size() >= kMaxListedOwnItems; }
  bool operator==(const LoadList&) const = default;

 private:
  std::vector<OwnLoadItem> own_;
  Given given_in_use_;
  std::vector<std::size_t> slots_;  // of kOwn1, kOwn2, …: which of own_
  std::vector<LoadItem> items_;
};

LoadList read_load_list(const Document& document);

}  // namespace overstap
