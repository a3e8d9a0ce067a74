// Gesprek: what the task is, in a picture, a sentence and a few facts; and the question, which can be read aloud.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/conversation_parts.h"
#include "app/screens/pictogram.h"
#include "core/base/ordering.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kPictureIconPart = 0.66f, kLargestIcon = 160, kPictureRadius = theme::kRadiusSheet;
constexpr std::size_t kMostLoads = 3;

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

}  // namespace

void draw_task_picture(ui::Ui& ui, const ui::Rect& rect, const Task& task) {
  const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), note_colour_of(task.theme));
  const float radius = std::min(kPictureRadius, rect.width / 4);
  ui.fill(rect, colours.fill, radius);
  if (ui.current_theme() == theme::Theme::kContrast) ui.edge(rect, colours.edge, radius, 2);
  const float size = std::min(kLargestIcon, std::min(rect.width, rect.height) * kPictureIconPart);
  ui.icon(content_pictogram(task.pictogram, icon::kClipboardList), rect.centre_x(), rect.centre_y(), size,
          colours.edge);
}

void draw_task_words(Column& column, const ScreenContext& context, const Asking& asking) {
  const Task& task = asking.task();
  column.text(task.sentence, {.type = ui::Type::kNote});
  column.space(theme::kSpace2);
  for (const Fact& fact : facts_of(context, task)) {
    column.space(theme::kSpace1);
    column.icon_line(fact.icon, fact.words, {}, ui::Colour::kPrimary);
  }
}

void draw_question(Column& column, const ScreenContext& context, const Asking& asking, Outbox& out) {
  ui::Ui& ui = column.ui();
  const std::string question = context.t("conversation.question");
  const ui::TextStyle style{.type = ui::Type::kH2, .weight = ui::Weight::kBold};
  if (!can_speak(context)) return column.heading(question, 2, style);
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

}  // namespace overstap
