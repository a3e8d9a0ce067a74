#include "core/workshop/session_template.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/workshop/number_within.h"

namespace overstap {

const Zone* SessionTemplate::find_zone(std::string_view zone_id) const {
  const auto found = std::ranges::find(zones, zone_id, &Zone::id);
  return found == zones.end() ? nullptr : &*found;
}

const Phase* SessionTemplate::find_phase(std::string_view phase_id) const {
  const auto found = std::ranges::find(phases, phase_id, &Phase::id);
  return found == phases.end() ? nullptr : &*found;
}

int SessionTemplate::total_minutes() const {
  int minutes = 0;
  for (const Phase& phase : phases) minutes += phase.minutes * phase.rounds;
  return minutes;
}

namespace {

// "phase.droom.minutes" -> "droom", "minutes"; empty when it is not of that kind.
struct PartField {
  std::string part_id, field;
};
PartField part_field(std::string_view name, std::string_view kind) {
  const auto parts = split(name, '.');
  if (parts.size() != 3 || parts[0] != kind) return {};
  return {std::string(parts[1]), std::string(parts[2])};
}

template <typename Part>
Part& part_of(std::vector<Part>& parts, const std::string& id) {
  const auto found = std::ranges::find(parts, id, &Part::id);
  return found == parts.end() ? parts.emplace_back(Part{.id = id}) : *found;
}

void put_over(std::string& text, const std::string& own) {
  if (!own.empty()) text = own;
}

}  // namespace

SessionTemplate read_own_template(const std::string& id, const Entity& entity) {
  const auto text = [&entity](std::string_view field) { return std::string(as_text(entity.value(field))); };
  SessionTemplate own{.id = id, .title = text("title"), .summary = text("summary")};
  own.base_id = text("base");
  own.voting.dots_per_person = number_within(entity.value("dots_per_person"), 0, 0, kMaxDotsPerPerson);
  own.voting.several_on_one = as_flag(entity.value("several_on_one"), true);
  for (const auto& [name, reg] : entity.fields) {
    const std::string words(as_text(reg.value));
    if (const PartField phase = part_field(name, "phase"); !phase.part_id.empty() && !is_nothing(reg.value)) {
      Phase& one = part_of(own.phases, phase.part_id);
      if (phase.field == "title") one.title = words;
      if (phase.field == "question") one.question = words;
      if (phase.field == "script") one.script = words;
      if (phase.field == "minutes") one.minutes = number_within(reg.value, 0, 0, kMaxPhaseMinutes);
    }
    if (const PartField zone = part_field(name, "zone"); !zone.part_id.empty() && !is_nothing(reg.value)) {
      Zone& one = part_of(own.zones, zone.part_id);
      if (zone.field == "title") one.title = words;
      if (zone.field == "question") one.question = words;
    }
  }
  return own;
}

SessionTemplate own_template_over(const SessionTemplate& own, const SessionTemplate& base) {
  SessionTemplate whole = base;
  whole.id = own.id;
  whole.base_id = base.id;
  put_over(whole.title, own.title);
  put_over(whole.summary, own.summary);
  if (own.voting.dots_per_person > 0) whole.voting = own.voting;
  for (Phase& phase : whole.phases) {
    const Phase* mine = own.find_phase(phase.id);
    if (mine == nullptr) continue;
    put_over(phase.title, mine->title);
    put_over(phase.question, mine->question);
    put_over(phase.script, mine->script);
    if (mine->minutes > 0) phase.minutes = mine->minutes;
  }
  for (Zone& zone : whole.zones) {
    const Zone* mine = own.find_zone(zone.id);
    if (mine == nullptr) continue;
    put_over(zone.title, mine->title);
    put_over(zone.question, mine->question);
  }
  return whole;
}

}  // namespace overstap
