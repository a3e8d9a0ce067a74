// The one place where a workspace changes: Action -> Change -> merge -> model, plus the effects that the outside must
// carry out. No other function merges into a Model.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/error.h"
#include "core/workspace/action.h"
#include "core/workspace/model.h"

namespace overstap {

// Append this change to the journal. `durable`: wait for the disk (an import), not only for the browser.
struct AppendToJournal {
  Change change;
  bool durable = false;
  bool operator==(const AppendToJournal&) const = default;
};
// Tell the other tabs of this browser.
struct TellOtherTabs {
  Change change;
  bool operator==(const TellOtherTabs&) const = default;
};
using Effect = std::variant<AppendToJournal, TellOtherTabs>;

struct UpdateResult {
  Change change;  // what was merged; empty when nothing changed
  std::vector<EntityKey> touched;
  std::vector<Effect> effects;
  std::optional<Error> refused;  // why nothing happened: the action made no sense
  std::string undo_label;        // i18n key of the step that can now be undone, or that was taken back
  std::size_t skipped = 0;       // of an undo: registers that somebody else changed since
};

// `now_milliseconds`: wall clock, since 1970 UTC.
// Merge from kStorage gives no effects; from kOtherTab no TellOtherTabs and no journal (the other tab wrote it);
// from kContent (shipped drafts, stamped by their version) no effects: it is merged anew at every start.
UpdateResult update(Model& model, const Action& action, std::uint64_t now_milliseconds);

// What an import would do, without doing it: for the preview.
struct ImportPreview {
  struct Line {
    EntityKey key;
    std::string field;  // "" for a whole new or removed entity
    Value before, after;
  };
  std::size_t added = 0, changed = 0, removed = 0;  // entities
  std::vector<Line> lines;                          // at most kMaxPreviewLines; added first
  std::size_t more_lines = 0;
};
inline constexpr std::size_t kMaxPreviewLines = 200;
ImportPreview preview_import(const Model& model, const Change& incoming);

}  // namespace overstap
