// With the phrases as shipped: these sentences are what people read.
#include "core/explain/reason_text.h"

#include <catch2/catch_test_macros.hpp>

#include "core/exchange/workspace_file.h"
#include "tests/core/matching/samples.h"
#include "tests/support/golden.h"

namespace overstap {
namespace {

const Phrases& phrases(const std::string& language) {
  static std::map<std::string, Phrases> loaded;
  if (!loaded.contains(language)) {
    std::map<std::string, std::string, std::less<>> all;
    for (const char* area : {"core", "week_load", "work_way"}) {
      const auto part = read_phrases(test::read_source_file("assets/i18n/" + language + "/" + area + ".json"));
      REQUIRE(part.has_value());
      all.insert(part->all().begin(), part->all().end());
    }
    loaded[language] = Phrases(std::move(all));
  }
  return loaded[language];
}
const Phrases& dutch() { return phrases("nl"); }

Reason kneeling(int asked, Capacity capacity) { return weigh_load(LoadItem::kKneeling, asked, capacity); }

Reason journey(int minutes, std::optional<int> limit) {
  Candidate candidate = test::able_candidate();
  candidate.journey_limit_minutes = limit;
  candidate.journey_override_minutes = {{"thuishulp", minutes}};
  return test::weigh(candidate, test::sample_function(), test::sample_tasks()).conditions.back();
}

TEST_CASE("a load says what is not possible, who says so, and what would help") {
  const ReasonText text = reason_text(dutch(), kneeling(1, {0, "FML", "2026-11-03"}));
  CHECK(text.title == "Knielen: licht");
  CHECK(text.reason == "knielen kan niet.");
  CHECK(text.source == "Bron: FML, 3 nov.");
  CHECK(text.help == "Een collega kan deze taak doen.");
}

TEST_CASE("a load that fits, one that is over and one that nobody knows each have a sentence") {
  CHECK(reason_sentence(dutch(), weigh_load(LoadItem::kWalking, 3, {3, "FML", ""})) == "lopen veel, dat kan.");
  CHECK(reason_sentence(dutch(), weigh_load(LoadItem::kBending, 2, {1, "FML", ""})) ==
        "bukken is regelmatig nodig, licht kan.");
  CHECK(reason_sentence(dutch(), kneeling(1, {})) == "vraag of knielen kan.");
  CHECK(reason_text(dutch(), kneeling(1, {})).reason == "vraag dit.");
  CHECK(reason_text(dutch(), kneeling(1, {})).source.empty());
  CHECK(reason_text(dutch(), kneeling(1, {})).help.empty());
}

TEST_CASE("load over the week says both numbers in hours, what is asked rounded up") {
  Reason reason{.criterion = Criterion::kWeekLoad,
                .verdict = Verdict::kDiscuss,
                .item = "B",
                .asked = 541,
                .available = 480,
                .source = "FML",
                .date = "2026-11-03",
                .remedy = Remedy::kShorter};
  CHECK(reason_text(dutch(), reason).title == "Bukken over de week");
  CHECK(reason_text(dutch(), reason).reason == "de taken vragen samen 10, 8 kan.");
  CHECK(reason_text(dutch(), reason).source == "Bron: FML, 3 nov.");
  CHECK(reason_sentence(dutch(), reason) == "bukken over de week: de taken vragen samen 10, 8 kan.");
  const Reason no_time{.criterion = Criterion::kWeekLoad, .verdict = Verdict::kUnknown, .asked = 2};
  CHECK(reason_sentence(dutch(), no_time) == "belasting over de week: bij 2 taken staat geen tijd. Vul de tijd in.");
}

TEST_CASE("alone or together says what is possible, and that a colleague can help") {
  const Reason alone = weigh_work_way(WorkWay::kAlone, {1, "FML", "2026-11-03"});
  CHECK(reason_sentence(dutch(), alone) == "alleen werken: er moet iemand in de buurt zijn.");
  CHECK(reason_text(dutch(), alone).help == "Doe het samen met een collega.");
  CHECK(reason_sentence(dutch(), weigh_work_way(WorkWay::kTogether, {})) == "samen werken: vraag dit.");
}

TEST_CASE("a journey says by how much it is too long, and that it is a guess when it is") {
  Reason reason = journey(42, 30);
  CHECK(reason_text(dutch(), reason).title == "Reis: 42 minuten");
  CHECK(reason_text(dutch(), reason).reason == "12 minuten langer dan 30.");
  CHECK(reason_text(dutch(), reason).help == "Vraag of de reis langer mag.");
  reason.estimated = true;
  CHECK(reason_text(dutch(), reason).reason == "12 minuten langer dan 30. Dit is een schatting.");
  CHECK(reason_sentence(dutch(), journey(31, 30)) == "reis: 1 minuut langer dan 30.");
  CHECK(reason_text(dutch(), journey(20, 30)).reason == "de reis mag 30 minuten zijn.");
  CHECK(reason_text(dutch(), journey(20, std::nullopt)).reason == "vraag hoe lang de reis mag zijn.");
}

TEST_CASE("hours, parts of the day, wishes, skills and reading are said in short sentences") {
  Candidate candidate = test::able_candidate();
  candidate.hours_per_week_now = 12;
  candidate.hours_per_week_in_3_months = 12;
  candidate.dayparts = DaypartSet("001");
  const FunctionVerdict verdict = test::weigh(candidate, test::sample_function(), test::sample_tasks());
  CHECK(reason_text(dutch(), verdict.conditions[0]).title == "Uren: 16 nodig");
  CHECK(reason_text(dutch(), verdict.conditions[0]).reason == "4 uur te weinig. Kandidaat heeft 12 uur.");
  CHECK(reason_sentence(dutch(), verdict.conditions[2]) == "middag: dit kan niet. Een ander dagdeel wel.");
  CHECK(reason_text(dutch(), weigh_wish(Theme::kKitchen, Wish::kRatherNot)).title == "Liever niet in de keuken");
  CHECK(reason_sentence(dutch(), weigh_wish(Theme::kKitchen, Wish::kRatherNot)) ==
        "liever niet in de keuken: praat hier samen over.");
  CHECK(reason_text(dutch(), weigh_skill(candidate, "V06"), "Bed opmaken").title == "Bed opmaken");
  CHECK(reason_text(dutch(), weigh_skill(candidate, "V06")).reason == "vraag dit.");
}

TEST_CASE("under a task stands its worst reason, or the heaviest thing that it asks and that is possible") {
  Candidate candidate = test::able_candidate();
  const Task task = test::task_asking("t1", {{LoadItem::kWalking, 3}, {LoadItem::kKneeling, 1}});
  CHECK(task_reason_line(dutch(), weigh_task(candidate, task)) == "lopen veel, dat kan.");
  candidate.capacity[LoadItem::kKneeling] = {0, "FML", ""};
  CHECK(task_reason_line(dutch(), weigh_task(candidate, task)) == "knielen kan niet.");
  CHECK(task_reason_line(dutch(), weigh_task(candidate, test::task_asking("t2", {}))) == "deze taak is licht.");
}

TEST_CASE("the blockers of a pair fit in a few words") {
  Candidate candidate = test::able_candidate();
  const auto summary = [&] {
    return blocker_summary(dutch(), test::weigh(candidate, test::sample_function(), test::sample_tasks()));
  };
  CHECK(summary() == "Geen knelpunt");
  candidate.journey_override_minutes = {{"thuishulp", 42}};
  CHECK(summary() == "Reis +12 min");
  candidate.capacity[LoadItem::kLifting] = {1, "FML", ""};
  CHECK(summary() == "Reis +12 min, tillen");
  candidate.capacity[LoadItem::kKneeling] = {0, "FML", ""};
  CHECK(summary() == "Knielen en nog 2");
}

TEST_CASE("a journey far over the limit is too far, whatever the minutes") {
  Candidate candidate = test::able_candidate();
  const auto summary = [&] {
    return blocker_summary(dutch(), test::weigh(candidate, test::sample_function(), test::sample_tasks()));
  };
  candidate.journey_override_minutes = {{"thuishulp", 90}};
  CHECK(summary() == "Reis +60 min");
  candidate.journey_override_minutes = {{"thuishulp", 91}};
  CHECK(summary() == "Reis te ver");
}

TEST_CASE("a pair is summed up in tasks and minutes, never in a score") {
  Candidate candidate = test::able_candidate();
  candidate.journey_override_minutes = {{"thuishulp", 42}};
  candidate.capacity[LoadItem::kLifting] = {1, "FML", ""};
  candidate.capacity[LoadItem::kKneeling] = {0, "FML", ""};
  FunctionVerdict verdict = test::weigh(candidate, test::sample_function(), test::sample_tasks());
  CHECK(function_summary(dutch(), verdict, candidate) ==
        "2 van 4 instaptaken, 1 bespreken, 1 niet; reizen 42 min, grens 30");
  candidate.journey_override_minutes.clear();
  candidate.place.clear();
  verdict = test::weigh(candidate, test::sample_function(), test::sample_tasks());
  CHECK(function_summary(dutch(), verdict, candidate) ==
        "2 van 4 instaptaken, 1 bespreken, 1 niet; reistijd nog niet bekend");
}

TEST_CASE("every verdict, load, level and remedy has words in both languages") {
  for (const char* language : {"nl", "en"}) {
    const Phrases& t = phrases(language);
    INFO(language);
    for (const LoadItem item : kGivenLoadItems) {
      const std::string code(load_code(item));
      CHECK(t.has("load." + code + ".name"));
      CHECK(t.has("load." + code + ".doing"));
    }
    for (int level = 0; level <= kMaxLoadLevel; ++level) CHECK(t.has("load.level." + std::to_string(level)));
    for (const Verdict verdict : {Verdict::kFits, Verdict::kUnknown, Verdict::kDiscuss, Verdict::kNotNow}) {
      CHECK(t.has("verdict." + std::string(verdict_code(verdict))));
    }
    for (int remedy = 0; remedy <= static_cast<int>(Remedy::kFixedColleague); ++remedy) {
      CHECK(t.has("help." + std::string(remedy_code(static_cast<Remedy>(remedy)))));
    }
    for (const Theme theme : kThemes) {
      CHECK(t.has("theme." + std::string(theme_code(theme))));
      for (const Wish wish : {Wish::kGladly, Wish::kMaybe, Wish::kRatherNot}) {
        CHECK(t.has("reason.wish." + std::string(wish_code(wish)) + "." + std::string(theme_code(theme))));
      }
    }
  }
}

TEST_CASE("no sentence of a reason leaves a slot open or shows a key, in either language") {
  Candidate unknown;
  unknown.id = "k2";
  Candidate stuck = test::able_candidate();
  for (const LoadItem item : kGivenLoadItems) stuck.capacity[item] = {0, "Zelf", "2026-11-03"};
  stuck.hours_per_week_now = 2;
  stuck.dayparts = DaypartSet("100");
  stuck.dutch_reading = LanguageLevel::kNone;
  stuck.journey_override_minutes = {{"thuishulp", 200}};
  std::vector<Task> tasks = test::sample_tasks();
  for (const LoadItem item : kGivenLoadItems) tasks[0].load[item] = 1;
  tasks[0].skill_ids = {"A24", "V01"};
  tasks[0].daypart = Daypart::kMorning;
  for (const char* language : {"nl", "en"}) {
    const Phrases& t = phrases(language);
    for (const Candidate& candidate : {unknown, stuck, test::able_candidate()}) {
      const FunctionVerdict verdict = test::weigh(candidate, test::sample_function(), tasks);
      std::string all = function_summary(t, verdict, candidate) + blocker_summary(t, verdict);
      for (const auto* reasons : {&verdict.conditions, &verdict.blockers, &verdict.week_load, &verdict.skills,
                                  &verdict.entry_tasks[0].reasons}) {
        for (const Reason& reason : *reasons) {
          const ReasonText text = reason_text(t, reason);
          all += text.title + text.reason + text.source + text.help + reason_sentence(t, reason);
        }
      }
      INFO(all);
      CHECK(all.find('{') == std::string::npos);
      CHECK(all.find("reason.") == std::string::npos);
      CHECK(all.find("help.") == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace overstap
