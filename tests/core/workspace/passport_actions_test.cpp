// What actions on passports do: adding, copying to another place, confirming by name, the order of tasks, sign-offs.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/passport/passport_difference.h"
#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

Workspace with_confirmed_passport() {
  Workspace ws;
  ws.add_function();
  ws.act(edit("function", "thuishulp", "not_done.1", "Mensen tillen"));
  ws.act(edit("function", "thuishulp", "step.0", "Meelopen"));
  ws.act(edit("function", "thuishulp", "step.1", "Afgetekend"));
  ws.act(ConfirmPassport{"thuishulp", "M. de Vries", "2026-11-12"});
  return ws;
}

const Function& passport(const Workspace& ws, const std::string& id = "thuishulp") { return ws.model.functions.at(id); }

TEST_CASE("a passport can be added, renamed and removed, and each can be taken back") {
  Workspace ws;
  CHECK(ws.act(AddFunction{"f1", "  "}).refused->code == "passport.no_name");
  CHECK(ws.act(AddFunction{"f1", "Receptie"}).undo_label == "undo.function_added");
  CHECK(passport(ws, "f1").draft);
  CHECK(passport(ws, "f1").version == "1");
  CHECK(ws.act(AddFunction{"f1", "Nog een"}).refused->code == "add.exists");
  ws.act(edit("function", "f1", "name", "Balie"));
  ws.act(Remove{{"function", "f1"}});
  CHECK(ws.model.functions.empty());
  ws.act(Undo{});
  CHECK(passport(ws, "f1").name == "Balie");
  ws.act(Undo{});
  CHECK(passport(ws, "f1").name == "Receptie");
  ws.act(Undo{});
  CHECK(ws.model.functions.empty());
}

TEST_CASE("a copy at another place has tasks of its own, knows its source and is a draft") {
  Workspace ws = with_confirmed_passport();
  const UpdateResult copied = ws.act(CopyFunction{"kopie", "thuishulp", "Woonzorg", "Winsum", "2026-11-22"});
  CHECK_FALSE(copied.refused.has_value());
  const Function& copy = passport(ws, "kopie");
  CHECK(copy.source == "thuishulp");
  CHECK(copy.place == "Winsum");
  CHECK(copy.organisation == "Woonzorg");
  CHECK(copy.version_date == "2026-11-22");
  CHECK(copy.draft);
  CHECK(copy.confirmed_by.empty());
  CHECK(copy.steps == passport(ws).steps);
  const auto tasks = ws.model.tasks_of("kopie");
  REQUIRE(tasks.size() == 2);
  CHECK(tasks[0]->id == "kopie-01");
  CHECK(tasks[0]->source == "thuishulp-01");
  CHECK(tasks[0]->load[LoadItem::kKneeling] == 1);
  CHECK(passport_difference(copy, tasks, passport(ws), ws.model.tasks_of("thuishulp")).empty());
  ws.act(edit("task", "kopie-01", "title", "Anders"));
  CHECK(ws.model.tasks.at("thuishulp-01").title == "Taak 1");
  ws.act(Undo{});
  ws.act(Undo{});
  CHECK_FALSE(ws.model.functions.contains("kopie"));
  CHECK(ws.model.tasks.size() == 2);
}

TEST_CASE("a copy needs a place and something to copy") {
  Workspace ws = with_confirmed_passport();
  CHECK(ws.act(CopyFunction{"kopie", "thuishulp", "", " ", ""}).refused->code == "passport.no_place");
  CHECK(ws.act(CopyFunction{"kopie", "weg", "", "Winsum", ""}).refused->code == "edit.gone");
  CHECK(ws.act(CopyFunction{"thuishulp", "thuishulp", "", "Winsum", ""}).refused->code == "add.exists");
  CHECK(ws.act(CopyFunction{"kopie", "thuishulp", "", "Winsum", "22 nov"}).refused->code == "edit.not_a_date");
}

TEST_CASE("a passport is confirmed by name, with what is not done and with tasks") {
  Workspace ws;
  ws.act(AddFunction{"f1", "Receptie"});
  CHECK(ws.act(ConfirmPassport{"f1", "M. de Vries", "2026-11-12"}).refused->code ==
        "passport.confirm_without_not_done");
  ws.act(edit("function", "f1", "not_done.1", "Medicijnen geven"));
  CHECK(ws.act(ConfirmPassport{"f1", "M. de Vries", "2026-11-12"}).refused->code == "passport.confirm_without_tasks");
  ws.act(AddTask{"t1", "f1", "Bellen", true});
  CHECK(ws.act(ConfirmPassport{"f1", " ", "2026-11-12"}).refused->code == "passport.confirm_without_name");
  CHECK(ws.act(ConfirmPassport{"f1", "M. de Vries", "gisteren"}).refused->code == "edit.not_a_date");
  CHECK_FALSE(ws.act(ConfirmPassport{"f1", " M. de Vries ", "2026-11-12"}).refused.has_value());
  CHECK_FALSE(passport(ws, "f1").draft);
  CHECK(passport(ws, "f1").confirmed_by == "M. de Vries");
  CHECK(passport(ws, "f1").confirmed_date == "2026-11-12");
}

TEST_CASE("nobody confirms a passport by an edit") {
  Workspace ws = with_confirmed_passport();
  for (const char* field : {"draft", "confirmed_by", "confirmed_date", "source"}) {
    CHECK(ws.act(edit("function", "thuishulp", field, "x")).refused->code == "edit.not_editable");
  }
}

TEST_CASE("every change makes a confirmed passport a draft again; one undo takes back both") {
  const std::vector<Action> changes = {
      edit("function", "thuishulp", "name", "Hulp"),
      edit("function", "thuishulp", "not_done.2", "Medicijnen geven"),
      edit("task", "thuishulp-01", "minutes_per_week", std::int64_t{60}),
      AddTask{"t9", "thuishulp", "Ramen", true},
      MoveTask{"thuishulp-02", true},
      Remove{{"task", "thuishulp-01"}},
      AddSkill{"s1", "Vrolijk zijn", "thuishulp-01"},
  };
  for (const Action& change : changes) {
    Workspace ws = with_confirmed_passport();
    REQUIRE_FALSE(passport(ws).draft);
    CAPTURE(change.index());
    ws.act(change);
    CHECK(passport(ws).draft);
    CHECK(passport(ws).confirmed_by == "M. de Vries");  // stays: what was confirmed, and when
    ws.act(Undo{});
    CHECK_FALSE(passport(ws).draft);
  }
}

TEST_CASE("an edit that says what was there leaves a passport confirmed") {
  Workspace ws = with_confirmed_passport();
  CHECK(ws.act(edit("function", "thuishulp", "name", "Thuishulp")).change.empty());
  CHECK_FALSE(passport(ws).draft);
}

TEST_CASE("several fields are one step: all of them are written, or none, and one undo takes them back") {
  Workspace ws = with_confirmed_passport();
  const EntityKey key{"function", "thuishulp"};
  CHECK(ws.act(EditFields{key, {{"step.0", "Kijken"}, {"step_hours.0", std::int64_t{61}}}}).refused->code ==
        "edit.out_of_range");
  CHECK(passport(ws).steps.front() == "Meelopen");
  ws.act(EditFields{key, {{"step.0", "Afgetekend"}, {"step.1", Value{}}, {"not_done.1", "Mensen tillen"}}});
  CHECK(passport(ws).steps == std::vector<std::string>{"Afgetekend"});
  CHECK(passport(ws).draft);
  ws.act(Undo{});
  CHECK(passport(ws).steps == std::vector<std::string>{"Meelopen", "Afgetekend"});
  CHECK_FALSE(passport(ws).draft);
}

TEST_CASE("a task moves one place among the tasks of its level, also when numbers were the same") {
  Workspace ws;
  ws.add_function();
  ws.act(AddTask{"g", "thuishulp", "Groei", false});
  ws.act(AddTask{"t3", "thuishulp", "Derde", true});
  ws.act(edit("task", "thuishulp-02", "number", std::int64_t{1}));
  const auto order = [&] {
    std::string ids;
    for (const Task* task : ws.model.tasks_of("thuishulp")) ids += task->id + " ";
    return ids;
  };
  CHECK(order() == "thuishulp-01 thuishulp-02 g t3 ");
  CHECK(ws.act(MoveTask{"t3", true}).undo_label == "undo.task_moved");
  CHECK(order() == "thuishulp-01 t3 g thuishulp-02 ");
  CHECK(ws.act(MoveTask{"thuishulp-02", false}).change.empty());  // is the last of its level
  CHECK(ws.act(MoveTask{"g", true}).change.empty());              // is the only one of its level
  ws.act(MoveTask{"thuishulp-01", false});
  CHECK(order() == "t3 thuishulp-01 g thuishulp-02 ");
  CHECK(ws.act(MoveTask{"weg", true}).refused->code == "edit.gone");
}

TEST_CASE("a free skill is of one's own words and can belong to a task at once") {
  Workspace ws;
  ws.add_function();
  CHECK(ws.act(AddSkill{"s1", " ", ""}).refused->code == "passport.no_name");
  CHECK(ws.act(AddSkill{"s1", "Zingen", "weg"}).refused->code == "edit.gone");
  ws.act(AddSkill{"s1", " Zingen ", "thuishulp-01"});
  CHECK(ws.model.skills.at("s1").label == "Zingen");
  CHECK(ws.model.skills.at("s1").esco_uri.empty());
  CHECK(ws.model.tasks.at("thuishulp-01").skill_ids == std::vector<std::string>{"s1"});
  ws.act(Undo{});
  CHECK(ws.model.skills.empty());
  CHECK(ws.model.tasks.at("thuishulp-01").skill_ids.empty());
}

AddSignOff signed_off(const std::string& id, int step) {
  return {.id = id,
          .candidate_id = "k1",
          .task_id = "thuishulp-01",
          .step = step,
          .date = "2026-11-20",
          .by = "J. Bakker",
          .context = "afdeling Linde",
          .evidence = "3 keer zelf gedaan"};
}

TEST_CASE("a step is signed off by somebody with a name, on a date, within the ladder") {
  Workspace ws = with_confirmed_passport();
  ws.act(AddCandidate{"k1", ""});
  CHECK(ws.act(signed_off("x", 2)).refused->code == "sign_off.unknown_step");
  CHECK(ws.act(signed_off("x", -1)).refused->code == "sign_off.unknown_step");
  AddSignOff nobody = signed_off("x", 1), never = signed_off("x", 1), stranger = signed_off("x", 1);
  nobody.by = " ";
  never.date = "";
  stranger.candidate_id = "k2";
  CHECK(ws.act(nobody).refused->code == "sign_off.without_name");
  CHECK(ws.act(never).refused->code == "edit.not_a_date");
  CHECK(ws.act(stranger).refused->code == "edit.gone");
  CHECK_FALSE(ws.act(signed_off("x", 1)).refused.has_value());
  const SignOff& found = ws.model.sign_offs.at("x");
  CHECK(found.step == 1);
  CHECK(found.step_name == "Afgetekend");
  CHECK(found.by == "J. Bakker");
  CHECK(found.context == "afdeling Linde");
  CHECK(found.evidence == "3 keer zelf gedaan");
  CHECK_FALSE(passport(ws).draft);  // signing changes the person's file, not the passport
  ws.act(edit("sign_off", "x", "evidence", "5 keer"));
  CHECK(ws.model.sign_offs.at("x").evidence == "5 keer");
  CHECK(ws.act(edit("sign_off", "x", "step", std::int64_t{0})).refused->code == "edit.not_editable");
  ws.act(Remove{{"sign_off", "x"}});
  CHECK(ws.model.sign_offs.empty());
}

TEST_CASE("what was signed off goes with the candidate: removed comes back, erased does not") {
  Workspace ws = with_confirmed_passport();
  ws.act(AddCandidate{"k1", ""});
  ws.act(signed_off("x", 1));
  ws.act(Remove{{"candidate", "k1"}});
  CHECK(ws.model.sign_offs.empty());
  ws.act(Undo{});
  CHECK(ws.model.sign_offs_of("k1").size() == 1);
  ws.act(Erase{{"candidate", "k1"}});
  CHECK(ws.model.sign_offs.empty());
  for (const auto& [field, reg] : ws.model.document.find({"sign_off", "x"})->fields) {
    if (field != kDeletedField) CHECK(is_nothing(reg.value));
  }
}

TEST_CASE("an answer about a task is one of three, and is kept with the candidate") {
  Workspace ws;
  ws.add_function();
  ws.act(AddCandidate{"k1", ""});
  ws.act(edit("candidate", "k1", "answer.thuishulp-01", "leren"));
  CHECK(answer_about(ws.model.candidates.at("k1"), "thuishulp-01") == TaskAnswer::kWantsToLearn);
  CHECK(answer_about(ws.model.candidates.at("k1"), "thuishulp-02") == TaskAnswer::kNone);
  CHECK(ws.act(edit("candidate", "k1", "answer.thuishulp-01", "soms")).refused->code == "edit.not_a_choice");
  ws.act(edit("candidate", "k1", "answer.thuishulp-01", Value{}));
  CHECK(ws.model.candidates.at("k1").task_answers.empty());
}

}  // namespace
}  // namespace overstap
