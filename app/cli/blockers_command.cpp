#include <algorithm>

#include "app/cli/commands.h"
#include "core/base/text.h"
#include "core/explain/survey_text.h"

namespace overstap::cli {

namespace {

constexpr std::size_t kMostTogetherShown = 8, kMostOpenedShown = 8;  // on paper; JSON has them all

bool counts(const Tally& tally) { return tally.hidden || tally.pairs > 0; }

// "Reis: 38 paren (12 mensen); nu niet: …": only the parts in which there is something to show.
std::string row_as_text(const BlockerRow& row, const Phrases& t) {
  std::string line = blocker_name(t, row.criterion, row.item) + ": " + tally_text(t, row.in_the_way);
  const auto add = [&line](const std::string& part) { line += "; " + part; };
  const auto shows = [](const Tally& tally) { return !tally.hidden && tally.pairs > 0; };
  if (shows(row.not_now)) add(t("survey.not_now", {{"not_now", tally_text(t, row.not_now)}}));
  if (shows(row.discuss)) add(t("survey.discuss", {{"discuss", tally_text(t, row.discuss)}}));
  if (counts(row.alone)) add(t("survey.alone", {{"alone", tally_text(t, row.alone)}}));
  if (shows(row.together)) add(t("survey.together", {{"together", tally_text(t, row.together)}}));
  if (shows(row.unknown)) add(t("survey.unknown", {{"unknown", tally_text(t, row.unknown)}}));
  return line + "\n";
}

// The rows of which a number is shown, and then the names of the others in one line.
std::string rows_as_text(const std::vector<const BlockerRow*>& rows, const std::string& indent, const Phrases& t) {
  std::string text, hidden;
  for (const BlockerRow* row : rows) {
    if (!row->in_the_way.hidden) {
      text += indent + row_as_text(*row, t);
      continue;
    }
    const std::string name = blocker_name(t, row->criterion, row->item);
    hidden += hidden.empty() ? name : ", " + lower_first(name);
  }
  if (!hidden.empty()) text += indent + hidden + ": " + t("survey.under_five") + "\n";
  return text;
}

std::string together_as_text(const SurveyedGroup& group, const Phrases& t) {
  std::string text;
  for (std::size_t index = 0; index < std::min(kMostTogetherShown, group.together.size()); ++index) {
    const BlockersTogether& two = group.together[index];
    if (two.both.hidden) continue;
    text += "    " + t("survey.two", {{"first", blocker_name(t, two.first, two.first_item)},
                                      {"second", lower_first(blocker_name(t, two.second, two.second_item))},
                                      {"both", tally_text(t, two.both)}});
    if (counts(two.nothing_else)) text += "; " + t("survey.nothing_else", {{"tally", tally_text(t, two.nothing_else)}});
    text += "\n";
  }
  return text.empty() ? text : "  " + t("survey.together_heading") + "\n" + text;
}

std::string opened_as_text(const SurveyedGroup& group, const Model& model, const Phrases& t) {
  std::string text;
  std::size_t shown = 0;
  int hidden = 0;
  for (const OpenedBy& opened : group.opened) {
    if (opened.talks.hidden || opened.fits.hidden) {
      ++hidden;
    } else if (counts(opened.talks) || counts(opened.fits)) {
      if (++shown > kMostOpenedShown) continue;
      const std::string change = shared_change_text(t, opened.change, model.task_title(opened.change.item),
                                                    model.function_name(opened.change.function_id));
      text += "    " +
              t("survey.opened",
                {{"change", change}, {"talks", tally_text(t, opened.talks)}, {"fits", tally_text(t, opened.fits)}});
      text += "\n";
    }
  }
  if (hidden > 0) {
    text += "    " + t.counted("survey.opened_hidden", hidden, {{"few", t("survey.under_five")}}) + "\n";
  }
  if (text.empty()) text = "    " + t("survey.nothing_opens") + "\n";
  return "  " + t("survey.opened_heading") + "\n" + text;
}

std::string group_as_text(const SurveyedGroup& group, const Model& model, const Phrases& t) {
  std::string text = "  " + t("survey.talks_now", {{"talks", tally_text(t, group.talks_now)}}) + "\n";
  text += "  " + t("survey.fits_now", {{"fits", tally_text(t, group.fits_now)}}) + "\n";
  text += "  " + t("survey.heading") + "\n";
  std::vector<const BlockerRow*> criteria, loads;
  for (const BlockerRow& row : group.by_criterion) {
    if (counts(row.in_the_way)) criteria.push_back(&row);
  }
  for (const BlockerRow& row : group.by_item) {
    if (row.criterion == Criterion::kLoad && counts(row.in_the_way)) loads.push_back(&row);
  }
  text += rows_as_text(criteria, "    ", t);
  if (!loads.empty()) text += "  " + t("survey.loads") + "\n" + rows_as_text(loads, "    ", t);
  return text + together_as_text(group, t) + opened_as_text(group, model, t);
}

}  // namespace

std::string blockers_as_text(const Model& model, const Phrases& t) {
  const BlockerSurvey survey = for_export(model.blockers());
  std::string text = t("survey.rules", {{"version", std::to_string(kRuleVersion)}}) + "\n" + t("survey.hidden") + "\n";
  text += "\n" + t("survey.all", {{"all", tally_text(t, survey.all.everyone)}}) + "\n";
  if (!survey.all.everyone.hidden) text += group_as_text(survey.all, model, t);
  for (const SurveyedGroup& group : survey.regions) {
    const std::string region = group.region.empty() ? t("survey.no_region") : group.region;
    if (group.everyone.hidden) {
      text += "\n" + t("survey.hidden_region", {{"region", region}}) + "\n";
    } else {
      text += "\n" + t("survey.region", {{"region", region}, {"all", tally_text(t, group.everyone)}}) + "\n" +
              group_as_text(group, model, t);
    }
  }
  return text + "\n" + t("cli.person_decides") + "\n";
}

int run_blockers(const Environment& environment) {
  return say_of_the_file(environment, blockers_as_text, blockers_as_json);
}

}  // namespace overstap::cli
