// Three questions about a pair, in this order: can it be done in time and journey, does somebody want it, can they.
#include <optional>
#include <string>
#include <vector>

#include "app/screens/pair_parts.h"
#include "app/screens/stacked_card.h"
#include "app/screens/verdict_row.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kNumberBox = 28, kNumberRadius = 9, kBlockGap = 9;

// "1 Kan het qua tijd en reis?": the number is drawn, the question is the heading.
void draw_question(Column& column, const std::string& number, const std::string& question) {
  ui::Ui& ui = column.ui();
  const float width = column.width() - kNumberBox - theme::kSpace3;
  const float height = std::max(kNumberBox, text_height(ui, question, kCardHeading, width));
  ui::Rect strip = column.take(height);
  const ui::Rect box = strip.cut_left(kNumberBox, theme::kSpace3);
  ui.fill({box.x, box.y, kNumberBox, kNumberBox}, ui.paint(ui::Colour::kPrimary), kNumberRadius);
  ui.paint_text({box.x, box.y + 3, kNumberBox, kNumberBox}, number,
                {.type = ui::Type::kBody,
                 .weight = ui::Weight::kSemibold,
                 .colour = ui::Colour::kOnPrimary,
                 .align = ui::Align::kCentre,
                 .wrap = false});
  ui.heading({strip.x, strip.y + 2, strip.width, height}, question, 2, kCardHeading);
  column.space(theme::kSpace1);
}

// The reason about the same thing before "what if", when its verdict was another one.
std::optional<Verdict> verdict_before(const std::vector<Reason>& before, const Reason& reason) {
  for (const Reason& old : before) {
    if (old.criterion != reason.criterion || old.item != reason.item) continue;
    return old.verdict == reason.verdict ? std::nullopt : std::optional(old.verdict);
  }
  return std::nullopt;
}

std::vector<VerdictRow> rows_of(const ScreenContext& context, const std::vector<Reason>& reasons,
                                const std::vector<Reason>& before) {
  std::vector<VerdictRow> rows;
  for (const Reason& reason : reasons) {
    VerdictRow row = verdict_row_of(context, reason);
    row.was = verdict_before(before, reason);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string skill_name(const ScreenContext& context, const std::string& id) {
  const auto skill = context.model.skills.find(id);
  return skill == context.model.skills.end() || skill->second.label.empty() ? id : skill->second.label;
}

// Skills in two lines, what is there and what is still to ask, each with all its names: nothing is left out.
std::vector<VerdictRow> skill_rows(const ScreenContext& context, const std::vector<Reason>& skills) {
  std::vector<VerdictRow> rows;
  for (const bool known : {true, false}) {
    std::string names;
    int count = 0;
    for (const Reason& reason : skills) {
      if (reason.criterion != Criterion::kSkill || (reason.verdict == Verdict::kFits) != known) continue;
      ++count;
      names += (names.empty() ? "" : ", ") + skill_name(context, reason.item);
    }
    if (count == 0) continue;
    rows.push_back({.verdict = known ? Verdict::kFits : Verdict::kUnknown,
                    .title = context.t.counted(known ? "pair.skills_known" : "pair.skills_unknown", count),
                    .reason = known ? names + "." : context.t("pair.ask_skills", {{"skills", names}}),
                    .small = {},
                    .was = {}});
  }
  for (const Reason& reason : skills) {
    if (reason.criterion != Criterion::kSkill) rows.push_back(verdict_row_of(context, reason));
  }
  return rows;
}

void draw_rows(const ScreenContext& context, Column& column, ui::Key key, const std::string& name,
               const std::vector<VerdictRow>& rows, std::string_view nothing_key) {
  if (rows.empty()) {
    column.text(context.t(nothing_key), kSoftLabel);
    return;
  }
  stack_verdict_list(context, column, key, name, rows);
}

}  // namespace

void draw_pair_conditions(const ScreenContext& context, const PairView& pair, Column& column) {
  StackedCard card(column, {.padding_x = 18, .padding_y = 14});
  Column& inside = card.inside;
  const FunctionVerdict& shown = pair.shown();

  const std::string conditions = context.t("pair.question_conditions");
  draw_question(inside, "1", conditions);
  draw_rows(context, inside, "conditions", conditions, rows_of(context, shown.conditions, pair.now.conditions),
            "pair.nothing_known");
  inside.divider(kBlockGap);

  const std::string wishes = context.t("pair.question_wishes");
  draw_question(inside, "2", wishes);
  draw_rows(context, inside, "wishes", wishes, rows_of(context, shown.wishes, pair.now.wishes), "pair.no_wishes");
  inside.divider(kBlockGap);

  const std::string skills = context.t("pair.question_skills");
  draw_question(inside, "3", skills);
  draw_rows(context, inside, "skills", skills, skill_rows(context, shown.skills), "pair.no_skills");
}

}  // namespace overstap
