#include <catch2/catch_test_macros.hpp>

#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::edit;
using test::Workspace;

TEST_CASE("a preview says what is new, changed and removed, in that order, and does nothing") {
  Workspace here(1), there(2);
  for (const char* id : {"k1", "k2"}) here.act(AddCandidate{id, ""});
  there.act(Merge{here.model.document.as_change(), Merge::From::kFile});
  there.now += 1'000'000;
  there.act(edit("candidate", "k1", "place", "Winsum"));
  there.act(Remove{{"candidate", "k2"}});
  there.act(AddCandidate{"k3", "K-30"});
  const Document before = here.model.document;
  const ImportPreview preview = preview_import(here.model, there.model.document.as_change());
  CHECK(preview.added == 1);
  CHECK(preview.changed == 1);
  CHECK(preview.removed == 1);
  REQUIRE(preview.lines.size() == 3);
  CHECK(preview.lines[0].key == EntityKey{"candidate", "k3"});
  CHECK(preview.lines[0].after == Value{"K-30"});
  CHECK(preview.lines[1].field == "place");
  CHECK(preview.lines[1].after == Value{"Winsum"});
  CHECK(preview.lines[2].before == Value{"K-02"});
  CHECK(here.model.document == before);
}

TEST_CASE("an older copy previews as nothing: it would win nowhere") {
  Workspace here(1);
  here.act(AddCandidate{"k1", ""});
  const Change old_copy = here.model.document.as_change();
  here.act(edit("candidate", "k1", "code", "K-99"));
  const ImportPreview preview = preview_import(here.model, old_copy);
  CHECK(preview.added + preview.changed + preview.removed == 0);
  CHECK(preview.lines.empty());
}

TEST_CASE("a newer stamp on the same value is nothing to a person") {
  Workspace here(1);
  here.act(AddCandidate{"k1", "K-01"});
  Change same;
  same.writes.push_back({{"candidate", "k1"}, "code", {Value{"K-01"}, Stamp{test::kNow + 99, 0, 5}}});
  CHECK(preview_import(here.model, same).changed == 0);
}

TEST_CASE("a long preview is cut, and says how many lines follow") {
  Workspace here(1), there(2);
  for (std::size_t i = 0; i < kMaxPreviewLines + 3; ++i) there.act(AddCandidate{"k" + std::to_string(i), ""});
  const ImportPreview preview = preview_import(here.model, there.model.document.as_change());
  CHECK(preview.added == kMaxPreviewLines + 3);
  CHECK(preview.lines.size() == kMaxPreviewLines);
  CHECK(preview.more_lines == 3);
}

}  // namespace
}  // namespace overstap
