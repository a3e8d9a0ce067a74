#include "core/workshop/plan_difference.h"

#include <algorithm>

#include "core/base/ordering.h"
#include "core/base/text.h"

namespace overstap {

namespace {

bool has_words(const Note* note) { return !trimmed(note->text).empty() || note->sign.has_value(); }

bool same_words(const Note& left, const Note& right) {
  return left.sign == right.sign && folded(trimmed(left.text)) == folded(trimmed(right.text));
}

// The note of the first version that `note` goes on from, taken out of `left`; null when there is none.
const Note* take_earlier(const Note& note, std::vector<const Note*>& left) {
  auto found = left.end();
  if (!note.source_id.empty()) found = std::ranges::find(left, note.source_id, &Note::id);
  if (found == left.end() && note.source_id.empty()) {
    found = std::ranges::find_if(
        left, [&](const Note* earlier) { return earlier->table == note.table && same_words(*earlier, note); });
  }
  if (found == left.end()) return nullptr;
  const Note* earlier = *found;
  left.erase(found);
  return earlier;
}

PlanOfTable& plan_of(std::vector<PlanOfTable>& plans, const std::string& table) {
  const auto found = std::ranges::find(plans, table, &PlanOfTable::table);
  return found == plans.end() ? plans.emplace_back(PlanOfTable{.table = table}) : *found;
}

bool stands_before(const PlanOfTable& left, const PlanOfTable& right) {
  if (left.table.empty() || right.table.empty()) return !left.table.empty() && right.table.empty();
  return natural_less(left.table, right.table);
}

}  // namespace

std::string_view plan_change_code(PlanChange change) {
  switch (change) {
    case PlanChange::kSame:
      return "zelfde";
    case PlanChange::kChanged:
      return "veranderd";
    case PlanChange::kNew:
      return "nieuw";
    case PlanChange::kGone:
      return "weg";
  }
  return "zelfde";
}

int PlanOfTable::count(PlanChange change) const {
  return static_cast<int>(std::ranges::count(lines, change, &PlanLine::change));
}

std::vector<PlanOfTable> plan_differences(const std::vector<const Note*>& before,
                                          const std::vector<const Note*>& after) {
  std::vector<const Note*> left = before;
  std::erase_if(left, [](const Note* note) { return !has_words(note); });
  std::vector<PlanOfTable> plans;
  for (const Note* note : after) {
    if (!has_words(note)) continue;
    PlanLine line{.change = PlanChange::kNew, .after = note->text, .after_id = note->id};
    if (const Note* earlier = take_earlier(*note, left)) {
      line.change = same_words(*earlier, *note) ? PlanChange::kSame : PlanChange::kChanged;
      line.before = earlier->text;
      line.before_id = earlier->id;
    }
    plan_of(plans, note->table).lines.push_back(std::move(line));
  }
  for (const Note* note : left) {
    plan_of(plans, note->table)
        .lines.push_back({.change = PlanChange::kGone, .before = note->text, .before_id = note->id});
  }
  put_in_order(plans, stands_before);
  return plans;
}

}  // namespace overstap
