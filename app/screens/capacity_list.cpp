// The list of load items of this workspace: which of the given ones are in use, and own ones with a name, a rubric and
// whether they are hard. What is filled in about an item stays when it is put out of use.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/candidate_parts.h"
#include "app/screens/entity_fields.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_button.h"
#include "app/screens/stacked_card.h"
#include "core/explain/reason_text.h"
#include "core/passport/load_list.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr ui::TextStyle kRubricHeading{
    .type = ui::Type::kLabel, .weight = ui::Weight::kSemibold, .colour = ui::Colour::kTextSoft};

std::string rubric_name(const Phrases& t, FmlRubric rubric) {
  const std::string code(fml_rubric_code(rubric));
  return t("rubric.name", {{"number", code}, {"name", t("rubric." + code)}});
}

std::vector<EntityFields::Choice> rubric_choices(const Phrases& t) {
  std::vector<EntityFields::Choice> choices;
  for (const FmlRubric rubric : kFmlRubrics) {
    choices.push_back({rubric_name(t, rubric), Value{std::string(fml_rubric_code(rubric))}});
  }
  return choices;
}

void draw_given(const ScreenContext& context, Column& page, Outbox& out) {
  StackedCard card(page, {.padding_y = theme::kSpace4});
  Column& inside = card.inside;
  inside.heading(context.t("load_list.given"));
  inside.space(theme::kSpace1);
  inside.text(context.t("load_list.given_hint"), kSoftLabel);
  for (const FmlRubric rubric : kFmlRubrics) {
    bool first = true;
    for (const LoadItem item : kGivenLoadItems) {
      if (fml_rubric_of(item) != rubric) continue;
      if (first) {
        inside.space(theme::kSpace3);
        inside.heading(rubric_name(context.t, rubric), 3, kRubricHeading);
        first = false;
      }
      const std::string code(load_code(item));
      const auto scope = inside.ui().scope(code);
      EntityFields fields(context, out, {std::string(kLoadItemType), code});
      fields.flag(inside, "in_use", load_item_name(context.t, code), context.model.load_list.given_in_use(item));
    }
  }
}

// Only of what is out of use already, so that nobody loses what counts with one press.
void draw_remove(const ScreenContext& context, Column& inside, const OwnLoadItem& item, Outbox& out) {
  ui::Ui& ui = inside.ui();
  const std::string label = context.t("load_list.remove"), name = load_item_name(context.t, item.id);
  const ui::Button button{.label = label,
                          .icon = icon::kTrash2,
                          .kind = ui::ButtonKind::kQuiet,
                          .size = ui::ButtonSize::kSmall,
                          .description = name};
  const ui::Rect strip = inside.take(std::max(ui.target_height(), ui.button_height(button.size)));
  if (ui.button("remove", {strip.x, strip.y, std::min(strip.width, ui.button_width(button)), strip.height}, button)) {
    out.send(Action{Remove{{std::string(kLoadItemType), item.id}}});
  }
}

void draw_own_item(const ScreenContext& context, Column& page, const OwnLoadItem& item, Outbox& out) {
  StackedCard card(page, {.padding_y = theme::kSpace4});
  Column& inside = card.inside;
  const auto scope = inside.ui().scope(item.id);
  EntityFields fields(context, out, {std::string(kLoadItemType), item.id});
  inside.heading(load_item_name(context.t, item.id), 3);
  inside.space(theme::kSpace2);
  fields.line(inside, "name", context.t("load_list.name"), item.name,
              {.hint = context.t("load_list.name_hint"), .required = true});
  draw_medical_warning(inside, context, item.name);
  inside.space(theme::kSpace3);
  fields.choice(inside, "rubric", context.t("load_list.rubric"), rubric_choices(context.t),
                static_cast<int>(item.rubric));
  inside.space(theme::kSpace2);
  fields.flag(inside, "hard", context.t("load_list.hard"), item.hard);
  inside.text(context.t("load_list.hard_hint"), kSoftCaption);
  inside.space(theme::kSpace1);
  fields.flag(inside, "in_use", context.t("load_list.in_use"), item.in_use);
  if (item.in_use) return;
  inside.space(theme::kSpace1);
  draw_remove(context, inside, item, out);
}

void draw_add(const ScreenContext& context, Column& page, Outbox& out) {
  const LoadList& list = context.model.load_list;
  page.heading(context.t("load_list.own"));
  page.space(theme::kSpace1);
  page.text(context.t("load_list.own_hint"), kSoftLabel);
  page.space(theme::kSpace2);
  if (list.own_in_use() > kMaxOwnLoadItems) {
    page.text(context.t("load_list.too_many", {{"n", std::to_string(kMaxOwnLoadItems)}}), kLabelText);
    page.space(theme::kSpace2);
  }
  if (list.is_full()) {
    page.text(context.t("load_list.full", {{"n", std::to_string(kMaxListedOwnItems)}}), kLabelText);
    return;
  }
  if (!list.has_room()) {
    page.text(context.t("load_list.no_room", {{"n", std::to_string(kMaxOwnLoadItems)}}), kLabelText);
    return;
  }
  const std::string label = context.t("load_list.add");
  const ui::Button button{.label = label, .icon = icon::kPlus};
  if (stack_button(page, "add-load-item", button)) {
    out.send(Action{AddLoadItem{.id = out.new_id(), .name = context.t("load_list.new_name")}});
  }
}

}  // namespace

void draw_capacity_list(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const std::string title = context.t("load_list.title");
  const auto scroll = ui.scroll("capacity-list", area, title, content);
  Column page(ui, content_of(ui, content));
  const std::string back = context.t("load_list.back");
  if (draw_screen_header(page, {.title = title, .back = back}) == "back") out.go(Screen::kCandidates);
  page.text(context.t("load_list.intro"), kSoftLabel);
  page.space(card_gap(ui));
  draw_add(context, page, out);
  page.space(card_gap(ui));
  for (const OwnLoadItem& item : context.model.load_list.own()) {
    draw_own_item(context, page, item, out);
    page.space(card_gap(ui));
  }
  draw_given(context, page, out);
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
