#include "core/passport/load_list.h"

#include "core/passport/field_reading.h"

namespace overstap {

namespace {

LoadItem own_slot(std::size_t slot) { return kLoadItems[kGivenLoadItemCount + slot]; }

}  // namespace

LoadList::LoadList(std::vector<OwnLoadItem> own, Given given_in_use)
    : own_(std::move(own)), given_in_use_(given_in_use) {
  for (const LoadItem item : kGivenLoadItems) {
    if (this->given_in_use(item)) items_.push_back(item);
  }
  for (std::size_t index = 0; index < own_.size() && slots_.size() < kMaxOwnLoadItems; ++index) {
    if (!own_[index].in_use) continue;
    items_.push_back(own_slot(slots_.size()));
    slots_.push_back(index);
  }
}

std::string_view LoadList::code(LoadItem item) const {
  const OwnLoadItem* own = own_item(item);
  return own == nullptr ? load_code(item) : std::string_view(own->id);
}

std::optional<LoadItem> LoadList::find(std::string_view code) const {
  for (const LoadItem item : items_) {
    if (this->code(item) == code) return item;
  }
  return std::nullopt;
}

const OwnLoadItem* LoadList::own_item(LoadItem item) const {
  const auto index = static_cast<std::size_t>(item);
  if (index < kGivenLoadItemCount || index - kGivenLoadItemCount >= slots_.size()) return nullptr;
  return &own_[slots_[index - kGivenLoadItemCount]];
}

FmlRubric LoadList::rubric(LoadItem item) const {
  const OwnLoadItem* own = own_item(item);
  return own == nullptr ? fml_rubric_of(item) : own->rubric;
}

std::size_t LoadList::own_in_use() const {
  std::size_t count = 0;
  for (const OwnLoadItem& item : own_) count += item.in_use ? 1 : 0;
  return count;
}

LoadList read_load_list(const Document& document) {
  std::vector<OwnLoadItem> own;
  LoadList::Given given = LoadList::Given().set();
  for_each_of_type(document, kLoadItemType, [&](const std::string& id, const Entity& entity) {
    const bool in_use = as_flag(entity.value("in_use"), true);
    if (const auto item = load_item_from_code(id)) {
      given.set(static_cast<std::size_t>(*item), in_use);
      return;
    }
    own.push_back({.id = id,
                   .name = text_of(entity, "name"),
                   .rubric = fml_rubric_from_code(as_text(entity.value("rubric"))).value_or(FmlRubric::kPersonal),
                   .hard = as_flag(entity.value("hard")),
                   .in_use = in_use});
  });
  return {std::move(own), given};
}

}  // namespace overstap
