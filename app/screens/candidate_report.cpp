// The page about one candidate, for the coach or for an employer, to print or to copy. What it says is composed in
// core/explain; paper is the Basisweergave of this screen.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/match_rows.h"
#include "app/screens/report_sections.h"
#include "app/screens/screen.h"
#include "app/screens/screen_area.h"
#include "app/screens/screen_header.h"
#include "app/screens/stacked_card.h"
#include "app/screens/task_text.h"
#include "core/explain/candidate_report.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kTabsWidth = 420, kAlertIcon = 24;

void draw_refused(const ScreenContext& context, Column& page, const Candidate& candidate, const Error& error,
                  Outbox& out) {
  ui::Ui& ui = page.ui();
  StackedCard card(page, {});
  Column& inside = card.inside;
  {
    const auto alert = ui.group(ui::Role::kAlert, "refused", {inside.x(), inside.y(), inside.width(), kAlertIcon});
    inside.heading(context.t("report.refused_title"));
    inside.space(theme::kSpace1);
    inside.icon_line(icon::kShield,
                     context.t("error.report.medical", {{"detail", free_text_name(context.t, error.detail)}}));
  }
  inside.space(theme::kSpace3);
  const std::string label = context.t("report.mend");
  const ui::Button mend{.label = label, .icon = icon::kPencil, .kind = ui::ButtonKind::kPrimary};
  const ui::Rect strip = inside.take(ui.button_height(ui::ButtonSize::kNormal));
  if (!ui.button("mend", {strip.x, strip.y, std::min(strip.width, ui.button_width(mend)), strip.height}, mend)) return;
  const bool in_trajectory = error.detail.starts_with("step.") || error.detail.starts_with("coach_");
  out.go(in_trajectory ? Screen::kTrajectory : Screen::kCandidate, candidate.id);
}

void draw_buttons(const ScreenContext& context, Column& page, const Report& report, Outbox& out) {
  ui::Ui& ui = page.ui();
  const std::string print = context.t("report.print"), copy = context.t("report.copy");
  const ui::Button to_print{.label = print, .icon = icon::kFileText, .kind = ui::ButtonKind::kPrimary};
  const ui::Button to_copy{.label = copy, .icon = icon::kClipboardCheck};
  const float height = ui.button_height(ui::ButtonSize::kNormal);
  bool wants_print = false, wants_copy = false;
  if (ui.narrow()) {
    wants_print = ui.button("print", page.take(height), to_print);
    page.space(theme::kSpace2);
    wants_copy = ui.button("copy", page.take(height), to_copy);
  } else {
    ui::Rect strip = page.take(height);
    wants_print = ui.button("print", strip.cut_left(ui.button_width(to_print), theme::kSpace3), to_print);
    wants_copy = ui.button("copy", strip.cut_left(ui.button_width(to_copy)), to_copy);
  }
  page.space(card_gap(ui));
  if (wants_print) out.send(ViewAction{PrintPage{}});
  if (wants_copy) out.send(ViewAction{CopyText{report_as_text(report)}});
}

void draw_reader(const ScreenContext& context, Column& page, Outbox& out) {
  ui::Ui& ui = page.ui();
  const std::string coach = context.t("report.for_coach"), employer = context.t("report.for_employer");
  const ui::Option options[] = {{.label = coach, .icon = icon::kUserRound},
                                {.label = employer, .icon = icon::kHandPlatter}};
  const ui::Rect strip = page.take(ui.tabs_height(std::size(options)));
  const auto chosen = ui.tabs("reader", {strip.x, strip.y, std::min(strip.width, kTabsWidth), strip.height},
                              context.t("report.for"), options, context.view.report_for_employer ? 1 : 0);
  page.space(theme::kSpace4);
  if (!chosen) return;
  ViewState view = context.view;
  view.report_for_employer = *chosen == 1;
  out.send(view);
}

std::vector<std::string> functions_on_page(const ScreenContext& context, const Candidate& candidate) {
  return context.view.report_functions ? *context.view.report_functions
                                       : functions_for_employer(context.model, candidate.id);
}

// Which functions an employer reads about.
void draw_function_choice(const ScreenContext& context, Column& page, const std::vector<std::string>& chosen,
                          Outbox& out) {
  {
    StackedCard card(page, {});
    Column& inside = card.inside;
    ui::Ui& ui = inside.ui();
    const std::string title = context.t("report.functions");
    inside.heading(title);
    inside.text(context.t("report.functions_line"), kSoftLabel);
    inside.space(theme::kSpace2);
    const auto group = ui.group(ui::Role::kGroup, "functions", {inside.x(), inside.y(), inside.width(), 0}, title);
    for (const Function* function : functions_by_name(context.model)) {
      const bool on = std::ranges::find(chosen, function->id) != chosen.end();
      const std::string place = function_place_text(*function);
      const ui::Rect row = inside.take(ui.switch_height(function->name, place, inside.width()));
      inside.space(theme::kSpace1);
      if (!ui.toggle(function->id, row, function->name, on, place)) continue;
      ViewState view = context.view;
      view.report_functions = chosen;
      if (on) {
        std::erase(*view.report_functions, function->id);
      } else {
        view.report_functions->push_back(function->id);
      }
      out.send(view);
    }
  }
  page.space(card_gap(page.ui()));
}

void draw_report_of(const ScreenContext& context, Column& page, const Candidate& candidate, Outbox& out) {
  const bool for_employer = context.view.report_for_employer;
  const bool on_paper = context.view.on_paper;
  const std::vector<std::string> functions = functions_on_page(context, candidate);
  Expected<Report> report = for_employer ? employer_report(context.t, context.model, candidate.id, functions)
                                         : coach_report(context.t, context.model, candidate.id);
  const std::string title = report ? report->title : context.t("report.employer_title", {{"code", candidate.code}});
  const std::string back = on_paper ? std::string() : context.t("candidate.title", {{"code", candidate.code}});
  if (draw_screen_header(page, {.title = title, .back = back}) == "back") out.go(Screen::kCandidate, candidate.id);
  if (report) {
    page.text(report->subtitle, kSoftLabel);
    page.space(theme::kSpace3);
  }
  if (!on_paper) draw_reader(context, page, out);
  if (!report) return draw_refused(context, page, candidate, report.error(), out);
  if (!on_paper) draw_buttons(context, page, *report, out);
  if (for_employer && !on_paper) draw_function_choice(context, page, functions, out);
  draw_report_sections(page, *report);
}

}  // namespace

void draw_report(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out) {
  ui::Rect content;
  const auto scroll = ui.scroll("report", area, context.t("report.region"), content);
  Column page(ui, content_of(ui, content));
  const auto found = context.model.candidates.find(context.view.route.first_id);
  if (found == context.model.candidates.end()) {
    const std::string gone = context.t("report.gone"), back = context.t("candidate.all");
    if (draw_screen_header(page, {.title = gone, .back = back}) == "back") out.go(Screen::kCandidates);
  } else {
    draw_report_of(context, page, found->second, out);
  }
  ui.set_content_height(page.y() - content.y + theme::kSpace5);
}

}  // namespace overstap
