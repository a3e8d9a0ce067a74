// The survey of blockers as JSON, as it may leave the device. Described in docs/REGELS.md; keys are only ever added.
#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "core/explain/survey_text.h"

namespace overstap::cli {

namespace {

// A hidden number is null, so that no program adds it up as 0.
void put_tally(JsonText& json, std::string_view name, const Tally& tally) {
  json.key(name);
  json.open('{');
  if (tally.hidden) {
    json.put_null("pairs");
    json.put_null("candidates");
  } else {
    json.put("pairs", tally.pairs);
    json.put("candidates", tally.candidates);
  }
  json.put("hidden", tally.hidden);
  json.close('}');
}

void put_row(JsonText& json, const BlockerRow& row, const Phrases& t) {
  json.put("criterion", criterion_code(row.criterion));
  json.put("item", row.item);
  json.put("text", blocker_name(t, row.criterion, row.item));
  put_tally(json, "in_the_way", row.in_the_way);
  put_tally(json, "discuss", row.discuss);
  put_tally(json, "not_now", row.not_now);
  put_tally(json, "alone", row.alone);
  put_tally(json, "together", row.together);
  put_tally(json, "unknown", row.unknown);
}

void put_group(JsonText& json, const SurveyedGroup& group, const Model& model, const Phrases& t) {
  put_tally(json, "everyone", group.everyone);
  put_tally(json, "blocked", group.blocked);
  put_tally(json, "talks_now", group.talks_now);
  put_tally(json, "fits_now", group.fits_now);
  json.put_list("by_criterion", group.by_criterion, [&](const BlockerRow& row) { put_row(json, row, t); });
  json.put_list("by_item", group.by_item, [&](const BlockerRow& row) { put_row(json, row, t); });
  json.put_list("together", group.together, [&](const BlockersTogether& two) {
    json.put("first_criterion", criterion_code(two.first));
    json.put("first_item", two.first_item);
    json.put("second_criterion", criterion_code(two.second));
    json.put("second_item", two.second_item);
    put_tally(json, "both", two.both);
    put_tally(json, "nothing_else", two.nothing_else);
  });
  json.put_list("opened", group.opened, [&](const OpenedBy& opened) {
    const SharedChange& change = opened.change;
    json.put("change", change_code(change.kind));
    json.put("item", change.item);
    json.put("extra", change.extra);
    json.put("remedy", remedy_code(change.remedy));
    json.put("organisation", change.organisation);
    json.put("place", change.place);
    json.put("function", change.function_id);
    json.put("text",
             shared_change_text(t, change, model.task_title(change.item), model.function_name(change.function_id)));
    put_tally(json, "talks", opened.talks);
    put_tally(json, "fits", opened.fits);
  });
}

}  // namespace

std::string blockers_as_json(const Model& model, const Phrases& t) {
  const BlockerSurvey survey = for_export(model.blockers());
  JsonText json;
  json.open('{');
  json.put("format", "overstap-blockers");
  json.put("version", 1);
  json.put("rule_version", kRuleVersion);
  json.put("smallest_group_shown", kSmallestGroupShown);
  put_group(json, survey.all, model, t);
  json.put_list("regions", survey.regions, [&](const SurveyedGroup& group) {
    json.put("region", group.region);
    put_group(json, group, model, t);
  });
  json.close('}');
  return json.take();
}

}  // namespace overstap::cli
