// Gesprek: one task at a time, for somebody who answers alone. Few words, large targets, always a way back; every
// answer is kept at once, so stopping loses nothing.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/screens/choose_candidate.h"
#include "app/screens/conversation_parts.h"
#include "app/screens/pictogram.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "core/base/ordering.h"
#include "icon_codepoints.h"

namespace overstap {

namespace {

constexpr float kAnswerHeight = 56, kAnswerHeightPhone = 60, kAnswerGap = theme::kSpace2Half,
                kAnswerPadding = theme::kSpace6, kAnswerIcon = 34, kTick = 32, kTickIcon = 20, kAnswerEdge = 2,
                kChosenEdge = 3;
constexpr float kSegmentHeight = 10, kSegmentNow = 16, kMostSegmentGap = theme::kSpace2;
constexpr float kPicturePart = 0.42f, kPictureIconPart = 0.66f, kLargestIcon = 160, kPictureHeight = 152,
                kSmallPicture = 84, kPictureRadius = theme::kRadiusSheet, kLowPage = 760, kSmallestPicturePage = 360,
                kWidest = 1080;
constexpr float kTopHeight = theme::kSpace12, kBackIcon = 28;
constexpr std::size_t kMostLoads = 3;

constexpr std::array kAnswers = {TaskAnswer::kCan, TaskAnswer::kWantsToLearn, TaskAnswer::kRatherNot};

struct Asking {
  const Function& function;
  const Candidate& candidate;
  const std::vector<const Task*>& tasks;
  std::size_t at = 0;
  const Task& task() const { return *tasks[at]; }
  TaskAnswer answer() const { return answer_about(candidate, task().id); }
};

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

// --- what the task is
// "Je staat een beetje.": the heaviest first, and when it is.
struct Fact {
  ui::IconName icon;
  std::string words;
};
std::vector<Fact> facts_of(const ScreenContext& context, const Task& task) {
  const Phrases& t = context.t;
  std::vector<LoadItem> asked;
  std::ranges::copy_if(kLoadItems, std::back_inserter(asked), [&](LoadItem item) { return task.load[item] > 0; });
  put_in_order(asked, [&](LoadItem left, LoadItem right) { return task.load[left] > task.load[right]; });
  if (asked.size() > kMostLoads) asked.resize(kMostLoads);
  std::vector<Fact> facts;
  for (const LoadItem item : asked) {
    const std::string often = t("conversation.often." + std::to_string(task.load[item]));
    const std::string phrase = "conversation.load." + std::string(context.model.load_list.code(item));
    facts.push_back({load_pictogram(item), t(phrase, {{"often", often}})});
  }
  if (task.daypart) {
    facts.push_back(
        {daypart_pictogram(*task.daypart), t("conversation.at." + std::string(daypart_code(*task.daypart)))});
  }
  facts.push_back({task.alone ? icon::kUserRound : icon::kUsersRound,
                   t(task.alone ? "conversation.alone" : "conversation.together")});
  return facts;
}

std::string spoken_task(const ScreenContext& context, const Task& task) {
  const Phrases& t = context.t;
  std::string text = task.title + ". " + task.sentence;
  for (const Fact& fact : facts_of(context, task)) text += " " + fact.words;
  text += " " + t("conversation.question");
  for (const TaskAnswer answer : kAnswers) text += " " + answer_words(t, answer) + ".";
  return text;
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

// --- the picture
void draw_picture(ui::Ui& ui, const ui::Rect& rect, const Task& task) {
  const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), note_colour_of(task.theme));
  const float radius = std::min(kPictureRadius, rect.width / 4);
  ui.fill(rect, colours.fill, radius);
  if (ui.current_theme() == theme::Theme::kContrast) ui.edge(rect, colours.edge, radius, 2);
  const float size = std::min(kLargestIcon, std::min(rect.width, rect.height) * kPictureIconPart);
  ui.icon(content_pictogram(task.pictogram, icon::kClipboardList), rect.centre_x(), rect.centre_y(), size,
          colours.edge);
}

bool can_speak(const ScreenContext& context) { return context.view.speech.possible; }

void draw_read_aloud(ui::Ui& ui, const ScreenContext& context, ui::Rect rect, bool icon_only, const Asking& asking,
                     Outbox& out) {
  const std::string text = spoken_task(context, asking.task());
  const bool speaking = context.view.speech.spoken == text;
  const std::string label = context.t(speaking ? "app.stop_reading" : "app.read_aloud_now");
  if (ui.button("read-aloud", rect,
                {.label = label, .icon = speaking ? icon::kSquare : icon::kVolume2, .icon_only = icon_only})) {
    out.send(ViewAction{ReadAloud{text}});
  }
}

float read_aloud_width(const ui::Ui& ui, const ScreenContext& context) {
  const std::string read = context.t("app.read_aloud_now"), stop = context.t("app.stop_reading");
  return std::max(ui.button_width({.label = read, .icon = icon::kVolume2}),
                  ui.button_width({.label = stop, .icon = icon::kSquare}));
}

// --- the words and the answers
void draw_task_words(Column& column, const ScreenContext& context, const Asking& asking, bool with_facts) {
  const Task& task = asking.task();
  column.text(task.sentence, {.type = ui::Type::kNote});
  if (!with_facts) return;
  column.space(theme::kSpace2);
  for (const Fact& fact : facts_of(context, task)) {
    column.space(theme::kSpace1);
    column.icon_line(fact.icon, fact.words, {}, ui::Colour::kPrimary);
  }
}

void draw_question(Column& column, const ScreenContext& context, const Asking& asking, bool speak_here, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string question = context.t("conversation.question");
  const ui::TextStyle style{.type = ui::Type::kH2, .weight = ui::Weight::kBold};
  if (!speak_here || !can_speak(context)) return column.heading(question, 2, style);
  const float words = ui.measure(question, style).width + theme::kSpace2;
  const bool whole = words + read_aloud_width(ui, context) <= column.width();
  const float width = whole ? read_aloud_width(ui, context) : theme::kButtonNormal;
  const float height = std::max(theme::kButtonNormal, text_height(ui, question, style, column.width() - width));
  ui::Rect row = column.take(height);
  ui::Rect right = row.cut_right(width, theme::kSpace2);
  right = {right.x, right.centre_y() - theme::kButtonNormal / 2, right.width, theme::kButtonNormal};
  const float lines = text_height(ui, question, style, row.width);
  ui.heading({row.x, row.centre_y() - lines / 2, row.width, lines}, question, 2, style);
  draw_read_aloud(ui, context, right, !whole, asking, out);
}

void draw_answer(Column& column, const ScreenContext& context, const Asking& asking, std::size_t index, Outbox& out) {
  ui::Ui& ui = column.ui();
  const TaskAnswer answer = kAnswers[index];
  const std::string words = answer_words(context.t, answer);
  const bool chosen = asking.answer() == answer;
  const ui::TextStyle style{.type = ui::Type::kTitle, .weight = ui::Weight::kSemibold};
  const float padding = card_padding(ui, ui.narrow() ? theme::kSpace4 : kAnswerPadding);
  const float icon = ui.cramped() ? 0 : kAnswerIcon + theme::kSpace3, tick = kTick + theme::kSpace2;
  const float room = column.width() - 2 * padding - icon - tick;
  const float lines = text_height(ui, words, style, room);
  const ui::Rect rect = column.take(std::max(ui.narrow() ? kAnswerHeightPhone : kAnswerHeight, lines + theme::kSpace4));
  const ui::Press press = ui.pressable(task_answer_code(answer), rect,
                                       {.name = words,
                                        .role = ui::Role::kRadio,
                                        .radius = theme::kRadiusPart,
                                        .checked = chosen,
                                        .position = static_cast<int>(index) + 1,
                                        .set_size = static_cast<int>(kAnswers.size())});
  ui.fill(rect, ui.paint(chosen || press.hovered ? ui::Colour::kPrimarySoft : ui::Colour::kSurface),
          theme::kRadiusPart);
  ui.edge(rect, ui.paint(chosen ? ui::Colour::kPrimary : ui::Colour::kControlLine), theme::kRadiusPart,
          chosen ? kChosenEdge : kAnswerEdge);
  ui::Rect inside = rect.inset(padding, 0);
  if (icon > 0) {
    const ui::Rect face = inside.cut_left(kAnswerIcon, theme::kSpace3);
    ui.icon(answer_pictogram(answer), face.centre_x(), rect.centre_y(), kAnswerIcon, ui.paint(ui::Colour::kPrimary));
  }
  ui.paint_text({inside.x, rect.centre_y() - lines / 2, room, lines}, words, style);
  if (chosen) {
    const ui::Rect mark = inside.cut_right(kTick);
    ui.fill({mark.x, rect.centre_y() - kTick / 2, kTick, kTick}, ui.paint(ui::Colour::kPrimary), kTick / 2);
    ui.icon(icon::kCheck, mark.centre_x(), rect.centre_y(), kTickIcon, ui.paint(ui::Colour::kOnPrimary));
  }
  column.space(kAnswerGap);
  if (!press.pressed) return;
  give_answer(asking.candidate, asking.task(), answer, out);
  ViewState view = context.view;  // the question stays until somebody goes on
  view.selected_task = asking.task().id;
  out.send(view);
}

void draw_answers(Column& column, const ScreenContext& context, const Asking& asking, Outbox& out) {
  const auto group = column.ui().group(ui::Role::kRadioGroup, "answers", {column.x(), column.y(), column.width(), 0},
                                       context.t("conversation.question"));
  for (std::size_t index = 0; index < kAnswers.size(); ++index) draw_answer(column, context, asking, index, out);
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
  draw_task_words(words, context, asking, true);
  words.divider(theme::kSpace4);
  draw_question(words, context, asking, true, out);
  words.space(theme::kSpace2);
  draw_answers(words, context, asking, out);
  draw_next(ui, context, words.take(theme::kButtonPhone), asking, out);
  words.space(theme::kSpace2);
  draw_kept(words, context);
  const float end = std::max(bottom, words.y());
  draw_picture(ui, {picture.x, picture.y, picture.width, end - picture.y}, asking.task());
  column.move_to(end);
}

void draw_under(Column& column, const ScreenContext& context, const Asking& asking, Outbox& out) {
  ui::Ui& ui = column.ui();
  const Task& task = asking.task();
  const bool small = ui.page().width < kSmallestPicturePage || ui.page().height < kLowPage;
  if (small && !ui.cramped()) {
    draw_picture(ui, {column.x(), column.y(), kSmallPicture, kSmallPicture}, task);
    Column beside(ui, {column.x() + kSmallPicture + theme::kSpace3, column.y(),
                       column.width() - kSmallPicture - theme::kSpace3, 0});
    beside.heading(task.title, 1, kTaskTitle);
    column.move_to(std::max(column.y() + kSmallPicture, beside.y()));
  } else {
    const float height = ui.cramped() ? kSmallPicture : kPictureHeight;
    draw_picture(ui, column.take(height), task);
    column.space(theme::kSpace2);
    column.heading(task.title, 1, kTaskTitle);
  }
  column.space(theme::kSpace2);
  draw_task_words(column, context, asking, true);
  column.divider(theme::kSpace2);
  draw_question(column, context, asking, true, out);
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

std::vector<const Task*> conversation_tasks(const ScreenContext& context, const Function& function,
                                            const Candidate& candidate) {
  std::vector<const Task*> tasks = context.model.tasks_of(function.id);
  const bool later = context.view.conversation_later || std::ranges::any_of(tasks, [&](const Task* task) {
                       return !task->entry_level && answer_about(candidate, task->id) != TaskAnswer::kNone;
                     });
  if (!later) std::erase_if(tasks, [](const Task* task) { return !task->entry_level; });
  std::ranges::stable_partition(tasks, [](const Task* task) { return task->entry_level; });
  return tasks;
}

int answered_count(const Candidate& candidate, const std::vector<const Task*>& tasks) {
  return static_cast<int>(std::ranges::count_if(
      tasks, [&](const Task* task) { return answer_about(candidate, task->id) != TaskAnswer::kNone; }));
}

ui::IconName answer_pictogram(TaskAnswer answer) {
  switch (answer) {
    case TaskAnswer::kCan:
      return icon::kSmile;
    case TaskAnswer::kWantsToLearn:
      return icon::kGraduationCap;
    case TaskAnswer::kRatherNot:
      return icon::kFrown;
    case TaskAnswer::kNone:
      break;
  }
  return icon::kMeh;
}

std::string answer_words(const Phrases& t, TaskAnswer answer) {
  const std::string_view code = task_answer_code(answer);
  return t("answer." + std::string(code.empty() ? "geen" : code));
}

void draw_kept(Column& column, const ScreenContext& context) {
  ui::Ui& ui = column.ui();
  std::string_view phrase = "app.storage_saving";
  if (context.view.storage.state == StorageState::kSaved) phrase = "app.storage_saved";
  if (context.view.storage.state == StorageState::kFailed) phrase = "app.storage_failed";
  const std::string words = context.t(phrase);
  const ui::Rect rect = column.take(text_height(ui, words, kSoftCaption, column.width()));
  const auto status = ui.group(ui::Role::kStatus, "kept", rect);
  ui.text(rect, words, kSoftCaption);
}

void give_answer(const Candidate& candidate, const Task& task, TaskAnswer answer, Outbox& out) {
  const std::string_view code = task_answer_code(answer);
  out.send(Action{EditField{{std::string(kCandidateType), candidate.id},
                            "answer." + task.id,
                            code.empty() ? Value{} : Value{std::string(code)}}});
}

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
