// The decision about a pair: what was decided before, and the form for the next one. The core says what a decision
// needs (core/workspace/trajectory_drafts.cpp); here is only asked, and refused in the same words.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/candidate_parts.h"
#include "app/screens/decision_fields.h"
#include "app/screens/decision_rows.h"
#include "app/screens/pair_parts.h"
#include "app/screens/screen_area.h"
#include "app/screens/stacked_card.h"
#include "app/screens/written_date.h"
#include "core/base/text.h"
#include "core/explain/decision_text.h"
#include "core/matching/exceeded.h"
#include "core/workspace/edit_drafts.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kHistoryWidth = 400, kFormWidth = 640;

bool speaks_for(DecisionReason reason) {
  return reason == DecisionReason::kWantsIt || reason == DecisionReason::kCanDoTasks ||
         reason == DecisionReason::kChangeArranged;
}

// Reasons for going on and for stopping are not asked together; "something else" goes with both.
std::vector<DecisionReason> reasons_to_choose(Outcome outcome) {
  std::vector<DecisionReason> reasons;
  for (const DecisionReason reason : kDecisionReasons) {
    const bool for_it = speaks_for(reason), going_on = outcome == Outcome::kPutForward;
    if (reason == DecisionReason::kOther || for_it == going_on) reasons.push_back(reason);
  }
  return reasons;
}

class Form {
 public:
  Form(const ScreenContext& context, const PairView& pair, Outbox& out)
      : context_(context), pair_(pair), out_(out), form_(context.view.decision) {}

  void draw(Column& column) {
    draw_exceeded(column);
    draw_outcome(column);
    if (form_.outcome) draw_rest(column);
  }

 private:
  void send(const DecisionForm& form) {
    ViewState view = context_.view;
    view.decision = form;
    out_.send(view);
  }

  void draw_exceeded(Column& column) const {
    std::string items;
    for (const Reason& reason : exceeded_items(pair_.now)) {
      const std::string name = exceeded_text(context_.t, exceeded_code(reason));
      items += items.empty() ? lower_first(name) : ", " + lower_first(name);
    }
    if (items.empty()) return;
    column.icon_line(icon::kTriangleAlert, context_.t("decision.exceeded_tip", {{"items", items}}));
    column.space(kDecisionFieldGap);
  }

  void draw_outcome(Column& column) {
    ui::Ui& ui = column.ui();
    const std::string title = context_.t("decision.outcome");
    std::vector<std::string> names;
    std::vector<ui::Option> options;
    for (const Outcome outcome : kOutcomes) names.push_back(outcome_text(context_.t, outcome));
    for (const std::string& name : names) options.push_back({.label = name});
    column.text(title, {.weight = ui::Weight::kSemibold});
    column.space(theme::kSpace1);
    const int selected = form_.outcome ? static_cast<int>(*form_.outcome) : -1;
    const ui::Rect rect = column.take(theme::kRowHeight * static_cast<float>(options.size()));
    const auto chosen = ui.radio_group("outcome", rect, title, options, selected, false);
    if (!chosen) return;
    DecisionForm form = form_;
    form.outcome = kOutcomes[static_cast<std::size_t>(*chosen)];
    std::erase_if(form.reasons, [&](DecisionReason reason) {
      return !std::ranges::contains(reasons_to_choose(*form.outcome), reason);
    });
    if (form.date.empty()) form.date = written_date(context_.view.today);
    send(form);
  }

  void draw_reasons(Column& column) {
    column.space(kDecisionFieldGap);
    column.text(context_.t("decision.reasons"), {.weight = ui::Weight::kSemibold});
    for (const DecisionReason reason : reasons_to_choose(*form_.outcome)) {
      const std::string name = decision_reason_text(context_.t, reason);
      const bool chosen = std::ranges::contains(form_.reasons, reason);
      const ui::Rect rect = column.take(column.ui().choice_height(name, column.width()));
      if (!column.ui().check_box(decision_reason_code(reason), rect, name, chosen)) continue;
      DecisionForm form = form_;
      if (chosen) {
        std::erase(form.reasons, reason);
      } else {
        form.reasons.push_back(reason);
      }
      send(form);
    }
  }

  void draw_rest(Column& column) {
    draw_reasons(column);
    column.space(kDecisionFieldGap);
    DecisionForm form = form_;
    const std::string note = context_.t("decision.note"), hint = context_.t("decision.note_hint");
    const std::string name = context_.t("decision.name"), date = context_.t("decision.date");
    bool changed = stack_decision_note(context_, column, form.note, note, hint);
    changed = stack_decision_line(column, "by", form.by, name) || changed;
    changed = stack_decision_date(column, form.date, date) || changed;
    if (changed) send(form);
    draw_record(column, form);
  }

  void draw_record(Column& column, const DecisionForm& form) {
    ui::Ui& ui = column.ui();
    const std::string label = context_.t("decision.record");
    const ui::Button button{.label = label, .icon = icon::kCheck, .kind = ui::ButtonKind::kPrimary};
    const ui::Rect strip = column.take(ui.button_height(ui::ButtonSize::kNormal));
    const float width = ui.narrow() ? strip.width : std::min(strip.width, ui.button_width(button));
    if (ui.button("record", {strip.x, strip.y, width, strip.height}, button)) record(form);
  }

  // Asked first whether it is whole, so that a refused form stays as it was typed.
  void record(const DecisionForm& form) {
    RecordDecision action{.id = out_.new_id(),
                          .candidate_id = pair_.candidate.id,
                          .function_id = pair_.function.id,
                          .outcome = *form.outcome,
                          .reasons = form.reasons,
                          .note = form.note,
                          .by = form.by,
                          .date = iso_from_written(form.date).value_or(form.date)};
    ViewState view = context_.view;
    view.error.reset();
    if (const auto whole = draft(context_.model, action); !whole) {
      view.error = whole.error();
    } else {
      view.decision = {.outcome = std::nullopt, .reasons = {}, .note = {}, .by = form.by, .date = {}};
      out_.send(Action{std::move(action)});
    }
    out_.send(view);
  }

  const ScreenContext& context_;
  const PairView& pair_;
  Outbox& out_;
  const DecisionForm& form_;
};

}  // namespace

void draw_pair_decision(const ScreenContext& context, const PairView& pair, Column& column, Outbox& out) {
  StackedCard card(column, {});
  Column& inside = card.inside;
  ui::Ui& ui = inside.ui();
  const auto decisions = context.model.decisions_of(pair.candidate.id, pair.function.id);
  inside.heading(context.t("decision.card_title"));
  inside.space(theme::kSpace2);
  const auto draw_history = [&](Column& history) {
    const std::string title = context.t("decision.history");
    history.heading(title, 3);
    history.space(theme::kSpace2);
    stack_decisions(context, history, "decisions", title, decisions, false, out);
    history.space(theme::kSpace3);
    const std::string label = context.t("nav.trajectories");
    const ui::Button way{.label = label, .icon = icon::kSignpost, .size = ui::ButtonSize::kSmall};
    const ui::Rect strip = history.take(std::max(ui.button_height(ui::ButtonSize::kSmall), ui.target_height()));
    if (ui.button("trajectory", {strip.x, strip.y, std::min(strip.width, ui.button_width(way)), strip.height}, way)) {
      out.go(Screen::kTrajectory, pair.candidate.id);
    }
  };
  Form form(context, pair, out);
  if (decisions.empty()) {
    Column narrower(ui, {inside.x(), inside.y(), std::min(inside.width(), kFormWidth), 0});
    form.draw(narrower);
    return inside.move_to(narrower.y());
  }
  if (one_column(ui) || inside.width() < 2 * kHistoryWidth) {
    draw_history(inside);
    inside.divider(theme::kSpace3);
    return form.draw(inside);
  }
  ui::Rect area{inside.x(), inside.y(), inside.width(), 0};
  Column right(ui, area.cut_right(kHistoryWidth, theme::kSpace8));
  Column left(ui, area);
  form.draw(left);
  draw_history(right);
  inside.move_to(std::max(left.y(), right.y()));
}

}  // namespace overstap
