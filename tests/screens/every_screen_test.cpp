// Every screen in every state worth having, at every size: what can be seen can be heard and touched, nothing is cut
// off and nothing sticks out of the page sideways.
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <map>
#include <tuple>

#include "core/exchange/session_link.h"
#include "core/workshop/pulse.h"
#include "core/workspace/invitation.h"
#include "tests/screens/support/workspace_stage.h"

namespace overstap::test {
namespace {

using ui::Role;

constexpr float kSmallestForFingers = 44, kHighEnough = 9000;  // so that nothing has to scroll

struct Situation {
  std::string name;
  std::function<void(WorkspaceStage&)> prepare;
  bool opens_a_list = false;  // the first choice on the page is open
};

struct PageSize {
  float width, height;
  int text_percent;
  bool touch;
};

std::vector<PageSize> page_sizes() {
  std::vector<PageSize> sizes;
  for (const auto& [width, height] : {std::pair{320.f, 640.f},
                                      {390.f, 844.f},
                                      {820.f, 1180.f},
                                      {1280.f, 720.f},
                                      {1920.f, 1080.f},
                                      {2560.f, 1440.f}}) {
    for (const int percent : {100, 150, 200}) {
      sizes.push_back({width, height, percent, width < 1280});
    }
  }
  sizes.push_back({1280, 720, 100, true});  // a laptop that is touched
  return sizes;
}

std::function<void(WorkspaceStage&)> at(Screen screen, const std::string& first = {}, const std::string& second = {}) {
  return [=](WorkspaceStage& stage) { stage.go(screen, first, second); };
}

std::function<void(WorkspaceStage&)> with_example(Screen screen, const std::string& first = {},
                                                  const std::string& second = {},
                                                  std::function<void(WorkspaceStage&)> more = {}) {
  return [=](WorkspaceStage& stage) {
    stage.load_example();
    stage.go(screen, first, second);
    if (more) more(stage);
  };
}

// Somebody who was put forward over what stands in the way, and is at work on trial; and a no for somebody else.
std::function<void(WorkspaceStage&)> with_decisions(Screen screen, const std::string& first = {},
                                                    const std::string& second = {},
                                                    std::function<void(WorkspaceStage&)> more = {}) {
  return with_example(screen, first, second, [=](WorkspaceStage& stage) {
    stage.perform(Action{RecordDecision{.id = "d1",
                                        .candidate_id = "pilot-k07",
                                        .function_id = "thuishulp",
                                        .outcome = Outcome::kPutForward,
                                        .reasons = {DecisionReason::kWantsIt, DecisionReason::kChangeArranged},
                                        .note = "De werkgever zet een trolley klaar en de reis mag 45 minuten duren.",
                                        .by = "Ans de Boer-van der Meulen",
                                        .date = "2026-11-20"}});
    stage.perform(Action{RecordDecision{.id = "d2",
                                        .candidate_id = "pilot-k03",
                                        .function_id = "gastvrouw",
                                        .outcome = Outcome::kNo,
                                        .reasons = {DecisionReason::kJourney, DecisionReason::kNoPlace},
                                        .note = {},
                                        .by = "Bram",
                                        .date = "2026-11-21"}});
    const auto write_down = [&](const char* field, const char* text) {
      stage.perform(Action{EditField{{"trajectory", "pilot-k07"}, field, std::string(text)}});
    };
    write_down("stage.thuishulp.proefplaatsing", "2026-12-01");
    write_down("coach_care", "Bram Visser");
    write_down("step.1.owner", "Ans de Boer-van der Meulen");
    write_down("step.1.date", "2026-11-01");
    write_down("step.1.evidence", "Verslag van de werkgroep van 1 november, met het doel en het belang van iedereen.");
    write_down("step.1.status", "klaar");
    stage.perform(Action{PlanMilestones{"pilot-k07", "2026-01-05"}});
    if (more) more(stage);
  });
}

std::function<void(WorkspaceStage&)> act(std::vector<Action> actions) {
  return [=](WorkspaceStage& stage) {
    for (const Action& action : actions) stage.perform(action);
    stage.page().settle();
  };
}

std::function<void(WorkspaceStage&)> in_session(std::function<void(WorkspaceStage&)> more) {
  return [=](WorkspaceStage& stage) {
    stage.perform(Action{StartSession{"s1", "droom-en-doe", "Team Noord en team Zuid samen", "2026-11-22"}});
    const char* texts[] = {"Samen koffie", "Elke maandag een vast aanspreekpunt voor de nieuwe collega's in het team",
                           "Ż ó ł w", "", "Wie helpt er mee met het ontbijt?"};
    int number = 0;
    for (const char* text : texts) {
      const std::string id = "n" + std::to_string(++number);
      stage.perform(Action{AddNote{.id = id,
                                   .session_id = "s1",
                                   .zone_id = number % 2 == 0 ? "doen" : "afspraken",
                                   .text = text,
                                   .random = static_cast<std::uint64_t>(number)}});
    }
    stage.go(Screen::kSession, "s1");
    if (more) more(stage);
  };
}

// A carrousel whose two teams made a new plan.
std::function<void(WorkspaceStage&)> with_new_plan(std::function<void(WorkspaceStage&)> more) {
  return [=](WorkspaceStage& stage) {
    stage.perform(Action{StartSession{"p1", "ontwikkelplein-carrousel", "Ontwikkelplein", "2026-11-22"}});
    const auto add = [&stage](const std::string& id, const std::string& zone, const std::string& text,
                              const std::string& table) {
      stage.perform(Action{AddNote{.id = id, .session_id = "p1", .zone_id = zone, .text = text, .table = table}});
    };
    add("a", "actieagenda",
        "Elke ochtend overlegt de schoonmaak met de zorg over wie er die dag extra hulp nodig heeft", "2");
    add("b", "actieagenda", "Lijst met plaatjes", "10");
    add("d", "actieagenda", "Nog niet overgenomen", "11");
    stage.perform(Action{CopyNotes{{{"a2", "a", {}, "plan-2"}, {"b2", "b", {}, "plan-2"}}, 1}});
    stage.perform(Action{EditField{{"note", "a2"}, "text", Value{std::string("Elke maandag overleg")}}});
    add("c", "plan-2", "Een maatje voor iedere nieuwe collega", "2");
    stage.perform(Action{GoToPhase{"p1", "nieuw-plan"}});
    stage.go(Screen::kSession, "p1");
    if (more) more(stage);
  };
}

// A magneetkracht-hart in which so many people answered, and one of half a year before.
std::function<void(WorkspaceStage&)> with_pulse(int answers, std::function<void(WorkspaceStage&)> more) {
  return [=](WorkspaceStage& stage) {
    int number = 0;
    for (const auto& [id, date, count] : {std::tuple{"m0", "2026-05-22", 6}, std::tuple{"m1", "2026-11-22", answers}}) {
      stage.perform(Action{StartSession{id, "magneetkracht-hart", "Magneetkracht van team Noord en Zuid", date}});
      for (int index = 0; index < count; ++index) {
        stage.perform(Action{AddNote{.id = "m" + std::to_string(100 + ++number),
                                     .session_id = id,
                                     .zone_id = "nu",
                                     .text = index == 0 ? "Een beetje" : "",
                                     .sign = index == 0 ? std::nullopt : std::optional(kNoteSigns[number % 3])}});
      }
    }
    stage.go(Screen::kSession, "m1");
    if (more) more(stage);
  };
}

void looking_back(WorkspaceStage& stage) {
  stage.perform(Action{StartSession{"t0", "droom-en-doe", "Droom- en doesessie van team Noord", "2026-10-10"}});
  stage.perform(Action{AddAgreement{"af1", "t0", "Elke nieuwe collega krijgt een rondleiding van iemand van het team",
                                    "Fatma", "Piet", "2026-11-01", ""}});
  stage.perform(Action{AddAgreement{"af2", "t0", "Taart", "", "", "", ""}});
  stage.perform(Action{EditField{{"agreement", "af2"}, "result", Value{std::string("deels")}}});
  stage.perform(Action{StartSession{"t1", "doe-terugblik", "Terugblik", "2026-11-22", "t0"}});
  stage.go(Screen::kSession, "t1");
}

void starts_to_answer(WorkspaceStage& stage, const std::string& session_id) {
  const auto asked = invitation_of(stage.model, stage.model.sessions.at(session_id));
  stage.perform(Action{StartContribution{"c1", write_invitation(*asked)}});
  stage.go(Screen::kTakePart, "c1");
}
void answers_with_a_face(WorkspaceStage& stage) {
  starts_to_answer(stage, "m1");
  stage.perform(Action{EditField{{std::string(kContributionType), "c1"},
                                 contribution_text_field("nu", 1),
                                 Value{std::string(note_sign_emoji(NoteSign::kSoSo))}}});
}
void answers_at_a_table(WorkspaceStage& stage) {
  starts_to_answer(stage, "p1");
  stage.perform(
      Action{EditField{{std::string(kContributionType), "c1"}, "table", Value{std::string("Tafel bij het raam")}}});
}

// Somebody who takes part in that session: `before` may change the session or the answer, whose id is "c1".
std::function<void(WorkspaceStage&)> taking_part(std::function<void(WorkspaceStage&)> more,
                                                 const std::string& tablet_of = {}) {
  return in_session([=](WorkspaceStage& stage) {
    stage.perform(
        Action{StartContribution{"c1", write_invitation(*invitation_of(stage.model, stage.model.sessions.at("s1")))}});
    stage.go(Screen::kTakePart, "c1", tablet_of);
    if (more) more(stage);
  });
}

void answer(WorkspaceStage& stage, int number, const std::string& text) {
  stage.perform(Action{
      EditField{{std::string(kContributionType), "c1"}, contribution_text_field("afspraken", number), Value{text}}});
}

void two_answers(WorkspaceStage& stage) {
  answer(stage, 1, "Iedereen mag uitpraten, ook wie zacht praat of nog niet zo goed Nederlands kan");
  answer(stage, 2, "Samen koffie");
}

void shows_code(WorkspaceStage& stage) {
  for (int number = 1; number <= kMaxNotesPerQuestion; ++number) {
    answer(stage, number,
           "Elke maandag een vast aanspreekpunt voor de nieuwe collega, nummer " + std::to_string(number));
  }
  stage.perform(Action{EditField{{std::string(kContributionType), "c1"}, "given", Value{true}}});
}

void open_vote(WorkspaceStage& stage) {
  stage.perform(Action{OpenVote{"s1", "afspraken", 3, true}});
  stage.perform(
      Action{StartContribution{"c2", write_invitation(*invitation_of(stage.model, stage.model.sessions.at("s1")))}});
  stage.go(Screen::kTakePart, "c2");
}

template <typename Change>
std::function<void(WorkspaceStage&)> view(Change change) {
  return [=](WorkspaceStage& stage) { change(stage.view); };
}

std::function<void(WorkspaceStage&)> asking(ConfirmKind kind, const std::string& name) {
  return [=](WorkspaceStage& stage) {
    stage.load_example();
    stage.go(Screen::kCandidates);
    stage.view.confirm = Confirm{kind, {"candidate", "pilot-k07"}, name};
  };
}

Write write(const char* type, const char* id, const char* field, Value value) {
  return {{type, id}, field, {std::move(value), Stamp{1'799'000'000'000, 1, 2}}};
}

void prepare_import(WorkspaceStage& stage) {
  PendingImport import;
  import.file_name = "werkgroep-regio-noord-november.overstap.json";
  import.change = {{write("candidate", "new-1", "code", std::string("K-14")),
                    write("candidate", "pilot-k07", "journey_limit_minutes", std::int64_t{45}),
                    write("task", "thuishulp-05", "minutes_per_week", std::int64_t{245})}};
  import.preview = preview_import(stage.model, import.change);
  import.problems.push_back({"file.field_unreadable", "candidate pilot-k07 journey_limit_minutes"});
  stage.view.import = std::move(import);
}

void can_read_aloud(WorkspaceStage& stage) {
  stage.view.speech.possible = stage.view.read_aloud = true;
  stage.view.selected_task = "thuishulp-05";
}

void copied_passport(WorkspaceStage& stage) {
  stage.perform(Action{ConfirmPassport{"thuishulp", "M. de Vries-van der Molen", "2026-11-12"}});
  stage.perform(Action{CopyFunction{"kopie", "thuishulp", "Woonzorgcentrum 't Hoge Land", "Winsum", "2026-11-22"}});
  stage.perform(Action{EditField{{"task", "kopie-02"}, "minutes_per_week", Value{std::int64_t{120}}}});
  stage.perform(Action{EditField{{"task", "kopie-02"}, "load.K", Value{std::int64_t{0}}}});
  stage.perform(Action{EditField{{"function", "kopie"}, "hours_per_week_max", Value{std::int64_t{28}}}});
  stage.perform(Action{Remove{{"task", "kopie-05"}}});
  stage.perform(Action{AddTask{"nieuw", "kopie", "Planten water geven", true}});
  stage.go(Screen::kPassport, "kopie");
}

void signed_steps(WorkspaceStage& stage) {
  stage.load_example();
  stage.perform(Action{EditField{{"function", "thuishulp"}, "step_hours.4", Value{std::int64_t{16}}}});
  for (const int step : {0, 1, 2}) {
    stage.perform(Action{AddSignOff{.id = "s" + std::to_string(step),
                                    .candidate_id = "pilot-k07",
                                    .task_id = "thuishulp-01",
                                    .step = step,
                                    .date = "2026-11-2" + std::to_string(step),
                                    .by = "J. Bakker, begeleider thuiszorg",
                                    .context = "Bij twee mensen thuis, in de ochtend",
                                    .evidence = "3 keer zelf gedaan en nagekeken"}});
  }
  stage.go(Screen::kGrowth, "thuishulp", "pilot-k07");
  stage.view.selected_task = "thuishulp-01";
}

// As many as there is room for, with a long name, a name of nothing but signs and one out of use.
void add_own_load_items(WorkspaceStage& stage) {
  stage.load_example();
  for (std::size_t number = 1; number <= kMaxOwnLoadItems; ++number) {
    const std::string name = number == 1 ? "Werken op een trap of een ladder in een trappenhuis" : "Ż ó ł w";
    stage.perform(Action{AddLoadItem{"own-" + std::to_string(number), name, FmlRubric::kSurroundings, number == 2}});
  }
  stage.perform(Action{EditField{{"load_item", "own-3"}, "in_use", Value{false}}});
  stage.perform(Action{EditField{{"load_item", "K"}, "in_use", Value{false}}});
  for (const auto& [id, task] : std::map(stage.model.tasks)) {
    stage.perform(Action{EditField{{"task", id}, "load.own-1", Value{std::int64_t{3}}}});
  }
}

std::function<void(WorkspaceStage&)> own_load_items(Screen screen, const std::string& first = {},
                                                    const std::string& second = {},
                                                    std::function<void(WorkspaceStage&)> more = {}) {
  return [=](WorkspaceStage& stage) {
    add_own_load_items(stage);
    stage.go(screen, first, second);
    if (more) more(stage);
  };
}

std::vector<Situation> situations() {
  const auto editing = view([](ViewState& view) { view.candidate_editing = view.passport_editing = true; });
  const auto task = view([](ViewState& view) { view.selected_task = "thuishulp-05"; });
  return {
      {"start, empty", at(Screen::kStart)},
      {"start, with work to go on with", with_example(Screen::kStart)},
      {"passports", at(Screen::kPassports)},
      {"passport", at(Screen::kPassport, "thuishulp")},
      {"passport, growth tasks",
       with_example(Screen::kPassport, "assistent_wzw", {}, view([](ViewState& view) { view.passport_tab = 1; }))},
      {"passport, a task", with_example(Screen::kPassport, "thuishulp", {}, task)},
      {"passport, editing", with_example(Screen::kPassport, "thuishulp", {}, editing)},
      {"passport, editing a task", with_example(Screen::kPassport, "thuishulp", {},
                                                [=](WorkspaceStage& stage) {
                                                  editing(stage);
                                                  task(stage);
                                                })},
      {"passport, laid beside old work", with_example(Screen::kPassport, "assistent_wzw", {}, view([](ViewState& view) {
                                                        view.old_work = "huishoudelijk_medewerker";
                                                      }))},
      {"passport, laid beside old work as a table",
       with_example(Screen::kPassport, "assistent_wzw", {}, view([](ViewState& view) {
                      view.old_work = "huishoudelijk_medewerker";
                      view.load_table = true;
                    }))},
      {"passport, a changed copy", copied_passport},
      {"passport, looking for a skill", with_example(Screen::kPassport, "thuishulp", {}, view([](ViewState& view) {
                                                       view.passport_editing = true;
                                                       view.selected_task = "thuishulp-05";
                                                       view.passport_forms.skill_search = "poetsen";
                                                     }))},
      {"conversation, with whom", with_example(Screen::kConversation, "thuishulp")},
      {"conversation, nobody yet", at(Screen::kConversation, "thuishulp")},
      {"conversation, first task", with_example(Screen::kConversation, "thuishulp", "pilot-k07")},
      {"conversation, an answer, read aloud",
       [](WorkspaceStage& stage) {
         stage.load_example();
         stage.perform(Action{EditField{{"candidate", "pilot-k07"}, "answer.assistent_wzw-03", Value{"kan"}}});
         stage.go(Screen::kConversation, "assistent_wzw", "pilot-k07");
         can_read_aloud(stage);
         stage.view.selected_task = "assistent_wzw-03";
       }},
      {"conversation, the end", with_example(Screen::kConversation, "thuishulp", "pilot-k07",
                                             view([](ViewState& view) { view.conversation_over = true; }))},
      {"conversation that is gone", at(Screen::kConversation, "gone", "gone")},
      {"growth, of whom", with_example(Screen::kGrowth, "thuishulp")},
      {"growth, nothing signed", with_example(Screen::kGrowth, "thuishulp", "pilot-k07")},
      {"growth, steps signed", signed_steps},
      {"passport that is gone", at(Screen::kPassport, "gone")},
      {"candidates, empty", at(Screen::kCandidates)},
      {"candidates", with_example(Screen::kCandidates)},
      {"candidates, nothing found",
       with_example(Screen::kCandidates, {}, {}, view([](ViewState& view) { view.candidate_search = "xyz"; }))},
      {"candidate", with_example(Screen::kCandidate, "pilot-k07")},
      {"candidate, editing", with_example(Screen::kCandidate, "pilot-k07", {}, editing)},
      {"candidate, choosing from a list", with_example(Screen::kCandidate, "pilot-k07", {}, editing), true},
      {"candidate that is gone", at(Screen::kCandidate, "gone")},
      {"capacity list, only the given items", at(Screen::kCapacityList)},
      {"capacity list, with own items", own_load_items(Screen::kCapacityList)},
      {"candidate, with own items", own_load_items(Screen::kCandidate, "pilot-k07")},
      {"candidate, editing own items", own_load_items(Screen::kCandidate, "pilot-k07", {}, editing)},
      {"passport, a task with own items", own_load_items(Screen::kPassport, "thuishulp", {}, task)},
      {"passport, editing a task with own items", own_load_items(Screen::kPassport, "thuishulp", {},
                                                                 [=](WorkspaceStage& stage) {
                                                                   editing(stage);
                                                                   task(stage);
                                                                 })},
      {"conversation, a task with own items", own_load_items(Screen::kConversation, "thuishulp", "pilot-k07")},
      {"pair, with own items", own_load_items(Screen::kPair, "pilot-k07", "thuishulp")},
      {"blockers, with own items", own_load_items(Screen::kBlockers)},
      {"bundle", with_example(Screen::kBundle, "pilot-k08")},
      {"bundle, the reasons of a load",
       with_example(Screen::kBundle, "pilot-k11", {}, view([](ViewState& view) { view.bundle_opened = "load.L"; }))},
      {"bundle, a group of tasks that are not in it",
       with_example(Screen::kBundle, "pilot-k07", {}, view([](ViewState& view) { view.bundle_opened = "group.1"; }))},
      {"bundle, nothing is known",
       [](WorkspaceStage& stage) {
         stage.perform(Action{AddCandidate{"c1", "K-99"}});
         stage.go(Screen::kBundle, "c1");
       }},
      {"bundle that is gone", at(Screen::kBundle, "gone")},
      {"bundle, out of the division",
       with_example(Screen::kBundle, "pilot-k08", {}, view([](ViewState& view) { view.bundle_of_division = true; }))},
      {"pair, the smallest change is being searched",
       [](WorkspaceStage& stage) {
         stage.work_per_frame = 0;
         stage.load_example();
         stage.go(Screen::kPair, "pilot-k03", "assistent_wzw");
       }},
      {"match, empty", at(Screen::kMatch)},
      {"match", with_example(Screen::kMatch)},
      {"match, second page", with_example(Screen::kMatch, {}, {}, view([](ViewState& view) { view.match_page = 1; }))},
      {"match, from work to people",
       with_example(Screen::kMatch, {}, {}, view([](ViewState& view) { view.match_from_work = true; }))},
      {"match, choosing from a list", with_example(Screen::kMatch), true},
      {"pair", with_example(Screen::kPair, "pilot-k07", "thuishulp")},
      {"pair, what if", with_example(Screen::kPair, "pilot-k03", "assistent_wzw", view([](ViewState& view) {
                                       view.what_if.journey_limit_minutes = 60;
                                       view.what_if.hours_per_week = 12;
                                     }))},
      {"pair, a colleague does a task, everything that can be tried",
       with_example(Screen::kPair, "pilot-k07", "assistent_wzw", view([](ViewState& view) {
                      view.all_possible_changes = true;
                      view.what_if.changes = {{.kind = ChangeKind::kColleagueDoesTask, .item = "assistent_wzw-02"}};
                    }))},
      {"blockers", with_example(Screen::kBlockers)},
      {"blockers, all of them, one region", with_example(Screen::kBlockers, {}, {}, view([](ViewState& view) {
                                                           view.all_blockers = true;
                                                           view.blockers_region = "Groningen";
                                                         }))},
      {"blockers, choosing from a list", with_example(Screen::kBlockers), true},
      {"blockers, nobody yet", at(Screen::kBlockers)},
      {"pair, writing a decision", with_example(Screen::kPair, "pilot-k07", "thuishulp", view([](ViewState& view) {
                                                  view.decision.outcome = Outcome::kPutForward;
                                                  view.decision.note = "Na de operatie kan dit weer.";
                                                  view.decision.date = "22-11-2026";
                                                }))},
      {"pair, decided", with_decisions(Screen::kPair, "pilot-k07", "thuishulp")},
      {"pair, a mistake in a decision is put right",
       with_decisions(Screen::kPair, "pilot-k07", "thuishulp", view([](ViewState& view) {
                        view.rectify = {.decision_id = "d1",
                                        .note = "Na de operatie kan dit weer.",
                                        .by = "Ans de Boer",
                                        .rectified_by = "Bram Visser",
                                        .date = "22-11-2026"};
                      }))},
      {"trajectories, empty", at(Screen::kTrajectories)},
      {"trajectories", with_decisions(Screen::kTrajectories)},
      {"trajectory", with_decisions(Screen::kTrajectory, "pilot-k07")},
      {"trajectory, choosing from a list", with_decisions(Screen::kTrajectory, "pilot-k07"), true},
      {"trajectory that is gone", at(Screen::kTrajectory, "gone")},
      {"report, for the coach", with_decisions(Screen::kReport, "pilot-k07")},
      {"report, refused", with_decisions(Screen::kReport, "pilot-k07", {},
                                         view([](ViewState& view) { view.report_for_employer = true; }))},
      {"report, for the employer", with_decisions(Screen::kReport, "pilot-k03", {},
                                                  view([](ViewState& view) { view.report_for_employer = true; }))},
      {"report of somebody who is gone", at(Screen::kReport, "gone")},
      {"division", with_example(Screen::kDivision)},
      {"division, the tasks of one person",
       with_example(Screen::kDivision, {}, {}, view([](ViewState& view) { view.bundle_opened = "person.pilot-k08"; }))},
      {"division, choosing who takes part", with_example(Screen::kDivision, {}, {}, view([](ViewState& view) {
                                                           view.division_choosing = true;
                                                           view.division_without = {{"thuishulp"}, {"pilot-k07"}};
                                                         }))},
      {"division, being searched",
       [](WorkspaceStage& stage) {
         stage.work_per_frame = 0;
         stage.load_example();
         stage.go(Screen::kDivision);
       }},
      {"division, stopped",
       [](WorkspaceStage& stage) {
         stage.work_per_frame = 0;
         stage.load_example();
         stage.go(Screen::kDivision);
         stage.view.search_stopped = true;
         stage.page().settle();
       }},
      {"division, nobody yet", at(Screen::kDivision)},
      {"pair that is gone", at(Screen::kPair, "gone", "gone")},
      {"sessions, empty", at(Screen::kSessions)},
      {"sessions", in_session(at(Screen::kSessions))},
      {"session, board", in_session({})},
      {"session, whole board", in_session(view([](ViewState& view) { view.session_look = SessionLook::kWholeBoard; }))},
      {"session, whole board, choosing", in_session(view([](ViewState& view) {
         view.session_look = SessionLook::kWholeBoard;
         view.choosing_notes = true;
         view.chosen_notes = {"n1", "n3"};
       }))},
      {"session, list", in_session(view([](ViewState& view) { view.session_look = SessionLook::kList; }))},
      {"session, a note open", in_session(view([](ViewState& view) { view.selected_note = "n2"; }))},
      {"session, a new note", in_session(view([](ViewState& view) { view.new_note_zone = "doen"; }))},
      {"session, moving a note", in_session(view([](ViewState& view) { view.selected_note = "n2"; })), true},
      {"session that is gone", at(Screen::kSession, "gone")},
      {"session, where agreements are made", in_session(act({GoToPhase{"s1", "doen"}}))},
      {"session, before a vote", in_session(act({GoToPhase{"s1", "kiezen"}}))},
      {"session, voting", in_session(act({OpenVote{"s1", "afspraken", 3, true}}))},
      {"session, the result of a vote",
       in_session(act({OpenVote{"s1", "afspraken", 3, true},
                       EditField{{"session", "s1"}, "vote_state", Value(std::string("getoond"))}}))},
      {"session, the next version of a plan", with_new_plan({})},
      {"session, the next version of a plan in the list",
       with_new_plan(view([](ViewState& view) { view.session_look = SessionLook::kList; }))},
      {"session, a note of a table", with_new_plan(view([](ViewState& view) { view.selected_note = "a"; }))},
      {"session, a pulse of four", with_pulse(4, {})},
      {"session, a pulse beside an earlier one", with_pulse(5, {})},
      {"session, a pulse in the list",
       with_pulse(5, view([](ViewState& view) { view.session_look = SessionLook::kList; }))},
      {"session, a pulse on the board where its zones lie",
       with_pulse(5, view([](ViewState& view) { view.session_look = SessionLook::kWholeBoard; }))},
      {"session, how the last agreements went", looking_back},
      {"session, looking for notes in the list", in_session(view([](ViewState& view) {
         view.session_look = SessionLook::kList;
         view.note_search = "samen";
       }))},
      {"taking part, a face", with_pulse(5, answers_with_a_face)},
      {"taking part, at a table", with_new_plan(answers_at_a_table)},
      {"session, taking part", in_session(view([](ViewState& view) { view.take_part_open = true; }))},
      {"session, before an answer comes in", in_session(view([](ViewState& view) {
         view.take_part_open = true;
         view.pending_contribution = Contribution{.id = "c1", .session_id = "s1", .notes = {{"doen", 1, "Samen"}}};
       }))},
      {"taking part, a question", taking_part({})},
      {"taking part, with answers", taking_part(two_answers)},
      {"taking part, choosing", taking_part(open_vote)},
      {"taking part, the code", taking_part(shows_code)},
      {"taking part, on the tablet", taking_part({}, "s1")},
      {"taking part, a link that is not whole", at(Screen::kTakePart)},
      {"share", with_example(Screen::kShare)},
      {"share, before a file is taken in", with_example(Screen::kShare, {}, {}, prepare_import)},
      {"settings", with_example(Screen::kStart, {}, {}, view([](ViewState& view) { view.settings_open = true; }))},
      {"keys", view([](ViewState& view) { view.keys_open = true; })},
      {"reading aloud, a task", with_example(Screen::kPassport, "thuishulp", {}, can_read_aloud)},
      {"reading aloud, reasons", with_example(Screen::kPair, "pilot-k07", "thuishulp", can_read_aloud)},
      {"reading aloud, a question", in_session(can_read_aloud)},
      {"settings, with a voice",
       [](WorkspaceStage& stage) {
         can_read_aloud(stage);
         stage.view.settings_open = true;
       }},
      {"more, on a phone", view([](ViewState& view) { view.more_open = true; })},
      {"before a candidate is erased", asking(ConfirmKind::kEraseCandidate, "K-07")},
      {"before a passport is removed", asking(ConfirmKind::kRemovePassport, "Assistent wonen-zorg-welzijn")},
      {"before a session is removed", asking(ConfirmKind::kRemoveSession, "Droom- en doesessie van team Noord")},
      {"before a task is removed", asking(ConfirmKind::kRemoveTask, "Ontbijt of lunch klaarzetten")},
      {"something can be taken back", with_example(Screen::kCandidates, {}, {}, view([](ViewState& view) {
                                                     view.toast = Toast{"undo.note_moved", true, 0};
                                                   }))},
      {"nothing is kept, and an error", with_example(Screen::kCandidates, {}, {}, view([](ViewState& view) {
                                                       view.storage.state = StorageState::kFailed;
                                                       view.error = Error{"file.not_overstap", ""};
                                                     }))},
  };
}

void open_first_list(ScreenHarness& page) {
  for (const ui::Node& node : page.nodes()) {
    if (node.role != Role::kCombo) continue;
    const std::string name = node.name;
    if ((node.state & ui::kExpanded) != 0) page.escape();
    page.focus(Role::kCombo, name);  // brings it into view, as for a person
    page.press(Role::kCombo, name);
    return;
  }
}

// Every problem once, with where it was first seen: one mistake shows on many pages.
void collect(std::map<std::string, std::string>& found, const std::string& where,
             const std::vector<std::string>& problems) {
  for (const std::string& problem : problems)
    found.try_emplace(problem.substr(0, problem.find(" at ")), where + ": " + problem);
}

}  // namespace

TEST_CASE("on every screen, in every state and at every size, all can be seen, heard and touched", "[every]") {
  constexpr theme::Theme kThemes[] = {theme::Theme::kLight, theme::Theme::kDark, theme::Theme::kContrast};
  const std::vector<PageSize> sizes = page_sizes();
  std::size_t turn = 0;
  for (const Situation& situation : situations()) {
    WorkspaceStage stage({Screen::kStart, {}, {}}, {}, StageShows::kWholePage);
    situation.prepare(stage);
    ScreenHarness& page = stage.page();
    std::map<std::string, std::string> found;
    for (const char* language : {"nl", "en"}) {
      stage.speak(language);
      for (const PageSize& size : sizes) {
        // As the shell does: see Shell::text_percent().
        const float scale = std::min(static_cast<float>(size.text_percent) / 100, size.width / theme::kNarrowestPage);
        stage.view.text_percent = size.text_percent;
        page.set_theme(kThemes[turn++ % 3]);
        page.set_touch(size.touch);
        page.resize({size.width / scale, size.height / scale});
        if (situation.opens_a_list) open_first_list(page);
        const float smallest = size.touch ? kSmallestForFingers : 24;
        collect(found,
                situation.name + ", " + language + ", " + std::to_string(static_cast<int>(size.width)) + " px at " +
                    std::to_string(size.text_percent) + "%",
                page.problems({.smallest_target = smallest}));
      }
    }
    for (const auto& [problem, where] : found) {
      INFO(where);
      CHECK(problem.empty());
    }
  }
}

TEST_CASE("no words lie on other words, at any width", "[every]") {
  for (const Situation& situation : situations()) {
    WorkspaceStage stage({Screen::kStart, {}, {}}, {}, StageShows::kWholePage);
    situation.prepare(stage);
    ScreenHarness& page = stage.page();
    std::map<std::string, std::string> found;
    for (const char* language : {"nl", "en"}) {
      stage.speak(language);
      for (const float width : {160.f, 195.f, 240.f, 320.f, 390.f, 640.f, 820.f, 1280.f, 1920.f}) {
        page.resize({width, kHighEnough});
        const bool something_over_it =
            page.count(Role::kDialog) > 0 || page.count(Role::kListBox) > 0 || stage.view.toast.has_value();
        if (something_over_it) continue;
        collect(found, situation.name + ", " + language + ", " + std::to_string(static_cast<int>(width)) + " px",
                page.words_over_words());
      }
    }
    for (const auto& [problem, where] : found) {
      INFO(where);
      CHECK(problem.empty());
    }
  }
}

TEST_CASE("a theme changes colours only: the same things are said in the same places", "[every]") {
  for (const Situation& situation : situations()) {
    CAPTURE(situation.name);
    WorkspaceStage stage({Screen::kStart, {}, {}}, {}, StageShows::kWholePage);
    situation.prepare(stage);
    stage.page().settle();
    const std::string light = stage.page().tree_text();
    std::vector<ui::Rect> places;
    for (const ui::Node& node : stage.page().nodes()) places.push_back(node.rect);
    for (const theme::Theme theme : {theme::Theme::kDark, theme::Theme::kContrast}) {
      stage.page().set_theme(theme);
      REQUIRE(stage.page().tree_text() == light);
      for (std::size_t index = 0; index < places.size(); ++index) {
        const ui::Rect& now = stage.page().nodes()[index].rect;
        CHECK((now.x == places[index].x && now.y == places[index].y && now.width == places[index].width &&
               now.height == places[index].height));
      }
    }
  }
}

}  // namespace overstap::test
