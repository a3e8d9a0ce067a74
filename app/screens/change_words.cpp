#include "app/screens/change_words.h"

#include <array>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/explain/reason_text.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr std::size_t kLongestValue = 60;  // code points; a preview is not for reading whole notes

// The text of a field as it will be: what comes in, else what is there.
std::string field_text(const ScreenContext& context, const Change& incoming, const EntityKey& key,
                       std::string_view field) {
  for (const Write& write : incoming.writes) {
    if (write.key == key && write.field == field && !as_text(write.reg.value).empty()) {
      return std::string(as_text(write.reg.value));
    }
  }
  const Entity* entity = context.model.document.find(key);
  return entity == nullptr ? std::string() : std::string(as_text(entity->value(field)));
}

std::int64_t field_number(const ScreenContext& context, const Change& incoming, const EntityKey& key,
                          std::string_view field) {
  for (const Write& write : incoming.writes) {
    if (write.key == key && write.field == field) return as_number(write.reg.value, 0);
  }
  const Entity* entity = context.model.document.find(key);
  return entity == nullptr ? 0 : as_number(entity->value(field), 0);
}

std::string shortened(std::string_view text) {
  if (code_point_count(text) <= kLongestValue) return clean_line(text);
  return clean_line(text, kLongestValue) + "…";
}

std::string name_of_function(const ScreenContext& context, std::string_view id) {
  const auto found = context.model.functions.find(std::string(id));
  return found == context.model.functions.end() ? std::string(id) : found->second.name;
}

std::string code_of_candidate(const ScreenContext& context, const Change& incoming, const std::string& id) {
  const std::string code = field_text(context, incoming, {std::string(kCandidateType), id}, "code");
  return code.empty() ? id : code;
}

// "capacity.K.level" -> {"capacity", "K", "level"}
std::vector<std::string_view> parts_of(std::string_view field) { return split(field, '.'); }

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kUnits = {{
    {"journey_limit_minutes", "share.minutes"},
    {"minutes_per_week", "share.minutes_per_week"},
    {"hours_per_week_now", "share.hours"},
    {"hours_per_week_in_3_months", "share.hours"},
}};

bool is_load_level(const std::vector<std::string_view>& parts) {
  return (parts.size() == 3 && parts[0] == "capacity" && parts[2] == "level") ||
         (parts.size() == 2 && parts[0] == "load");
}

std::string number_words(const ScreenContext& context, std::string_view field, std::int64_t number) {
  const auto parts = parts_of(field);
  if (parts.size() == 3 && parts[0] == "work") {
    return context.t("work_way." + std::string(parts[1]) + "." + std::to_string(number));
  }
  if (is_load_level(parts)) return load_level_name(context.t, static_cast<int>(number));
  for (const auto& [name, unit] : kUnits) {
    if (name == field) return context.t.counted(unit, number);
  }
  if (parts.size() == 2 && parts[0] == "journey") return context.t.counted("share.minutes", number);
  return std::to_string(number);
}

std::string choice_words(const ScreenContext& context, const EntityKey& key, std::string_view field,
                         std::string_view text) {
  const auto parts = parts_of(field);
  std::string phrase;
  if (field == "transport") phrase = "transport.";
  if (field == "theme") phrase = "theme.";
  if (field == "daypart") phrase = "daypart.";
  if (field == "dutch_speaking" || field == "dutch_reading") phrase = "language.";
  if (parts.size() == 2 && parts[0] == "wish") phrase = "wish.";
  if (key.type == kLoadItemType && field == "rubric") phrase = "rubric.";
  if (parts.size() == 3 && parts[2] == "status") phrase = "step_status.";
  if (key.type == kDecisionType && field == "outcome") phrase = "outcome.";
  if (parts.size() == 2 && parts[0] == "answer") phrase = "answer.";
  phrase += text;
  if (phrase.size() > text.size() && context.t.has(phrase)) return context.t(phrase);
  if (key.type == kNoteType && field == "place") return context.t("share.moved");
  // Dates are text that looks like a date.
  return text.size() == 10 && text[4] == '-' && text[7] == '-' ? context.t.date(text) : shortened(text);
}

std::string item_words(const ScreenContext& context, std::string_view family, std::string_view item) {
  if (family == "capacity" || family == "load") return load_item_name(context.t, item);
  if (family == "work") return context.t("work_way." + std::string(item));
  if (family == "daypart") return context.t("daypart." + std::string(item));
  if (family == "wish") return context.t("theme." + std::string(item));
  if (family == "milestone") return context.t("milestone." + std::string(item));
  if (family == "reason") return context.t("decision_reason." + std::string(item));
  if (family == "journey" || family == "stage") return name_of_function(context, item);
  if (family == "answer") return context.model.task_title(std::string(item));
  if (family == "skill") {
    const auto found = context.model.skills.find(std::string(item));
    return found == context.model.skills.end() ? std::string(item) : found->second.label;
  }
  return std::string(item);
}

}  // namespace

std::string entity_words(const ScreenContext& context, const Change& incoming, const EntityKey& key) {
  const auto text = [&](std::string_view field) { return field_text(context, incoming, key, field); };
  if (key.type == kCandidateType) return context.t("share.candidate", {{"name", text("code")}});
  if (key.type == kDecisionType) {
    return context.t("share.decision", {{"code", code_of_candidate(context, incoming, text("candidate"))},
                                        {"function", name_of_function(context, text("function"))}});
  }
  if (key.type == kTrajectoryType) {
    return context.t("share.trajectory", {{"code", code_of_candidate(context, incoming, key.id)}});
  }
  if (key.type == kFunctionType) return context.t("share.function", {{"name", text("name")}});
  if (key.type == kTaskType) {
    return context.t("share.task", {{"function", name_of_function(context, text("function"))},
                                    {"n", std::to_string(field_number(context, incoming, key, "number"))}});
  }
  if (key.type == kSkillType) return context.t("share.skill", {{"name", text("label")}});
  if (key.type == kSignOffType) return context.t("share.sign_off");
  if (key.type == kLoadItemType) {
    const bool given = load_item_from_code(key.id).has_value();
    return context.t("share.load_item", {{"name", given ? load_item_name(context.t, key.id) : text("name")}});
  }
  if (key.type == kSessionType) return context.t("share.session", {{"name", text("title")}});
  if (key.type == kNoteType) return context.t("share.note", {{"name", shortened(text("text"))}});
  if (key.type == kWorkspaceType) return context.t("share.workspace");
  return context.t("share.unknown_kind", {{"name", key.type}});
}

ui::IconName entity_icon(const EntityKey& key) {
  if (key.type == kCandidateType) return icon::kUserRound;
  if (key.type == kFunctionType || key.type == kTaskType) return icon::kIdCard;
  if (key.type == kSignOffType) return icon::kSprout;
  if (key.type == kSessionType) return icon::kUsersRound;
  if (key.type == kDecisionType) return icon::kCheck;
  if (key.type == kTrajectoryType) return icon::kSignpost;
  if (key.type == kNoteType) return icon::kFileText;
  return icon::kFolder;
}

std::string field_words(const ScreenContext& context, const EntityKey& key, std::string_view field) {
  const auto parts = parts_of(field);
  const std::string own = "share.field." + key.type + "." + std::string(field);
  if (context.t.has(own)) return context.t(own);
  const std::string plain = "share.field." + std::string(field);
  if (context.t.has(plain)) return context.t(plain);
  if (parts.size() >= 2) {
    std::string family = "share.field." + std::string(parts[0]);
    if (parts.size() == 3) family += "." + std::string(parts[2]);
    if (context.t.has(family)) return context.t(family, {{"item", item_words(context, parts[0], parts[1])}});
  }
  return context.t("share.field.other", {{"field", field}});
}

std::string value_words(const ScreenContext& context, const EntityKey& key, std::string_view field,
                        const Value& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return context.t(*flag ? "share.yes" : "share.no");
  if (const std::int64_t* number = std::get_if<std::int64_t>(&value)) return number_words(context, field, *number);
  const std::string_view text = as_text(value);
  if (!text.empty()) return choice_words(context, key, field, text);
  if (std::holds_alternative<OpaqueJson>(value)) return context.t("share.newer");
  return context.t("share.nothing");
}

}  // namespace overstap
