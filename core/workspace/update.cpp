#include "core/workspace/update.h"

#include <algorithm>
#include <utility>

#include "core/workspace/belongings.h"
#include "core/workspace/edit_drafts.h"

namespace overstap {

namespace {

// The one place that merges into a model.
Document::MergeResult merge_into(Model& model, const Change& change) {
  Document::MergeResult merged = model.document.merge(change);
  for (const Write& write : merged.applied) model.clock.observe(write.reg.stamp);
  if (!merged.touched.empty()) {
    model.project(merged.touched);
    ++model.revision;
  }
  return merged;
}

UpdateResult refused(Error error) {
  UpdateResult result;
  result.refused = std::move(error);
  return result;
}

// An own change: to the journal, and to the other tabs.
UpdateResult merge_own(Model& model, const Change& change) {
  UpdateResult result;
  Document::MergeResult merged = merge_into(model, change);
  result.touched = std::move(merged.touched);
  result.change.writes = std::move(merged.applied);
  if (!result.change.empty()) {
    result.effects = {AppendToJournal{result.change, false}, TellOtherTabs{result.change}};
  }
  return result;
}

bool changes_something(const Document& document, const DraftWrite& write) {
  const Entity* entity = document.find(write.key);
  return entity == nullptr || !(entity->value(write.field) == write.value);
}

// Removing and erasing must work in a full workspace too: there most of all.
bool takes_away(const Change& change) {
  return std::ranges::all_of(
      change.writes, [](const Write& write) { return is_nothing(write.reg.value) || write.field == kDeletedField; });
}

// Erasing also rewrites what is empty here, so that its stamps win from an older copy that is not empty.
UpdateResult carry_out(Model& model, Draft draft, bool keep_writes_without_effect, std::uint64_t now_milliseconds) {
  if (!keep_writes_without_effect) {
    std::erase_if(draft.writes, [&](const DraftWrite& write) { return !changes_something(model.document, write); });
  }
  if (draft.writes.empty()) return {};
  const Stamp stamp = model.clock.next(now_milliseconds);
  Change change;
  for (DraftWrite& write : draft.writes) {
    change.writes.push_back({std::move(write.key), std::move(write.field), {std::move(write.value), stamp}});
  }
  if (!takes_away(change) && !would_fit(model.document, change))
    return refused({"workspace.full", std::to_string(kMaxEntities)});
  if (!draft.undo_label.empty()) model.history.remember(model.document, change, draft.undo_label);
  UpdateResult result = merge_own(model, change);
  result.undo_label = std::move(draft.undo_label);
  return result;
}

template <typename Edit>
UpdateResult apply(Model& model, const Edit& action, std::uint64_t now_milliseconds) {
  auto drafted = draft(model, action);
  if (!drafted) return refused(std::move(drafted).error());
  const bool forgets = drafted->forgets_history;
  UpdateResult result = carry_out(model, std::move(*drafted), false, now_milliseconds);
  if (forgets && !result.refused) model.history = UndoHistory{};
  return result;
}

UpdateResult apply(Model& model, const Erase& action, std::uint64_t now_milliseconds) {
  auto drafted = draft(model, action);
  if (!drafted) return refused(std::move(drafted).error());
  UpdateResult result = carry_out(model, std::move(*drafted), true, now_milliseconds);
  // The history holds old values in memory. Erased is erased there too: all of it goes, which costs other undo steps
  // and keeps the promise simple.
  model.history = UndoHistory{};
  return result;
}

// What an older copy brought in about somebody who was erased goes at once, and never reaches the journal.
void erase_late_arrivals(Model& model, const Merge& action, UpdateResult& result, std::uint64_t now_milliseconds) {
  const std::vector<DraftWrite> late = late_arrivals(model.document, result.touched);
  if (late.empty()) return;
  const Stamp stamp = model.clock.next(now_milliseconds);
  Change erasing;
  for (const DraftWrite& write : late) {
    erasing.writes.push_back({write.key, write.field, {write.value, stamp}});
    std::erase_if(result.change.writes,
                  [&](const Write& in) { return in.key == write.key && in.field == write.field; });
  }
  result.touched.append_range(merge_into(model, erasing).touched);
  model.history = UndoHistory{};  // as Erase does: it may hold what is erased
  if (action.from == Merge::From::kOtherTab) result.effects = {AppendToJournal{erasing, false}, TellOtherTabs{erasing}};
  result.change.writes.append_range(erasing.writes);
}

UpdateResult apply(Model& model, const Merge& action, std::uint64_t now_milliseconds) {
  // A file is a door from outside; tabs and the journal hold what was let in before.
  if (action.from == Merge::From::kFile && !would_fit(model.document, action.change)) {
    return refused({"workspace.full", std::to_string(kMaxEntities)});
  }
  UpdateResult result;
  Document::MergeResult merged = merge_into(model, action.change);
  result.touched = std::move(merged.touched);
  result.change.writes = std::move(merged.applied);
  if (action.from == Merge::From::kFile || action.from == Merge::From::kOtherTab) {
    erase_late_arrivals(model, action, result, now_milliseconds);
  }
  if (action.from == Merge::From::kFile && !result.change.empty()) {
    // Only what won: importing the same file again writes nothing.
    result.effects = {AppendToJournal{result.change, true}, TellOtherTabs{result.change}};
  }
  return result;
}

UpdateResult apply_step(Model& model, UndoHistory::Step step) {
  UpdateResult result = merge_own(model, step.change);
  result.undo_label = std::move(step.label);
  result.skipped = step.skipped;
  return result;
}

UpdateResult apply(Model& model, const Undo&, std::uint64_t now_milliseconds) {
  if (!model.history.can_undo()) return refused({"undo.nothing", ""});
  return apply_step(model, model.history.undo(model.document, model.clock.next(now_milliseconds)));
}

UpdateResult apply(Model& model, const Redo&, std::uint64_t now_milliseconds) {
  if (!model.history.can_redo()) return refused({"redo.nothing", ""});
  return apply_step(model, model.history.redo(model.document, model.clock.next(now_milliseconds)));
}

}  // namespace

UpdateResult update(Model& model, const Action& action, std::uint64_t now_milliseconds) {
  return std::visit([&](const auto& one) { return apply(model, one, now_milliseconds); }, action);
}

}  // namespace overstap
