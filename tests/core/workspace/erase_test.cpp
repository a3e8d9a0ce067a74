// Erasing (AVG): what is erased is gone here, cannot be undone, and an older copy cannot bring it back.
#include <catch2/catch_test_macros.hpp>

#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

bool holds_text(const Document& document, std::string_view text) {
  for (const auto& [key, entity] : document.entities()) {
    for (const auto& [field, reg] : entity.fields) {
      if (as_text(reg.value).find(text) != std::string_view::npos) return true;
    }
  }
  return false;
}

Workspace with_candidate() {
  Workspace ws;
  ws.add_function();
  ws.act(AddCandidate{"k1", ""});
  ws.act(edit("candidate", "k1", "place", "Winsum"));
  ws.act(edit("candidate", "k1", "note", "Zingt graag"));
  ws.act(edit("candidate", "k1", "capacity.K.level", std::int64_t{0}));
  return ws;
}

TEST_CASE("an erased candidate leaves no value behind") {
  Workspace ws = with_candidate();
  const UpdateResult result = ws.act(Erase{{"candidate", "k1"}});
  CHECK_FALSE(result.refused.has_value());
  CHECK(ws.model.candidates.empty());
  CHECK_FALSE(holds_text(ws.model.document, "Winsum"));
  CHECK_FALSE(holds_text(ws.model.document, "Zingt"));
  CHECK(result.undo_label.empty());
}

TEST_CASE("erasing cannot be undone, and no older step brings anything of it back") {
  Workspace ws = with_candidate();
  ws.act(Erase{{"candidate", "k1"}});
  CHECK_FALSE(ws.model.history.can_undo());
  CHECK(ws.act(Undo{}).refused->code == "undo.nothing");
  CHECK_FALSE(ws.act(Redo{}).change.writes.size() > 0);
  CHECK(ws.model.candidates.empty());
}

TEST_CASE("an older copy does not bring an erased candidate back, not even a field that was empty here") {
  Workspace elsewhere(9);
  elsewhere.now = test::kNow - 1'000'000;
  elsewhere.add_function();
  elsewhere.act(AddCandidate{"k1", ""});
  elsewhere.act(edit("candidate", "k1", "old_work", "Schoonmaak van treinen"));
  elsewhere.act(edit("candidate", "k1", "capacity.T.source", "FML"));
  elsewhere.act(edit("candidate", "k1", "journey.thuishulp", std::int64_t{12}));
  Workspace ws = with_candidate();
  ws.act(Erase{{"candidate", "k1"}});
  ws.act(Merge{elsewhere.model.document.as_change(), Merge::From::kFile});
  CHECK(ws.model.candidates.empty());
  CHECK_FALSE(holds_text(ws.model.document, "treinen"));
  CHECK_FALSE(holds_text(ws.model.document, "FML"));
}

TEST_CASE("erasing reaches the other copy when the files are merged there") {
  Workspace here = with_candidate(), there(9);
  there.act(Merge{here.model.document.as_change(), Merge::From::kFile});
  REQUIRE(there.model.candidates.contains("k1"));
  const UpdateResult erased = here.act(Erase{{"candidate", "k1"}});
  there.act(Merge{erased.change, Merge::From::kFile});
  CHECK(there.model.candidates.empty());
  CHECK_FALSE(holds_text(there.model.document, "Winsum"));
}

TEST_CASE("what was removed first can still be erased") {
  Workspace ws = with_candidate();
  ws.act(Remove{{"candidate", "k1"}});
  REQUIRE(holds_text(ws.model.document, "Winsum"));  // removing keeps it, so that it can be undone
  CHECK_FALSE(ws.act(Erase{{"candidate", "k1"}}).refused.has_value());
  CHECK_FALSE(holds_text(ws.model.document, "Winsum"));
  CHECK(ws.act(Erase{{"candidate", "nobody"}}).refused->code == "edit.gone");
}

TEST_CASE("a candidate that is full of fields can still be removed and erased") {
  Workspace ws;
  Change wide;
  for (std::size_t i = 0; i < kMaxFieldsPerEntity; ++i) {
    wide.writes.push_back({{"candidate", "k1"}, "later_" + std::to_string(i), {Value{"Winsum"}, Stamp{5, 0, 1}}});
  }
  ws.act(Merge{wide, Merge::From::kFile});
  CHECK(ws.act(edit("candidate", "k1", "place", "Haren")).refused->code == "workspace.full");
  CHECK_FALSE(ws.act(Remove{{"candidate", "k1"}}).refused.has_value());
  CHECK_FALSE(ws.act(Erase{{"candidate", "k1"}}).refused.has_value());
  CHECK_FALSE(holds_text(ws.model.document, "Winsum"));
}

TEST_CASE("erasing a session erases its notes") {
  Workspace ws;
  ws.add_session_with_notes();
  ws.act(Erase{{"session", "s1"}});
  CHECK(ws.model.notes.empty());
  CHECK_FALSE(holds_text(ws.model.document, "Briefje"));
}

}  // namespace
}  // namespace overstap
