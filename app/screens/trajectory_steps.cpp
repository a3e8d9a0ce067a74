// The five steps of a trajectory, with who, when, evidence and lesson; and how far each function has come.
#include <string>
#include <vector>

#include "app/screens/candidate_parts.h"
#include "app/screens/entity_fields.h"
#include "app/screens/screen_area.h"
#include "app/screens/stacked_card.h"
#include "app/screens/trajectory_parts.h"
#include "core/explain/decision_text.h"

namespace overstap {
namespace {

constexpr float kFieldGap = theme::kSpace3, kSmallestTwoFields = 420;
constexpr StepStatus kStatuses[] = {StepStatus::kNotStarted, StepStatus::kBusy, StepStatus::kReady, StepStatus::kStuck,
                                    StepStatus::kSkipped};

std::vector<EntityFields::Choice> status_choices(const Phrases& t) {
  std::vector<EntityFields::Choice> choices;
  for (const StepStatus status : kStatuses) {
    const std::string code(step_status_code(status));
    choices.push_back({step_status_text(t, status), code.empty() ? Value{} : Value{code}});
  }
  return choices;
}

// Two fields beside each other where they fit.
template <typename First, typename Second>
void draw_two(Column& column, const First& first, const Second& second) {
  const ui::Rect area{column.x(), column.y(), column.width(), 0};
  if (column.width() < kSmallestTwoFields) {
    first(column);
    column.space(kFieldGap);
    second(column);
  } else {
    Column left(column.ui(), area.column(0, 2, kFieldGap)), right(column.ui(), area.column(1, 2, kFieldGap));
    first(left);
    second(right);
    column.move_to(std::max(left.y(), right.y()));
  }
  column.space(kFieldGap);
}

class StepCard {
 public:
  StepCard(const ScreenContext& context, const Candidate& candidate, std::size_t step, Outbox& out)
      : context_(context),
        fields_(context, out, {std::string(kTrajectoryType), candidate.id}),
        step_(step),
        now_(context.model.trajectory(candidate.id).steps[step]) {}

  void draw(Column& column) {
    const Phrases& t = context_.t;
    const std::string number = std::to_string(step_ + 1);
    StackedCard card(column, {});
    Column& inside = card.inside;
    inside.heading(number + ". " + t("trajectory.step." + number));
    inside.text(t("trajectory.gate." + number), kSoftLabel);
    inside.space(kFieldGap);
    draw_two(
        inside, [&](Column& cell) { line(cell, "owner", t("trajectory.owner"), now_.owner); },
        [&](Column& cell) { fields_.date(cell, field("date"), t("trajectory.step_date"), now_.date, {}); });
    draw_two(
        inside, [&](Column& cell) { text(cell, "evidence", t("trajectory.evidence"), now_.evidence, true); },
        [&](Column& cell) { text(cell, "lesson", t("trajectory.lesson"), now_.lesson, true); });
    const auto status = [&](Column& cell) {
      fields_.choice(cell, field("status"), t("trajectory.status"), status_choices(t), static_cast<int>(now_.status));
    };
    if (now_.status == StepStatus::kReady) return status(inside);
    draw_two(inside, status,
             [&](Column& cell) { text(cell, "skip_reason", t("trajectory.skip_reason"), now_.skip_reason, false); });
  }

 private:
  std::string field(std::string_view part) const { return step_field(step_, part); }
  void line(Column& column, std::string_view part, const std::string& label, const std::string& value) {
    fields_.line(column, field(part), label, value, {});
  }
  void text(Column& column, std::string_view part, const std::string& label, const std::string& value, bool multiline) {
    fields_.line(column, field(part), label, value, {.multiline = multiline});
    draw_medical_warning(column, context_, value);
  }

  const ScreenContext& context_;
  EntityFields fields_;
  std::size_t step_;
  const TrajectoryStep& now_;
};

void draw_stages_of(const ScreenContext& context, Column& column, const Candidate& candidate, const Function& function,
                    const Decision& decision, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields(context, out, {std::string(kTrajectoryType), candidate.id});
  const auto& stages = context.model.trajectory(candidate.id).stages;
  const auto dates = stages.find(function.id);
  const auto scope = column.ui().scope(function.id);
  column.heading(function.name, 3);
  column.text(stage_text(t, Stage::kPutForward) + ", " + t.date(decision.date), kSoftLabel);
  column.space(theme::kSpace2);
  const std::span later(kStages.data() + 1, kStages.size() - 1);
  for (std::size_t index = 0; index < later.size(); index += 2) {
    const auto draw = [&](Column& cell, Stage stage) {
      const std::string date = dates == stages.end() ? "" : dates->second[static_cast<std::size_t>(stage)];
      fields.date(cell, stage_field(function.id, stage), stage_text(t, stage), date, {});
    };
    if (index + 1 < later.size()) {
      draw_two(
          column, [&](Column& cell) { draw(cell, later[index]); }, [&](Column& cell) { draw(cell, later[index + 1]); });
    } else {
      draw(column, later[index]);
      column.space(kFieldGap);
    }
  }
}

}  // namespace

void draw_trajectory_steps(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out) {
  for (std::size_t step = 0; step < kTrajectorySteps; ++step) {
    if (step > 0) column.space(card_gap(column.ui()));
    const auto scope = column.ui().scope(std::to_string(step));
    StepCard(context, candidate, step, out).draw(column);
  }
}

void draw_trajectory_stages(const ScreenContext& context, Column& column, const Candidate& candidate, Outbox& out) {
  StackedCard card(column, {});
  Column& inside = card.inside;
  inside.heading(context.t("trajectory.stages"));
  inside.space(theme::kSpace2);
  bool any = false;
  for (const auto& [id, function] : context.model.functions) {
    const Decision* decision = context.model.decision(candidate.id, id);
    if (decision == nullptr || decision->outcome != Outcome::kPutForward) continue;
    if (any) inside.divider(theme::kSpace2);
    any = true;
    draw_stages_of(context, inside, candidate, function, *decision, out);
  }
  if (!any) inside.text(context.t("trajectory.no_function_yet"), kSoftLabel);
}

}  // namespace overstap
