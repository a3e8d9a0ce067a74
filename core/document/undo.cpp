#include "core/document/undo.h"

#include <algorithm>
#include <utility>

namespace overstap {
namespace {

const std::string kNoLabel;

const Register* find_register(const Document& document, const EntityKey& key, const std::string& field) {
  const Entity* const entity = document.find(key);
  if (entity == nullptr) {
    return nullptr;
  }
  const auto found = entity->fields.find(field);
  return found == entity->fields.end() ? nullptr : &found->second;
}

}  // namespace

void UndoHistory::remember(const Document& before, const Change& change, std::string label) {
  Entry entry{{}, std::move(label)};
  for (const Write& write : change.writes) {
    const Register* const present = find_register(before, write.key, write.field);
    if (present != nullptr && !supersedes(write.reg, *present)) {
      continue;  // will not win, so there is nothing to undo
    }
    const auto same = [&write](const Past& past) { return past.key == write.key && past.field == write.field; };
    if (const auto earlier = std::ranges::find_if(entry.registers, same); earlier != entry.registers.end()) {
      earlier->own = std::max(earlier->own, write.reg.stamp);
      continue;
    }
    Past past{write.key, write.field, {}, write.reg.stamp, {}};
    if (present != nullptr) {
      past.value = present->value;
      past.replaced = present->stamp;
    }
    entry.registers.push_back(std::move(past));
  }
  if (entry.registers.empty()) {
    return;
  }
  redo_.clear();
  undo_.push_back(std::move(entry));
  if (undo_.size() > kMaxUndoSteps) {
    undo_.erase(undo_.begin());
  }
}

const std::string& UndoHistory::undo_label() const { return undo_.empty() ? kNoLabel : undo_.back().label; }
const std::string& UndoHistory::redo_label() const { return redo_.empty() ? kNoLabel : redo_.back().label; }

UndoHistory::Step UndoHistory::undo(const Document& now, const Stamp& stamp) { return take(undo_, redo_, now, stamp); }
UndoHistory::Step UndoHistory::redo(const Document& now, const Stamp& stamp) { return take(redo_, undo_, now, stamp); }

UndoHistory::Step UndoHistory::take(std::vector<Entry>& from, std::vector<Entry>& to, const Document& now,
                                    const Stamp& stamp) {
  Step step;
  if (from.empty()) {
    return step;
  }
  Entry entry = std::move(from.back());
  from.pop_back();
  step.label = entry.label;
  Entry back{{}, std::move(entry.label)};
  for (Past& past : entry.registers) {
    const Register* const present = find_register(now, past.key, past.field);
    if (present == nullptr || present->stamp != past.own) {
      ++step.skipped;
      continue;
    }
    back.registers.push_back({past.key, past.field, present->value, stamp, present->stamp});
    // This write brings back what stood there under the stamp `replaced`. If that was an own write too, then the
    // step that made it must now look for the new stamp: that is how undo works through a chain of own edits, and
    // still stops at a write that it did not make itself.
    for (Entry& older : from) {
      for (Past& other : older.registers) {
        if (other.own == past.replaced && other.key == past.key && other.field == past.field) {
          other.own = stamp;
        }
      }
    }
    step.change.writes.push_back({std::move(past.key), std::move(past.field), {std::move(past.value), stamp}});
  }
  if (!back.registers.empty()) {
    to.push_back(std::move(back));
  }
  return step;
}

}  // namespace overstap
