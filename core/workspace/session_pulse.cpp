#include "core/workspace/session_pulse.h"

#include <algorithm>

namespace overstap {

namespace {

// One's own way of working asks what the shipped one asks.
const std::string& base_of(const SessionTemplate& form) { return form.base_id.empty() ? form.id : form.base_id; }

}  // namespace

SessionPulse session_pulse(const Model& model, const Session& session) {
  const SessionTemplate* form = model.find_template(session.template_id);
  if (form == nullptr) return {};
  const auto zone = std::ranges::find(form->zones, true, &Zone::pulse);
  if (zone == form->zones.end()) return {};
  SessionPulse pulse{.zone = &*zone, .now = count_pulse(model.notes_in(session.id, zone->id))};
  std::vector<const Session*> others;
  std::vector<std::string> dates;
  for (const auto& [id, other] : model.sessions) {
    const SessionTemplate* other_form = id == session.id ? nullptr : model.find_template(other.template_id);
    if (other_form == nullptr || base_of(*other_form) != base_of(*form)) continue;
    if (!count_pulse(model.notes_in(id, zone->id)).shown) continue;
    others.push_back(&other);
    dates.push_back(other.date);
  }
  const auto nearest = half_year_before(session.date, dates);
  if (!nearest) return pulse;
  pulse.earlier = others[*nearest];
  pulse.then = count_pulse(model.notes_in(pulse.earlier->id, zone->id));
  return pulse;
}

}  // namespace overstap
