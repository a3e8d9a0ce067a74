// The development ladder of a passport as fields: what each step is called, and the hours it asks at least.
#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/entity_fields.h"
#include "app/screens/passport_parts.h"
#include "core/base/text.h"

namespace overstap {

namespace {

constexpr float kFieldGap = theme::kSpace3;

struct Step {
  std::string words;
  int hours_min = 0;
};

// As with what is not done: the ladder is read without its gaps, so every change writes the whole of it, closed up.
void set_steps(EntityFields& fields, std::vector<Step> steps) {
  std::erase_if(steps, [](const Step& step) { return step.words.empty(); });
  std::vector<std::pair<std::string, Value>> written;
  for (std::size_t index = 0; index < kMaxSteps; ++index) {
    const bool there = index < steps.size();
    const std::string number = std::to_string(index);
    written.emplace_back("step." + number, there ? Value{steps[index].words} : Value{});
    const int hours = there ? steps[index].hours_min : 0;
    written.emplace_back("step_hours." + number, hours > 0 ? Value{std::int64_t{hours}} : Value{});
  }
  fields.set(std::move(written));
}

}  // namespace

void draw_step_fields(Column& column, const ScreenContext& context, const Function& function, Outbox& out) {
  const Phrases& t = context.t;
  EntityFields fields(context, out, {std::string(kFunctionType), function.id});
  const auto scope = column.ui().scope("steps");
  column.heading(t("passport.ladder"));
  column.space(theme::kSpace1);
  column.text(t("passport.ladder_hint"), kSoftLabel);
  column.space(theme::kSpace2);
  std::vector<Step> steps;
  for (std::size_t index = 0; index < function.steps.size(); ++index) {
    steps.push_back({function.steps[index], function.step_hours_min[index]});
  }
  const std::size_t there = steps.size();
  steps.resize(std::min(there + 1, kMaxSteps));
  for (std::size_t index = 0; index < steps.size(); ++index) {
    const std::string number = std::to_string(index);
    const std::string hint = index == there ? t("passport.step_hint") : std::string();
    if (const auto typed = fields.ask(column, "step." + number, t("passport.step", {{"n", number}}), steps[index].words,
                                      {.hint = hint})) {
      steps[index].words = std::string(trimmed(*typed));
      set_steps(fields, steps);
    }
    column.space(theme::kSpace1Half);
    if (index < there) {
      const int hours = steps[index].hours_min;
      fields.number(column, "step_hours." + number, t("passport.step_hours", {{"n", number}}),
                    hours > 0 ? std::optional<int>(hours) : std::nullopt, {0, kMaxHoursPerWeek}, {});
      column.space(kFieldGap);
    }
  }
}

}  // namespace overstap
