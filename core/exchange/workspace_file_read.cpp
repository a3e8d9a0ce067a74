#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "core/base/identifier.h"
#include "core/base/ordering.h"
#include "core/base/text.h"
#include "core/exchange/json_tree.h"
#include "core/exchange/workspace_file.h"

namespace overstap {
namespace {

constexpr std::int64_t kDefaultContentVersion = 1;

// One entry of a section: where it stands, and what stands there.
template <typename T>
struct Placed {
  EntityKey key;
  std::string field;
  T content;
};

template <typename T>
bool stands_before(const Placed<T>& left, const Placed<T>& right) {
  return std::tie(left.key, left.field) < std::tie(right.key, right.field);
}

std::string where(const EntityKey& key, std::string_view field) {
  std::string text = key.type + ' ' + key.id;
  if (!field.empty()) {
    (text += ' ') += field;
  }
  return text;
}

class Problems {
 public:
  void add(std::string code, std::string detail) {
    if (list_.size() < kMaxFileProblems) {
      list_.push_back({std::move(code), clean_line(detail)});
    } else {
      ++more_;
    }
  }
  // The list is bounded, because a hostile file can have a problem in every byte.
  std::vector<Error> take() {
    if (more_ > 0) {
      list_.push_back({"file.more_problems", std::to_string(more_)});
    }
    return std::move(list_);
  }

 private:
  std::vector<Error> list_;
  std::size_t more_ = 0;
};

// Follows the file downwards: top, section ("entities" or "stamps"), type, id, field.
class WorkspaceReader final : public JsonEvents {
 public:
  void scalar(Value value) override;
  void key(std::string name) override;
  void open_object() override { open(true); }
  void open_array() override { open(false); }
  void close() override;

  Expected<Parsed<Change>> take();

 private:
  enum Level : std::size_t { kOutside, kTop, kSection, kType, kEntity };
  enum class Section { kNone, kEntities, kStamps };

  void open(bool object);
  void open_at(bool object);
  bool level_name_is_good();
  void top_scalar(const Value& value);
  void field_value(Value value);
  void field_stamp(const Value& value);
  Register register_of(Placed<Value>& item, std::vector<Placed<Stamp>>::const_iterator& stamp);
  template <typename T>
  void put_in_order(std::vector<Placed<T>>& items);
  bool within_limits(const std::vector<Placed<Value>>& items);

  std::size_t level_ = kOutside;
  std::size_t skipped_depth_ = 0;  // inside something that we pass over
  Section section_ = Section::kNone;
  std::array<std::string, 5> names_;       // the key that leads from each level to the next
  std::optional<JsonTreeBuilder> unread_;  // a list or object as a value
  std::size_t entity_count_ = 0, field_count_ = 0;

  std::string format_;
  std::int64_t version_ = 0, content_version_ = kDefaultContentVersion;
  std::vector<Placed<Value>> values_;
  std::vector<Placed<Stamp>> stamps_;
  Problems problems_;
};

void WorkspaceReader::key(std::string name) {
  if (unread_) {
    return unread_->key(std::move(name));
  }
  if (skipped_depth_ == 0) {
    names_[level_] = std::move(name);
  }
}

void WorkspaceReader::open(bool object) {
  if (unread_) {
    if (object) {
      return unread_->open_object();
    }
    return unread_->open_array();
  }
  if (skipped_depth_ > 0) {
    ++skipped_depth_;
  } else {
    open_at(object);
  }
}

void WorkspaceReader::open_at(bool object) {
  if (level_ == kEntity && section_ == Section::kEntities) {
    unread_.emplace(kMaxOpaqueBytes);
    return open(object);
  }
  if (level_ == kOutside && !object) {
    refused = Error{"file.not_overstap", {}};
    return;
  }
  if (level_ == kTop) {
    section_ = names_[kTop] == "entities" ? Section::kEntities
               : names_[kTop] == "stamps" ? Section::kStamps
                                          : Section::kNone;
  }
  // At the top, what we do not know is a later version's or a person's own addition, and no mistake.
  const bool known = level_ != kTop || section_ != Section::kNone;
  if (!known || !object || !level_name_is_good()) {
    if (known && !object) {
      problems_.add("file.bad_value", where({names_[kSection], names_[kType]}, names_[kEntity]));
    }
    skipped_depth_ = 1;
    return;
  }
  if (level_ == kType) {
    field_count_ = 0;
    if (section_ == Section::kEntities && ++entity_count_ > kMaxEntities) {
      refused = Error{"file.too_many_entities", std::to_string(kMaxEntities)};
    }
  }
  ++level_;
}

bool WorkspaceReader::level_name_is_good() {
  const bool good = level_ == kSection ? is_entity_type(names_[kSection])
                    : level_ == kType  ? is_identifier(names_[kType])
                                       : level_ != kEntity;
  if (!good) {
    problems_.add("file.bad_name", level_ == kSection ? names_[kSection] : names_[kSection] + ' ' + names_[kType]);
  }
  return good;
}

void WorkspaceReader::close() {
  if (unread_) {
    unread_->close();
    if (!unread_->complete()) {
      return;
    }
    const JsonTreeBuilder finished = *std::exchange(unread_, std::nullopt);
    if (finished.over_budget()) {
      problems_.add("file.value_too_large", where({names_[kSection], names_[kType]}, names_[kEntity]));
    } else {
      field_value(OpaqueJson{to_canonical_text(finished.tree())});
    }
  } else if (skipped_depth_ > 0) {
    --skipped_depth_;
  } else {
    --level_;
  }
}

void WorkspaceReader::scalar(Value value) {
  if (unread_) {
    return unread_->scalar(std::move(value));
  }
  if (skipped_depth_ > 0) {
    return;
  }
  switch (level_) {
    case kOutside:
      refused = Error{"file.not_overstap", {}};
      return;
    case kTop:
      return top_scalar(value);
    case kEntity:
      return section_ == Section::kEntities ? field_value(std::move(value)) : field_stamp(value);
    default:
      problems_.add("file.bad_value",
                    level_ == kSection ? names_[kSection] : where({names_[kSection], names_[kType]}, {}));
  }
}

void WorkspaceReader::top_scalar(const Value& value) {
  const std::string& name = names_[kTop];
  if (name == "format") {
    format_ = as_text(value);
  } else if (name == "version") {
    version_ = as_number(value, 0);
  } else if (name == "content_version") {
    content_version_ = as_number(value, -1);
    if (content_version_ >= 0 && content_version_ <= static_cast<std::int64_t>(kMaxStampMilliseconds)) {
      return;
    }
    content_version_ = kDefaultContentVersion;
    problems_.add("file.bad_value", name);
  } else if (name == "entities" || name == "stamps") {
    problems_.add("file.bad_value", name);
  }
}

void WorkspaceReader::field_value(Value value) {
  Placed<Value> item{{names_[kSection], names_[kType]}, names_[kEntity], std::move(value)};
  if (++field_count_ > kMaxFieldsPerEntity) {
    refused = Error{"file.too_many_fields", where(item.key, {})};
    return;
  }
  if (!is_field_name(item.field)) {
    return problems_.add("file.bad_name", where(item.key, item.field));
  }
  if (std::string* const text = std::get_if<std::string>(&item.content)) {
    if (code_point_count(*text) > kMaxTextCodePoints) {
      return problems_.add("file.text_too_long", where(item.key, item.field));
    }
    if (std::string cleaned = clean_text(*text); cleaned != *text) {
      problems_.add("file.text_cleaned", where(item.key, item.field));
      *text = std::move(cleaned);
    }
  }
  if (!is_storable(item.content)) {
    return problems_.add("file.value_too_large", where(item.key, item.field));
  }
  values_.push_back(std::move(item));
}

void WorkspaceReader::field_stamp(const Value& value) {
  const EntityKey key{names_[kSection], names_[kType]};
  if (++field_count_ > kMaxFieldsPerEntity) {
    refused = Error{"file.too_many_fields", where(key, {})};
  } else if (const std::optional<Stamp> stamp = stamp_from_text(as_text(value))) {
    stamps_.push_back({key, names_[kEntity], *stamp});
  } else {
    problems_.add("file.bad_stamp", where(key, names_[kEntity]));
  }
}

// Files that we wrote are in order already; of what stands there twice, the last counts.
template <typename T>
void WorkspaceReader::put_in_order(std::vector<Placed<T>>& items) {
  if (!std::ranges::is_sorted(items, stands_before<T>)) {
    overstap::put_in_order(items, stands_before<T>);
  }
  auto kept = items.begin();
  for (auto item = items.begin(); item != items.end(); ++item) {
    const auto next = std::next(item);
    if (next != items.end() && !stands_before(*item, *next)) {
      problems_.add("file.duplicate", where(item->key, item->field));
      continue;
    }
    if (kept != item) {
      *kept = std::move(*item);
    }
    ++kept;
  }
  items.erase(kept, items.end());
}

// Again, now that an entity that was written in two pieces stands together.
bool WorkspaceReader::within_limits(const std::vector<Placed<Value>>& items) {
  std::size_t count = 0;
  for (std::size_t index = 0; index < items.size(); ++index) {
    count = index > 0 && items[index].key == items[index - 1].key ? count + 1 : 1;
    if (count > kMaxFieldsPerEntity) {
      refused = Error{"file.too_many_fields", where(items[index].key, {})};
      return false;
    }
  }
  return true;
}

// A value without a (good) stamp gets the lowest one, so that it can fill a hole but never push out a real edit.
Register WorkspaceReader::register_of(Placed<Value>& item, std::vector<Placed<Stamp>>::const_iterator& stamp) {
  const auto place = std::tie(item.key, item.field);
  for (; stamp != stamps_.cend() && std::tie(stamp->key, stamp->field) < place; ++stamp) {
    problems_.add("file.stamp_without_value", where(stamp->key, stamp->field));
  }
  if (stamp != stamps_.cend() && std::tie(stamp->key, stamp->field) == place) {
    return {std::move(item.content), (stamp++)->content};
  }
  return {std::move(item.content), {static_cast<std::uint64_t>(content_version_), 0, 0}};
}

Expected<Parsed<Change>> WorkspaceReader::take() {
  if (format_ != kWorkspaceFormat || version_ < 1) {
    return std::unexpected(Error{"file.not_overstap", {}});
  }
  if (version_ > kWorkspaceFileVersion) {
    return std::unexpected(Error{"file.too_new", std::to_string(version_)});
  }
  put_in_order(values_);
  put_in_order(stamps_);
  if (!within_limits(values_)) {
    return std::unexpected(*refused);
  }
  Parsed<Change> result;
  result.value.writes.reserve(values_.size());
  auto stamp = stamps_.cbegin();
  for (Placed<Value>& item : values_) {
    Register reg = register_of(item, stamp);
    result.value.writes.push_back({std::move(item.key), std::move(item.field), std::move(reg)});
  }
  for (; stamp != stamps_.cend(); ++stamp) {
    problems_.add("file.stamp_without_value", where(stamp->key, stamp->field));
  }
  result.problems = problems_.take();
  return result;
}

}  // namespace

Expected<Parsed<Change>> read_workspace_file(std::string_view bytes) {
  WorkspaceReader reader;
  if (const Expected<void> parsed = parse_json(bytes, reader); !parsed) {
    return std::unexpected(parsed.error());
  }
  return reader.take();
}

}  // namespace overstap
