// Three questions about a pair, in this order: can it be done in time and journey, does somebody want it, can they.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/more_button.h"
#include "app/screens/pair_parts.h"
#include "app/screens/read_aloud.h"
#include "app/screens/stacked_card.h"
#include "app/screens/verdict_row.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kNumberBox = 28, kNumberRadius = theme::kRadiusNote, kBlockGap = theme::kSpace2, kSkillIndent = 22;
constexpr std::size_t kNamesAtFirst = 3;
constexpr std::string_view kAllSkills = "skills";  // in ViewState::selected_task: the list of skills is open

// "1 Kan het qua tijd en reis?": the number is drawn, the question is the heading.
void draw_question(Column& column, const std::string& number, const std::string& question) {
  ui::Ui& ui = column.ui();
  const float width = column.width() - kNumberBox - theme::kSpace3;
  const float height = std::max(kNumberBox, text_height(ui, question, kCardHeading, width));
  ui::Rect strip = column.take(height);
  const ui::Rect box = strip.cut_left(kNumberBox, theme::kSpace3);
  ui.fill({box.x, box.y, kNumberBox, kNumberBox}, ui.paint(ui::Colour::kPrimary), kNumberRadius);
  ui.text({box.x, box.y + 3, kNumberBox, kNumberBox}, number,
          {.type = ui::Type::kBody,
           .weight = ui::Weight::kSemibold,
           .colour = ui::Colour::kOnPrimary,
           .align = ui::Align::kCentre,
           .wrap = false});
  ui.heading({strip.x, strip.y + 2, strip.width, height}, question, 2, kCardHeading);
  column.space(theme::kSpace1);
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

// The names, or the first few and how many follow. All of them are one press away.
std::string some_names(const ScreenContext& context, const std::vector<std::string>& names, bool all) {
  std::string text;
  const std::size_t shown = all || names.size() <= kNamesAtFirst + 1 ? names.size() : kNamesAtFirst;
  for (std::size_t index = 0; index < shown; ++index) text += (index == 0 ? "" : ", ") + names[index];
  if (shown == names.size()) return text;
  return context.t("pair.and_more", {{"names", text}, {"n", std::to_string(names.size() - shown)}});
}

// Skills in two lines: what is there, and what is still to ask.
std::vector<VerdictRow> skill_rows(const ScreenContext& context, const std::vector<Reason>& skills, bool all) {
  std::vector<VerdictRow> rows;
  for (const bool known : {true, false}) {
    std::vector<std::string> all_names;
    for (const Reason& reason : skills) {
      if (reason.criterion != Criterion::kSkill || (reason.verdict == Verdict::kFits) != known) continue;
      all_names.push_back(skill_name(context, reason.item));
    }
    if (all_names.empty()) continue;
    const std::string names = some_names(context, all_names, all);
    const auto count = static_cast<long long>(all_names.size());
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

// Opens and closes the whole list, as a press on a task does with its reasons.
void draw_all_skills(const ScreenContext& context, Column& column, bool all, Outbox& out) {
  const std::string label = context.t(all ? "pair.fewer_skills" : "pair.all_skills");
  const float indent = column.ui().cramped() ? 0 : kSkillIndent;
  Column indented(column.ui(), {column.x() + indent, column.y(), column.width() - indent, 0});
  const bool pressed = stack_more_button(indented, "all-skills", label, all);
  column.space(indented.used());
  if (!pressed) return;
  ViewState view = context.view;
  view.selected_task = all ? std::string() : std::string(kAllSkills);
  out.send(view);
}

// `aloud` gets what a voice would say of it.
void draw_rows(const ScreenContext& context, Column& column, ui::Key key, const std::string& name,
               const std::vector<VerdictRow>& rows, std::string_view nothing_key, std::string& aloud) {
  aloud += name + "\n";
  for (const VerdictRow& row : rows) aloud += spoken(context, row) + "\n";
  if (rows.empty()) {
    column.text(context.t(nothing_key), kSoftLabel);
    return;
  }
  stack_verdict_list(context, column, key, name, rows);
}

// Where the wishes are asked for: per task, by the candidate.
void draw_conversation_button(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string label = context.t("passport.conversation");
  const ui::Button button{
      .label = label, .icon = icon::kMessageCircle, .kind = ui::ButtonKind::kQuiet, .size = ui::ButtonSize::kSmall};
  const ui::Rect strip = column.take(ui.button_height(ui::ButtonSize::kSmall));
  if (ui.button("conversation", {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height},
                button)) {
    out.go(Screen::kConversation, pair.function.id, pair.candidate.id);
  }
}

}  // namespace

std::optional<Verdict> verdict_before(const std::vector<Reason>& before, const Reason& reason) {
  for (const Reason& old : before) {
    if (old.criterion != reason.criterion || old.item != reason.item) continue;
    return old.verdict == reason.verdict ? std::nullopt : std::optional(old.verdict);
  }
  return std::nullopt;
}

void draw_pair_conditions(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  StackedCard card(column, {.padding_x = theme::kSpace4Half, .padding_y = theme::kSpace3Half});
  Column& inside = card.inside;
  const FunctionVerdict& shown = pair.shown();
  std::string aloud;

  const std::string conditions = context.t("pair.question_conditions");
  draw_question(inside, "1", conditions);
  draw_rows(context, inside, "conditions", conditions, rows_of(context, shown.conditions, pair.now.conditions),
            "pair.nothing_known", aloud);
  inside.divider(kBlockGap);

  const std::string wishes = context.t("pair.question_wishes");
  draw_question(inside, "2", wishes);
  draw_rows(context, inside, "wishes", wishes, rows_of(context, shown.wishes, pair.now.wishes), "pair.no_wishes",
            aloud);
  draw_conversation_button(context, pair, inside, out);
  inside.divider(kBlockGap);

  const std::string skills = context.t("pair.question_skills");
  draw_question(inside, "3", skills);
  const bool all = context.view.selected_task == kAllSkills;
  draw_rows(context, inside, "skills", skills, skill_rows(context, shown.skills, all), "pair.no_skills", aloud);
  if (shown.skills.size() > 2 * (kNamesAtFirst + 1)) draw_all_skills(context, inside, all, out);
  stack_read_aloud(context, inside, aloud, out);
}

}  // namespace overstap
