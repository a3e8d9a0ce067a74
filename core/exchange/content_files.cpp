// The small files that come with the program: phrases and session templates.
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/exchange/json_tree.h"
#include "core/exchange/workspace_file.h"

namespace overstap {
namespace {

Expected<JsonTree> read_tree(std::string_view bytes) {
  if (bytes.size() > kMaxContentFileBytes) {
    return std::unexpected(Error{"file.too_large", std::to_string(kMaxContentFileBytes >> 20)});
  }
  // A byte of JSON costs at most one byte of the budget, so this never cuts off a file that passed the line above.
  JsonTreeBuilder builder(kMaxContentFileBytes);
  if (const Expected<void> parsed = parse_json(bytes, builder); !parsed) {
    return std::unexpected(parsed.error());
  }
  return builder.tree();
}

std::string_view text_of(const JsonTree& object, std::string_view name) {
  const JsonTree* const member = object.member(name);
  return member == nullptr ? std::string_view() : as_text(member->scalar);
}

std::int64_t number_of(const JsonTree& object, std::string_view name, std::int64_t fallback) {
  const JsonTree* const member = object.member(name);
  return member == nullptr ? fallback : as_number(member->scalar, fallback);
}

std::unexpected<Error> bad_field(std::string detail) {
  return std::unexpected(Error{"template.bad_field", clean_line(detail)});
}

// `path` leads the detail: "zones.2." before "id".
Expected<Zone> read_zone(const JsonTree& tree, const std::string& path) {
  Zone zone;
  zone.id = text_of(tree, "id");
  zone.title = clean_line(text_of(tree, "title"));
  zone.question = clean_text(text_of(tree, "question"));
  zone.script = clean_text(text_of(tree, "script"));
  const std::int64_t minutes = number_of(tree, "minutes", tree.member("minutes") == nullptr ? 0 : -1);
  if (!is_identifier(zone.id)) {
    return bad_field(path + "id");
  }
  if (zone.title.empty()) {
    return bad_field(path + "title");
  }
  if (minutes < 0 || minutes > kMaxZoneMinutes) {
    return bad_field(path + "minutes");
  }
  zone.minutes = static_cast<int>(minutes);
  return zone;
}

}  // namespace

Expected<Phrases> read_phrases(std::string_view json_bytes) {
  Expected<JsonTree> tree = read_tree(json_bytes);
  if (!tree) {
    return std::unexpected(std::move(tree.error()));
  }
  if (tree->kind != JsonTree::Kind::kObject) {
    return std::unexpected(Error{"file.not_phrases", {}});
  }
  std::map<std::string, std::string, std::less<>> by_key;
  for (std::size_t index = 0; index < tree->items.size(); ++index) {
    std::string* const text = std::get_if<std::string>(&tree->items[index].scalar);
    if (text == nullptr) {
      return std::unexpected(Error{"file.not_phrases", clean_line(tree->names[index])});
    }
    by_key.insert_or_assign(std::move(tree->names[index]), std::move(*text));
  }
  return Phrases(std::move(by_key));
}

Expected<SessionTemplate> read_session_template(std::string_view json_bytes) {
  const Expected<JsonTree> tree = read_tree(json_bytes);
  if (!tree) {
    return std::unexpected(tree.error());
  }
  const std::int64_t version = number_of(*tree, "version", 0);
  if (text_of(*tree, "format") != kTemplateFormat || version < 1) {
    return std::unexpected(Error{"file.not_template", {}});
  }
  if (version > kTemplateFileVersion) {
    return std::unexpected(Error{"file.too_new", std::to_string(version)});
  }
  SessionTemplate session_template;
  session_template.id = text_of(*tree, "id");
  session_template.title = clean_line(text_of(*tree, "title"));
  session_template.summary = clean_text(text_of(*tree, "summary"));
  if (!is_identifier(session_template.id)) {
    return bad_field("id");
  }
  if (session_template.title.empty()) {
    return bad_field("title");
  }
  const JsonTree* const zones = tree->member("zones");
  if (zones == nullptr || zones->kind != JsonTree::Kind::kArray || zones->items.empty() ||
      zones->items.size() > kMaxZones) {
    return bad_field("zones");
  }
  std::set<std::string> ids;
  for (std::size_t index = 0; index < zones->items.size(); ++index) {
    const std::string path = "zones." + std::to_string(index + 1) + '.';
    Expected<Zone> zone = read_zone(zones->items[index], path);
    if (!zone) {
      return std::unexpected(std::move(zone.error()));
    }
    if (!ids.insert(zone->id).second) {
      return bad_field(path + "id");  // a note could not say which of the two it is in
    }
    session_template.zones.push_back(std::move(*zone));
  }
  return session_template;
}

}  // namespace overstap
