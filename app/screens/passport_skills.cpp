// The skills that a task asks. There are many: those it asks stand on top, others are found by everyday words.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/entity_fields.h"
#include "app/screens/passport_parts.h"
#include "core/base/text.h"
#include "core/passport/skill_search.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr std::size_t kShownAtOnce = 8;

// "ESCO, CompetentNL B620732163": where the skill is known under a code of its own, "" for a free one.
std::string code_words(const ScreenContext& context, const Skill& skill) {
  std::string words;
  if (!skill.esco_uri.empty()) words = context.t("skills.esco");
  if (!skill.cnl_code.empty()) {
    words += (words.empty() ? "" : ", ") + context.t("skills.cnl", {{"code", skill.cnl_code}});
  }
  return words.empty() ? context.t("skills.free") : words;
}

bool asks(const Task& task, const std::string& skill_id) { return std::ranges::contains(task.skill_ids, skill_id); }

bool is_free(const Skill& skill) { return skill.esco_uri.empty() && skill.cnl_code.empty(); }

// A skill of one's own words can be worded anew, found by more words, and taken away.
void draw_free_skill_fields(Column& column, const ScreenContext& context, const Skill& skill, Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto scope = ui.scope(skill.id);
  EntityFields fields(context, out, {std::string(kSkillType), skill.id});
  fields.line(column, "label", context.t("skills.label"), skill.label, {.required = true});
  column.space(theme::kSpace2);
  fields.line(column, "everyday", context.t("skills.everyday"), skill.everyday,
              {.hint = context.t("skills.everyday_hint")});
  column.space(theme::kSpace2);
  if (ui.button("remove-skill", column.take(ui.target_height()),
                {.label = context.t("skills.remove"), .icon = icon::kTrash2, .kind = ui::ButtonKind::kDanger})) {
    out.send(Action{Remove{{std::string(kSkillType), skill.id}}});
  }
  column.space(theme::kSpace3);
}

void draw_skill(Column& column, const ScreenContext& context, const Task& task, const Skill& skill,
                EntityFields& fields) {
  const std::string field = "skill." + skill.id;
  fields.flag(column, field, skill.label, asks(task, skill.id));
  column.text(code_words(context, skill), kSoftCaption);
  column.space(theme::kSpace1);
}

// What was looked for and is not there: a skill of one's own words.
void offer_free_skill(Column& column, const ScreenContext& context, const Task& task, std::string_view label,
                      ViewState& view, bool& changed, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string words = context.t("skills.add_free", {{"skill", label}});
  const ui::Button button{.label = words, .icon = icon::kPlus};
  column.space(theme::kSpace1);
  // A long name of a skill: the button says only what it does, the skill is in the search field.
  const bool fits = ui.button_width(button) <= column.width();
  const std::string short_words = context.t("skills.add_free_short");
  if (!ui.button("add-skill", column.take(ui.target_height()),
                 {.label = fits ? std::string_view(words) : short_words, .icon = icon::kPlus})) {
    return;
  }
  out.send(Action{AddSkill{.id = out.new_id(), .label = std::string(label), .task_id = task.id}});
  view.passport_forms.skill_search.clear();
  changed = true;
}

}  // namespace

void draw_skill_fields(Column& column, const ScreenContext& context, const Task& task, Outbox& out) {
  const Phrases& t = context.t;
  ui::Ui& ui = column.ui();
  EntityFields fields(context, out, {std::string(kTaskType), task.id});
  column.heading(t("passport.skills"), 3, {.weight = ui::Weight::kSemibold});
  column.space(theme::kSpace1);
  for (const std::string& id : task.skill_ids) {
    const auto skill = context.model.skills.find(id);
    if (skill == context.model.skills.end()) continue;
    draw_skill(column, context, task, skill->second, fields);
    if (is_free(skill->second)) draw_free_skill_fields(column, context, skill->second, out);
  }
  column.space(theme::kSpace2);
  ViewState view = context.view;
  bool changed = false;
  const std::string label = t("skills.search"), hint = t("skills.search_hint");
  const ui::TextField field{.label = label,
                            .value = context.view.passport_forms.skill_search,
                            .hint = hint,
                            .live = true,
                            .icon = icon::kSearch};
  if (const auto typed = ui.text_field("skill-search", column.take(ui.field_height(field, column.width())), field)) {
    view.passport_forms.skill_search = *typed;
    changed = true;
  }
  const std::string_view wanted = trimmed(context.view.passport_forms.skill_search);
  if (!wanted.empty()) {
    std::vector<const Skill*> found = find_skills(context.model.skills, wanted);
    std::erase_if(found, [&](const Skill* skill) { return asks(task, skill->id); });
    const std::string count = t.counted("skills.found", static_cast<long long>(found.size()));
    column.space(theme::kSpace1);
    {
      const ui::Rect row = column.take(text_height(ui, count, kSoftLabel, column.width()));
      const auto status = ui.group(ui::Role::kStatus, "skills-found", row);
      ui.text(row, count, kSoftLabel);
    }
    for (std::size_t index = 0; index < std::min(found.size(), kShownAtOnce); ++index) {
      draw_skill(column, context, task, *found[index], fields);
    }
    if (found.size() > kShownAtOnce) column.text(t("skills.more"), kSoftCaption);
    const bool same_name = std::ranges::any_of(
        context.model.skills, [&](const auto& entry) { return folded(entry.second.label) == folded(wanted); });
    if (!same_name) offer_free_skill(column, context, task, wanted, view, changed, out);
  }
  if (changed) out.send(view);
}

}  // namespace overstap
