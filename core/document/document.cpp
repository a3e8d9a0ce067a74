#include "core/document/document.h"

#include <algorithm>
#include <set>

#include "core/base/identifier.h"
#include "core/base/ordering.h"

namespace overstap {
namespace {

const Value kNothing;

bool is_lower(char character) { return character >= 'a' && character <= 'z'; }
bool is_upper(char character) { return character >= 'A' && character <= 'Z'; }
bool is_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace

bool is_field_name(std::string_view text) {
  if (text.empty() || text.size() > kMaxFieldNameBytes) {
    return false;
  }
  bool after_dot = false;
  for (const char character : text) {
    const bool plain = is_lower(character) || is_digit(character) || character == '_' || character == '-';
    if (!plain && character != '.' && !(after_dot && is_upper(character))) {
      return false;
    }
    after_dot = after_dot || character == '.';
  }
  return true;
}

bool is_entity_type(std::string_view text) {
  if (text.empty() || text.size() > kMaxEntityTypeBytes || !is_lower(text.front())) {
    return false;
  }
  return std::ranges::all_of(text, [](char character) { return is_lower(character) || character == '_'; });
}

bool is_acceptable(const Write& write) {
  return is_entity_type(write.key.type) && is_identifier(write.key.id) && is_field_name(write.field) &&
         write.reg.stamp.milliseconds <= kMaxStampMilliseconds && is_storable(write.reg.value);
}

bool supersedes(const Register& challenger, const Register& current) {
  const std::strong_ordering by_stamp = challenger.stamp <=> current.stamp;
  return by_stamp > 0 || (by_stamp == 0 && compare(challenger.value, current.value) > 0);
}

const Value& Entity::value(std::string_view field) const {
  const auto found = fields.find(field);
  return found == fields.end() ? kNothing : found->second.value;
}

bool Entity::deleted() const { return as_flag(value(kDeletedField)); }

const Entity* Document::find(const EntityKey& key) const {
  const auto found = entities_.find(key);
  return found == entities_.end() ? nullptr : &found->second;
}

Document::MergeResult Document::merge(const Change& change) {
  MergeResult result;
  auto place = entities_.end();  // most changes write several fields of one entity in a row
  for (const Write& write : change.writes) {
    if (!is_acceptable(write)) {
      ++result.refused;
      continue;
    }
    if (place == entities_.end() || place->first != write.key) {
      place = entities_.try_emplace(write.key).first;
    }
    const auto [field, added] = place->second.fields.try_emplace(write.field, write.reg);
    if (!added) {
      if (!supersedes(write.reg, field->second)) {
        continue;
      }
      field->second = write.reg;
    }
    if (result.applied.empty()) {
      result.applied.reserve(change.writes.size());  // once, and not at all for a change that is known already
    }
    result.applied.push_back(write);
    if (result.touched.empty() || result.touched.back() != write.key) {
      result.touched.push_back(write.key);
    }
  }
  put_in_order(result.touched);
  result.touched.erase(std::ranges::unique(result.touched).begin(), result.touched.end());
  return result;
}

Change Document::as_change() const {
  Change change;
  std::size_t count = 0;
  for (const auto& [key, entity] : entities_) {
    count += entity.fields.size();
  }
  change.writes.reserve(count);
  for (const auto& [key, entity] : entities_) {
    for (const auto& [field, reg] : entity.fields) {
      change.writes.push_back({key, field, reg});
    }
  }
  return change;
}

bool would_fit(const Document& document, const Change& incoming) {
  std::map<EntityKey, std::set<std::string_view>> added;
  std::size_t new_entities = 0;
  for (const Write& write : incoming.writes) {
    if (!is_acceptable(write)) {
      continue;
    }
    const Entity* const present = document.find(write.key);
    if (present != nullptr && present->fields.contains(write.field)) {
      continue;
    }
    const auto [fields, is_new] = added.try_emplace(write.key);
    if (is_new && present == nullptr) {
      ++new_entities;
    }
    fields->second.insert(write.field);
    const std::size_t before = present == nullptr ? 0 : present->fields.size();
    if (before + fields->second.size() > kMaxFieldsPerEntity) {
      return false;
    }
  }
  return document.entities().size() + new_entities <= kMaxEntities;
}

void for_each_of_type(const Document& document, std::string_view type,
                      const std::function<void(const std::string& id, const Entity&)>& visit) {
  const auto& entities = document.entities();
  for (auto place = entities.lower_bound(EntityKey{std::string(type), {}});
       place != entities.end() && place->first.type == type; ++place) {
    if (!place->second.deleted()) {
      visit(place->first.id, place->second);
    }
  }
}

}  // namespace overstap
