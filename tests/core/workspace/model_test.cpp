#include <catch2/catch_test_macros.hpp>

#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

Workspace with_pair() {
  Workspace ws;
  ws.add_function();
  ws.add_function("gastvrouw");
  ws.act(AddCandidate{"k1", ""});
  ws.act(AddCandidate{"k2", ""});
  return ws;
}

TEST_CASE("a verdict is kept until something that it depends on changes, and only then") {
  Workspace ws = with_pair();
  const FunctionVerdict* first = ws.model.verdict("k1", "thuishulp");
  const FunctionVerdict* other = ws.model.verdict("k2", "gastvrouw");
  REQUIRE(first != nullptr);
  CHECK(ws.model.verdict("k1", "thuishulp") == first);  // the same object: not weighed again
  CHECK(first->verdict == Verdict::kUnknown);

  ws.act(edit("candidate", "k1", "capacity.K.level", std::int64_t{0}));
  CHECK(ws.model.verdict("k1", "thuishulp")->entry_not_now == 2);
  CHECK(ws.model.verdict("k2", "gastvrouw") == other);

  ws.act(edit("task", "thuishulp-01", "load.K", std::int64_t{0}));
  CHECK(ws.model.verdict("k1", "thuishulp")->entry_not_now == 1);
  CHECK(ws.model.verdict("k2", "gastvrouw") == other);

  ws.act(edit("function", "thuishulp", "hours_per_week_min", std::int64_t{20}));
  CHECK(ws.model.verdict("k1", "thuishulp")->conditions.front().asked == 20);
  CHECK(ws.model.verdict("k2", "gastvrouw") == other);
}

TEST_CASE("a removed task counts no more, and one that is added counts at once") {
  Workspace ws = with_pair();
  CHECK(ws.model.verdict("k1", "thuishulp")->entry_tasks.size() == 2);
  ws.act(Remove{{"task", "thuishulp-02"}});
  CHECK(ws.model.verdict("k1", "thuishulp")->entry_tasks.size() == 1);
  ws.act(AddTask{"t9", "thuishulp", "Ramen", true});
  CHECK(ws.model.verdict("k1", "thuishulp")->entry_tasks.size() == 2);
  ws.act(Undo{});
  CHECK(ws.model.verdict("k1", "thuishulp")->entry_tasks.size() == 1);
}

TEST_CASE("a changed longest journey changes the verdict") {
  Workspace ws = with_pair();
  ws.act(edit("candidate", "k1", "journey.thuishulp", std::int64_t{42}));
  ws.act(edit("candidate", "k1", "journey_limit_minutes", std::int64_t{30}));
  CHECK(ws.model.verdict("k1", "thuishulp")->conditions.back().verdict == Verdict::kDiscuss);
  ws.act(edit("candidate", "k1", "journey_limit_minutes", std::int64_t{45}));
  CHECK(ws.model.verdict("k1", "thuishulp")->conditions.back().verdict == Verdict::kFits);
}

TEST_CASE("there is no verdict about somebody or something that is gone") {
  Workspace ws = with_pair();
  CHECK(ws.model.verdict("k1", "thuishulp") != nullptr);
  ws.act(Remove{{"candidate", "k1"}});
  CHECK(ws.model.verdict("k1", "thuishulp") == nullptr);
  CHECK(ws.model.verdict("k2", "nothing") == nullptr);
}

TEST_CASE("the typed model is the same whether changes came one by one or all at once") {
  Workspace ws = with_pair();
  ws.add_session_with_notes();
  ws.act(edit("candidate", "k1", "place", "Winsum"));
  ws.act(Remove{{"candidate", "k2"}});
  ws.act(MoveNote{"a", "parkeer", "", 3});
  Workspace fresh;
  fresh.act(Merge{ws.model.document.as_change(), Merge::From::kStorage});
  CHECK(fresh.model.document == ws.model.document);
  CHECK(fresh.model.candidates == ws.model.candidates);
  CHECK(fresh.model.functions == ws.model.functions);
  CHECK(fresh.model.tasks == ws.model.tasks);
  CHECK(fresh.model.sessions == ws.model.sessions);
  CHECK(fresh.model.notes == ws.model.notes);
}

}  // namespace
}  // namespace overstap
