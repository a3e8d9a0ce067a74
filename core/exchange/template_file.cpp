// Session templates as files (docs/formats.md): what comes with the program, and what somebody adds without code.
#include <set>
#include <string>
#include <utility>

#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/exchange/json_tree.h"
#include "core/exchange/workspace_file.h"

namespace overstap {
namespace {

constexpr int kMaxTemplateOrder = 1'000;

// Reads the members of one object; the first thing that is wrong is remembered by its path.
class FieldReader {
 public:
  FieldReader(const JsonTree& tree, std::string path, std::string& wrong)
      : tree_(tree), path_(std::move(path)), wrong_(wrong) {}

  void fail(std::string_view name) const {
    if (wrong_.empty()) wrong_ = clean_line(path_ + std::string(name));
  }
  std::string line(std::string_view name, bool required = false) const {
    const std::string text = clean_line(raw(name));
    if (required && text.empty()) fail(name);
    return text;
  }
  std::string text(std::string_view name) const { return clean_text(raw(name)); }
  std::string id(std::string_view name) const {
    std::string found(raw(name));
    if (!is_identifier(found)) fail(name);
    return found;
  }
  int number(std::string_view name, int fallback, int least, int most) const {
    const JsonTree* member = tree_.member(name);
    if (member == nullptr) return fallback;
    const std::int64_t found = as_number(member->scalar, std::int64_t{least} - 1);
    if (found < least || found > most) {
      fail(name);
      return fallback;
    }
    return static_cast<int>(found);
  }
  bool flag(std::string_view name, bool fallback) const {
    const JsonTree* member = tree_.member(name);
    return member == nullptr ? fallback : as_flag(member->scalar, fallback);
  }
  // "" for what is not there; anything else must be one of them, written "a|b|c".
  std::string choice(std::string_view name, std::string_view choices) const {
    const std::string found(raw(name));
    if (found.empty()) return found;
    for (const std::string_view one : split(choices, '|')) {
      if (found == one) return found;
    }
    fail(name);
    return {};
  }
  // The parts of a list; none when it is not there.
  const std::vector<JsonTree>& list(std::string_view name, std::size_t least, std::size_t most) const {
    static const std::vector<JsonTree> kNone;
    const JsonTree* member = tree_.member(name);
    if (member == nullptr && least == 0) return kNone;
    if (member == nullptr || member->kind != JsonTree::Kind::kArray || member->items.size() < least ||
        member->items.size() > most) {
      fail(name);
      return kNone;
    }
    return member->items;
  }
  FieldReader part(std::string_view name, std::size_t index, const JsonTree& tree) const {
    return {tree, path_ + std::string(name) + '.' + std::to_string(index + 1) + '.', wrong_};
  }
  const JsonTree* member(std::string_view name) const { return tree_.member(name); }
  FieldReader inside(std::string_view name, const JsonTree& tree) const {
    return {tree, path_ + std::string(name) + '.', wrong_};
  }

 private:
  std::string_view raw(std::string_view name) const {
    const JsonTree* member = tree_.member(name);
    return member == nullptr ? std::string_view() : as_text(member->scalar);
  }

  const JsonTree& tree_;
  std::string path_;
  std::string& wrong_;
};

ZoneKind kind_of(std::string_view code) {
  if (code == "agreements") return ZoneKind::kAgreements;
  if (code == "parking") return ZoneKind::kParking;
  if (code == "table") return ZoneKind::kTable;
  return ZoneKind::kNotes;
}

std::optional<ZoneArea> read_area(const FieldReader& zone) {
  const JsonTree* area = zone.member("area");
  if (area == nullptr) return std::nullopt;
  const auto number = [area](std::size_t index) {
    return index < area->items.size() ? as_number(area->items[index].scalar, -1) : -1;
  };
  const ZoneArea found{static_cast<int>(number(0)), static_cast<int>(number(1)), static_cast<int>(number(2)),
                       static_cast<int>(number(3))};
  const bool whole = area->items.size() == 4 && number(0) >= 0 && number(1) >= 0 && number(2) >= 1 && number(3) >= 1 &&
                     number(0) + number(2) <= kBoardColumns && number(1) + number(3) <= kMaxBoardRows;
  if (!whole) {
    zone.fail("area");
    return std::nullopt;
  }
  return found;
}

Zone read_zone(const FieldReader& reader) {
  Zone zone{.id = reader.id("id"), .title = reader.line("title", true)};
  zone.question = reader.text("question");
  zone.example = reader.line("example");
  zone.kind = kind_of(reader.choice("kind", "notes|agreements|parking|table"));
  zone.daypart = reader.choice("daypart", "ochtend|middag|avond");
  zone.area = read_area(reader);
  zone.revises = reader.line("revises");
  zone.pulse = reader.flag("pulse", false);
  return zone;
}

Phase read_phase(const FieldReader& reader, const SessionTemplate& of) {
  Phase phase{.id = reader.id("id"), .title = reader.line("title", true)};
  phase.question = reader.text("question");
  phase.script = reader.text("script");
  phase.who = reader.text("who");
  phase.minutes = reader.number("minutes", 0, 1, kMaxPhaseMinutes);
  if (phase.minutes == 0) reader.fail("minutes");
  phase.rounds = reader.number("rounds", 1, 1, kMaxRounds);
  for (const JsonTree& zone : reader.list("zones", 1, kMaxTemplateZones)) {
    phase.zones.emplace_back(as_text(zone.scalar));
    if (of.find_zone(phase.zones.back()) == nullptr) reader.fail("zones");
  }
  const JsonTree* vote = reader.member("vote_on");
  if (vote != nullptr) phase.vote_on = as_text(vote->scalar);
  if (!phase.vote_on.empty() && of.find_zone(phase.vote_on) == nullptr) reader.fail("vote_on");
  return phase;
}

Mark read_mark(const FieldReader& reader) {
  Mark mark{.id = reader.id("id"), .question = reader.line("question", true)};
  const auto& options = reader.list("options", 2, kMaxMarkOptions);
  for (std::size_t index = 0; index < options.size(); ++index) {
    const FieldReader option = reader.part("options", index, options[index]);
    mark.options.push_back({option.id("id"), option.line("label", true)});
  }
  return mark;
}

// Two parts of one id: a note could not say which of the two it is in.
template <typename Part>
void refuse_repeated(const FieldReader& reader, std::string_view name, const std::vector<Part>& parts) {
  std::set<std::string_view> ids;
  for (const Part& part : parts) {
    if (!ids.insert(part.id).second) reader.fail(name);
  }
}

// Version 1: the zones were the phases.
void make_phases_of_zones(const FieldReader& reader, SessionTemplate& made) {
  const auto& zones = reader.list("zones", 1, kMaxTemplateZones);
  for (std::size_t index = 0; index < zones.size() && index < made.zones.size(); ++index) {
    const FieldReader zone = reader.part("zones", index, zones[index]);
    const int minutes = zone.number("minutes", 0, 0, kMaxPhaseMinutes);
    Zone& one = made.zones[index];
    if (minutes == 0) {
      one.kind = ZoneKind::kParking;
      continue;
    }
    made.phases.push_back({.id = one.id,
                           .title = one.title,
                           .question = one.question,
                           .script = zone.text("script"),
                           .minutes = minutes,
                           .zones = {one.id}});
  }
}

SessionTemplate read_template(const FieldReader& reader, std::int64_t version) {
  SessionTemplate made{.id = reader.id("id"), .title = reader.line("title", true), .summary = reader.text("summary")};
  made.order = reader.number("order", kMaxTemplateOrder, 0, kMaxTemplateOrder);
  if (const JsonTree* people = reader.member("people")) {
    const FieldReader inside = reader.inside("people", *people);
    made.people_least = inside.number("least", 0, 0, kMaxPeopleInRoom);
    made.people_most = inside.number("most", 0, made.people_least, kMaxPeopleInRoom);
  }
  for (const JsonTree& role : reader.list("roles", 0, kMaxTemplateRoles)) {
    made.roles.push_back(clean_line(as_text(role.scalar)));
  }
  if (const JsonTree* voting = reader.member("voting")) {
    const FieldReader inside = reader.inside("voting", *voting);
    made.voting.dots_per_person = inside.number("dots_per_person", 3, 1, kMaxDotsPerPerson);
    made.voting.several_on_one = inside.flag("several_on_one", true);
  }
  made.opens_with_agreements = reader.flag("opens_with_agreements", false);
  made.asks_dream = reader.flag("asks_dream", false);
  made.makes_tasks = reader.flag("makes_tasks", false);
  made.anonymous_pulse = reader.flag("anonymous_pulse", false);
  made.has_tables = reader.flag("has_tables", false);
  const auto& zones = reader.list("zones", 1, kMaxTemplateZones);
  for (std::size_t index = 0; index < zones.size(); ++index) {
    made.zones.push_back(read_zone(reader.part("zones", index, zones[index])));
  }
  for (std::size_t index = 0; index < made.zones.size(); ++index) {
    const Zone& zone = made.zones[index];
    const bool known = zone.revises != zone.id && made.find_zone(zone.revises) != nullptr;
    if (!zone.revises.empty() && !known) reader.part("zones", index, zones[index]).fail("revises");
  }
  const auto& marks = reader.list("marks", 0, kMaxMarks);
  for (std::size_t index = 0; index < marks.size(); ++index) {
    made.marks.push_back(read_mark(reader.part("marks", index, marks[index])));
  }
  if (version == 1) {
    make_phases_of_zones(reader, made);
  } else {
    const auto& phases = reader.list("phases", 1, kMaxPhases);
    for (std::size_t index = 0; index < phases.size(); ++index) {
      made.phases.push_back(read_phase(reader.part("phases", index, phases[index]), made));
    }
  }
  refuse_repeated(reader, "zones", made.zones);
  refuse_repeated(reader, "phases", made.phases);
  refuse_repeated(reader, "marks", made.marks);
  return made;
}

}  // namespace

Expected<SessionTemplate> read_session_template(std::string_view json_bytes) {
  const Expected<JsonTree> tree = read_content_tree(json_bytes);
  if (!tree) return std::unexpected(tree.error());
  const JsonTree* format = tree->member("format");
  const JsonTree* version_member = tree->member("version");
  const std::int64_t version = version_member == nullptr ? 0 : as_number(version_member->scalar, 0);
  if (format == nullptr || as_text(format->scalar) != kTemplateFormat || version < 1) {
    return std::unexpected(Error{"file.not_template", {}});
  }
  if (version > kTemplateFileVersion) return std::unexpected(Error{"file.too_new", std::to_string(version)});
  std::string wrong;
  SessionTemplate made = read_template(FieldReader(*tree, {}, wrong), version);
  if (!wrong.empty()) return std::unexpected(Error{"template.bad_field", wrong});
  return made;
}

}  // namespace overstap
