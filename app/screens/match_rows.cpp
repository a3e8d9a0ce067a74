#include "app/screens/match_rows.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "core/base/ordering.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

const FunctionVerdict* closest_verdict(const Model& model, const std::string& candidate_id,
                                       const std::vector<const Function*>& functions) {
  const FunctionVerdict* closest = nullptr;
  for (const Function* function : functions) {
    const FunctionVerdict* verdict = model.verdict(candidate_id, function->id);
    if (verdict != nullptr && (closest == nullptr || stands_closer(*verdict, *closest))) closest = verdict;
  }
  return closest;
}

struct Ranked {
  const Candidate* candidate;
  const FunctionVerdict* verdict;
};

// Equal ones keep the order of their codes.
std::vector<const Candidate*> by_verdict(std::vector<Ranked> ranked) {
  put_in_order(ranked, [](const Ranked& left, const Ranked& right) {
    if (left.verdict == nullptr || right.verdict == nullptr) return left.verdict != nullptr && right.verdict == nullptr;
    return stands_closer(*left.verdict, *right.verdict);
  });
  std::vector<const Candidate*> candidates;
  for (const Ranked& one : ranked) candidates.push_back(one.candidate);
  return candidates;
}

}  // namespace

std::vector<const Function*> functions_by_name(const Model& model) {
  std::vector<const Function*> functions;
  for (const auto& [id, function] : model.functions) functions.push_back(&function);
  put_in_order(functions, {}, &Function::name);
  return functions;
}

std::vector<std::string> places_of_work(const Model& model) {
  std::vector<std::string> places;
  for (const auto& [id, function] : model.functions) {
    if (std::ranges::find(places, function.place) == places.end()) places.push_back(function.place);
  }
  put_in_order(places, std::less<>());
  return places;
}

std::vector<const Function*> functions_shown(const ScreenContext& context) {
  std::vector<const Function*> functions = functions_by_name(context.model);
  const std::optional<std::string>& place = context.view.match_place;
  // A place that lost its last function, by somebody else's change, is no place to choose any more.
  if (!place || std::ranges::find(functions, *place, &Function::place) == functions.end()) return functions;
  std::erase_if(functions, [&place](const Function* function) { return function->place != *place; });
  return functions;
}

std::vector<const Candidate*> candidates_in_order(const ScreenContext& context) {
  const Model& model = context.model;
  const std::vector<const Candidate*> by_code = model.candidates_by_code();
  if (context.view.match_order == kOrderByCode) return by_code;
  const std::vector<const Function*> functions = functions_shown(context);
  std::vector<Ranked> ranked;
  for (const Candidate* candidate : by_code) {
    ranked.push_back({candidate, closest_verdict(model, candidate->id, functions)});
  }
  return by_verdict(std::move(ranked));
}

std::vector<const Candidate*> candidates_for(const Model& model, const std::string& function_id, int order) {
  const std::vector<const Candidate*> by_code = model.candidates_by_code();
  if (order == kOrderByCode) return by_code;
  std::vector<Ranked> ranked;
  for (const Candidate* candidate : by_code) ranked.push_back({candidate, model.verdict(candidate->id, function_id)});
  return by_verdict(std::move(ranked));
}

const Function* chosen_function(const ScreenContext& context) {
  const std::vector<const Function*> functions = functions_shown(context);
  const auto chosen = std::ranges::find(functions, context.view.match_function, &Function::id);
  if (chosen != functions.end()) return *chosen;
  return functions.empty() ? nullptr : functions.front();
}

std::string spoken_pair(const ScreenContext& context, const Candidate& candidate, const Function& function,
                        const FunctionVerdict& verdict) {
  return context.t("match.pair_spoken", {{"candidate", candidate.code},
                                         {"function", function.name},
                                         {"fits", std::to_string(verdict.entry_fits)},
                                         {"total", std::to_string(verdict.entry_tasks.size())},
                                         {"blockers", blocker_summary(context.t, verdict)}});
}

std::string limits_of(const ScreenContext& context, const Candidate& candidate) {
  const auto minutes = candidate.journey_limit_minutes;
  const auto hours = candidate.hours_per_week_now;
  std::string text =
      minutes ? context.t("match.minutes", {{"n", std::to_string(*minutes)}}) : context.t("match.journey_unknown");
  return text + ", " +
         (hours ? context.t("match.hours", {{"n", std::to_string(*hours)}}) : context.t("match.hours_unknown"));
}

ui::IconName transport_icon(Transport transport) {
  switch (transport) {
    case Transport::kWalking:
      return icon::kFootprints;
    case Transport::kBicycle:
      return icon::kBike;
    case Transport::kPublicTransport:
      return icon::kBus;
    case Transport::kCar:
      return icon::kCar;
    case Transport::kUnknown:
      break;
  }
  return icon::kClock;
}

}  // namespace overstap
