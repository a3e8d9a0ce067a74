// Gesprek: one task at a time, for somebody who answers alone. Few words, large targets, always a way back; every
// answer is kept at once, so stopping loses nothing.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/choose_candidate.h"
#include "app/screens/conversation_parts.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kSegmentHeight = 10, kSegmentNow = 16, kMostSegmentGap = theme::kSpace2;
constexpr float kPicturePart = 0.42f, kPictureHeight = 152, kSmallPicture = 84, kLowPage = 760,
                kSmallestPicturePage = 360, kWidest = 1080;
constexpr float kTopHeight = theme::kSpace12, kBackIcon = 28;

// The chosen task, else the first without an answer; none when all have one.
std::size_t place_of_task(const ScreenContext& context, const Candidate& candidate,
                          const std::vector<const Task*>& tasks) {
  const auto chosen = std::ranges::find(tasks, context.view.selected_task, &Task::id);
  if (chosen != tasks.end()) return static_cast<std::size_t>(chosen - tasks.begin());
  const auto open = std::ranges::find_if(
      tasks, [&](const Task* task) { return answer_about(candidate, task->id) == TaskAnswer::kNone; });
  return static_cast<std::size_t>(open - tasks.begin());
}

void go_to_task(const ScreenContext& context, const Asking& asking, std::size_t at, Outbox& out) {
  ViewState view = context.view;
  if (view.selected_task.empty()) {  // it was the first without an answer; now it is left, and that is a step
    view.selected_task = asking.task().id;
    out.send(view);
  }
  view.conversation_over = at >= asking.tasks.size();
  view.selected_task = view.conversation_over ? std::string() : asking.tasks[at]->id;
  out.send(view);
}

// --- the top: back, where one is, stop
float link_width(const ui::Ui& ui, std::string_view label, float icon) {
  const float words = ui.measure(label, {.weight = ui::Weight::kSemibold, .wrap = false}).width;
  return std::max(theme::kButtonNormal, icon + words + theme::kSpace2);
}

void paint_progress(ui::Ui& ui, const ui::Rect& rect, const Asking& asking) {
  const auto count = static_cast<float>(asking.tasks.size());
  const float gap = std::min(kMostSegmentGap, rect.width / count / 3);
  const float width = (rect.width - gap * (count - 1)) / count;
  for (std::size_t index = 0; index < asking.tasks.size(); ++index) {
    const bool now = index == asking.at;
    const bool done = answer_about(asking.candidate, asking.tasks[index]->id) != TaskAnswer::kNone;
    const float height = now ? kSegmentNow : kSegmentHeight;
    const ui::Rect part{rect.x + static_cast<float>(index) * (width + gap), rect.bottom() - height, width, height};
    ui.fill(part, ui.paint(now || done ? ui::Colour::kPrimary : ui::Colour::kPrimarySoft), height / 2);
    if (!now && !done) ui.edge(part, ui.paint(ui::Colour::kControlLine), height / 2, 1);
  }
}

void draw_top(Column& column, const ScreenContext& context, const Asking& asking, Outbox& out) {
  ui::Ui& ui = column.ui();
  const Phrases& t = context.t;
  const std::string back = t("conversation.back"), stop = t("conversation.stop");
  ui::Rect row = column.take(kTopHeight);
  const ui::Rect left = row.cut_left(link_width(ui, back, kBackIcon)), right = row.cut_right(link_width(ui, stop, 0));
  if (asking.at > 0 && ui.link("back", left, back, icon::kChevronLeft)) {
    go_to_task(context, asking, asking.at - 1, out);
  }
  const std::string where =
      t("conversation.where", {{"n", std::to_string(asking.at + 1)}, {"total", std::to_string(asking.tasks.size())}});
  const ui::TextStyle style{.align = ui::Align::kCentre};
  const bool beside = ui.measure(where, style).width <= row.width;
  const ui::Rect words = beside ? row : column.take(text_height(ui, where, style, column.width()));
  const float height = text_height(ui, where, style, words.width);
  ui.text({words.x, words.centre_y() - height / 2, words.width, height}, where, style);
  if (ui.link("stop", right, stop)) out.go(Screen::kPassport, asking.function.id);
  paint_progress(ui, column.take(kSegmentNow), asking);
  column.space(theme::kSpace3);
}

void draw_next(ui::Ui& ui, const ScreenContext& context, const ui::Rect& rect, const Asking& asking, Outbox& out) {
  const bool answered = asking.answer() != TaskAnswer::kNone;
  const std::string label = context.t(answered ? "conversation.next" : "conversation.skip");
  if (ui.button("next", rect,
                {.label = label,
                 .kind = answered ? ui::ButtonKind::kPrimary : ui::ButtonKind::kSecond,
                 .size = ui::ButtonSize::kLarge,
                 .trailing_icon = icon::kArrowRight})) {
    go_to_task(context, asking, asking.at + 1, out);
  }
}

constexpr ui::TextStyle kTaskTitle{.type = ui::Type::kH1, .weight = ui::Weight::kBold};

// The picture beside the words, as high as they are.
void draw_beside(Column& column, const ScreenContext& context, const Asking& asking, float bottom, Outbox& out) {
  ui::Ui& ui = column.ui();
  ui::Rect area{column.x(), column.y(), column.width(), std::max(0.f, bottom - column.y())};
  const ui::Rect picture = area.cut_left(column.width() * kPicturePart, theme::kSpace8);
  Column words(ui, area);
  words.heading(asking.task().title, 1, kTaskTitle);
  words.space(theme::kSpace2);
  draw_task_words(words, context, asking);
  words.divider(theme::kSpace4);
  draw_question(words, context, asking, out);
  words.space(theme::kSpace2);
  draw_answers(words, context, asking, out);
  draw_next(ui, context, words.take(theme::kButtonPhone), asking, out);
  words.space(theme::kSpace2);
  draw_kept(words, context);
  const float end = std::max(bottom, words.y());
  draw_task_picture(ui, {picture.x, picture.y, picture.width, end - picture.y}, asking.task());
  column.move_to(end);
}

void draw_under(Column& column, const ScreenContext& context, const Asking& asking, Outbox& out) {
  ui::Ui& ui = column.ui();
  const Task& task = asking.task();
  const bool small = ui.page().width < kSmallestPicturePage || ui.page().height < kLowPage;
  if (small && !ui.cramped()) {
    draw_task_picture(ui, {column.x(), column.y(), kSmallPicture, kSmallPicture}, task);
    Column beside(ui, {column.x() + kSmallPicture + theme::kSpace3, column.y(),
                       column.width() - kSmallPicture - theme::kSpace3, 0});
    beside.heading(task.title, 1, kTaskTitle);
    column.move_to(std::max(column.y() + kSmallPicture, beside.y()));
  } else {
    const float height = ui.cramped() ? kSmallPicture : kPictureHeight;
    draw_task_picture(ui, column.take(height), task);
    column.space(theme::kSpace2);
    column.heading(task.title, 1, kTaskTitle);
  }
  column.space(theme::kSpace2);
  draw_task_words(column, context, asking);
  column.divider(theme::kSpace2);
  draw_question(column, context, asking, out);
  column.space(theme::kSpace2);
  draw_answers(column, context, asking, out);
  draw_kept(column, context);
}

void draw_asking(ui::Ui& ui, const ScreenContext& context, const Asking& asking, ui::Rect area, Outbox& out) {
  const auto strip = cut_phone_action(ui, area);
  {
    const auto scope = ui.scope(asking.task().id);  // another task begins at its top
    ui::Rect inside;
    const auto region = ui.scroll("conversation", area, context.t("conversation.title"), inside);
    ui::Rect content = content_of(ui, inside);
    if (content.width > kWidest) content = {content.centre_x() - kWidest / 2, content.y, kWidest, content.height};
    Column column(ui, content);
    draw_top(column, context, asking, out);
    if (one_column(ui)) {
      draw_under(column, context, asking, out);
      column.space(strip ? 0 : theme::kSpace3);
      if (!strip) draw_next(ui, context, column.take(theme::kButtonPhone), asking, out);
    } else {
      draw_beside(column, context, asking, content.bottom(), out);
    }
    ui.set_content_height(column.used() + theme::kSpace3);
  }
  if (strip) draw_next(ui, context, *strip, asking, out);
}

std::string progress_fact(const ScreenContext& context, const Function& function, const Candidate& candidate) {
  const std::vector<const Task*> tasks = conversation_tasks(context, function, candidate);
  return context.t("conversation.answered",
                   {{"n", std::to_string(answered_count(candidate, tasks))}, {"total", std::to_string(tasks.size())}});
}

}  // namespace

void draw_conversation(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  const Route& route = context.view.route;
  const auto function = context.model.functions.find(route.first_id);
  if (function == context.model.functions.end()) return draw_gone(ui, context, area, out);
  if (route.second_id.empty()) {
    const CandidateChoice choice{context.t("conversation.choose", {{"name", function->second.name}}),
                                 context.t("conversation.choose_line"), function->second.name, progress_fact};
    return draw_candidate_choice(ui, context, function->second, area, choice, out);
  }
  const auto candidate = context.model.candidates.find(route.second_id);
  if (candidate == context.model.candidates.end()) return draw_gone(ui, context, area, out);
  const std::vector<const Task*> tasks = conversation_tasks(context, function->second, candidate->second);
  const Asking asking{function->second, candidate->second, tasks, place_of_task(context, candidate->second, tasks)};
  if (context.view.conversation_over || asking.at >= tasks.size()) {
    return draw_conversation_overview(ui, context, function->second, candidate->second, area, out);
  }
  draw_asking(ui, context, asking, area, out);
}

}  // namespace overstap
