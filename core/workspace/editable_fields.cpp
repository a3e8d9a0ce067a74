// The one table of fields that a person may edit. What is not here cannot be written by an edit: relations ("function",
// "session"), a note's place (MoveNote), a passport's confirmation ("draft" and by whom: ConfirmPassport), where it was
// copied from, "deleted" (Remove, Erase), "fictional".
#include <algorithm>
#include <array>

#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/candidate/candidate.h"
#include "core/candidate/sign_off.h"
#include "core/candidate/trajectory.h"
#include "core/passport/passport.h"
#include "core/workshop/agreement.h"
#include "core/workshop/contribution.h"
#include "core/workshop/session.h"
#include "core/workspace/field_value.h"
#include "core/workspace/model.h"

namespace overstap {

namespace {

constexpr FieldRule kLineRule{.kind = FieldKind::kLine};
constexpr FieldRule kTextRule{.kind = FieldKind::kText};
constexpr FieldRule kFlagRule{.kind = FieldKind::kFlag};
constexpr FieldRule kDateRule{.kind = FieldKind::kDate};
constexpr FieldRule number(std::int64_t minimum, std::int64_t maximum) {
  return {.kind = FieldKind::kWholeNumber, .minimum = minimum, .maximum = maximum};
}
constexpr FieldRule choice(std::string_view choices) { return {.kind = FieldKind::kChoice, .choices = choices}; }

constexpr FieldRule kLoadRule = number(0, kMaxLoadLevel);
constexpr FieldRule kHoursRule = number(0, kMaxHoursPerWeek);
constexpr FieldRule kMinutesRule = number(0, 24 * 60);
constexpr FieldRule kLanguageRule = choice("niet|beetje|goed");

// In a pattern: <load> a load code, <way> alone or together, <skill>, <function>, <task>, <phase>, <zone> and <mark> an
// id, <theme>, <daypart>,
// <milestone>, <1-5>, <1-9> and <0-9> one digit.
struct FieldEntry {
  std::string_view type, pattern;
  FieldRule rule;
};
constexpr auto kFields = std::to_array<FieldEntry>({
    {kWorkspaceType, "title", kLineRule},

    {kFunctionType, "name", kLineRule},
    {kFunctionType, "summary", kTextRule},
    {kFunctionType, "organisation", kLineRule},
    {kFunctionType, "place", kLineRule},
    {kFunctionType, "setting", choice("thuiszorg|ziekenhuis|woonzorg")},
    {kFunctionType, "pictogram", kLineRule},
    {kFunctionType, "version", kLineRule},
    {kFunctionType, "version_date", kDateRule},
    {kFunctionType, "owner", kLineRule},
    {kFunctionType, "hours_per_week_min", kHoursRule},
    {kFunctionType, "hours_per_week_max", kHoursRule},
    {kFunctionType, "daypart.<daypart>", kFlagRule},
    {kFunctionType, "not_done.<1-9>", kLineRule},
    {kFunctionType, "step.<0-9>", kLineRule},
    {kFunctionType, "step_hours.<0-9>", kHoursRule},

    {kTaskType, "number", number(1, 999)},
    {kTaskType, "title", kLineRule},
    {kTaskType, "sentence", kTextRule},
    {kTaskType, "pictogram", kLineRule},
    {kTaskType, "level", choice("instap|doorgroei")},
    {kTaskType, "frequency", kLineRule},
    {kTaskType, "daypart", choice("ochtend|middag|avond")},
    {kTaskType, "minutes_per_week", number(0, kMaxMinutesPerWeek)},
    {kTaskType, "alone", kFlagRule},
    {kTaskType, "theme", choice("schoonmaken|keuken|was|mensen|vervoeren|regelen")},
    {kTaskType, "care_diploma", choice("ja|nee|weet_niet")},
    {kTaskType, "taught_by", kLineRule},
    {kTaskType, "proof", kLineRule},
    {kTaskType, "load.<load>", kLoadRule},
    {kTaskType, "skill.<skill>", kFlagRule},

    {kSkillType, "label", kLineRule},
    {kSkillType, "esco_uri", kLineRule},
    {kSkillType, "esco_label", kLineRule},
    {kSkillType, "cnl_code", kLineRule},
    {kSkillType, "everyday", kLineRule},

    {kLoadItemType, "name", kLineRule},
    {kLoadItemType, "rubric", choice("I|II|III|IV|V|VI")},
    {kLoadItemType, "hard", kFlagRule},
    {kLoadItemType, "in_use", kFlagRule},

    {kCandidateType, "code", kLineRule},
    {kCandidateType, "region", kLineRule},
    {kCandidateType, "place", kLineRule},
    {kCandidateType, "postcode4", {.kind = FieldKind::kLine, .digits = 4}},
    {kCandidateType, "old_work", kLineRule},
    {kCandidateType, "hours_per_week_now", kHoursRule},
    {kCandidateType, "hours_per_week_in_3_months", kHoursRule},
    {kCandidateType, "journey_limit_minutes", kMinutesRule},
    {kCandidateType, "transport", choice("lopen|fiets|ov|auto")},
    {kCandidateType, "daypart.<daypart>", kFlagRule},
    {kCandidateType, "capacity.<load>.level", kLoadRule},
    {kCandidateType, "capacity.<load>.source", choice("FML|IZP|LAB|Zelf")},
    {kCandidateType, "capacity.<load>.date", kDateRule},
    {kCandidateType, "work.<way>.level", number(0, kMaxWorkWayLevel)},
    {kCandidateType, "work.<way>.source", choice("FML|IZP|LAB|Zelf")},
    {kCandidateType, "work.<way>.date", kDateRule},
    {kCandidateType, "capacity_doctor", kLineRule},
    {kCandidateType, "skill.<skill>", kFlagRule},
    {kCandidateType, "wish.<theme>", choice("graag|misschien|liever_niet")},
    {kCandidateType, "dutch_speaking", kLanguageRule},
    {kCandidateType, "dutch_reading", kLanguageRule},
    {kCandidateType, "other_languages", kLineRule},
    {kCandidateType, "note", kTextRule},
    {kCandidateType, "consent_date", kDateRule},
    {kCandidateType, "keep_until", kDateRule},
    {kCandidateType, "journey.<function>", kMinutesRule},
    {kCandidateType, "answer.<task>", choice("kan|leren|liever_niet")},

    {kSignOffType, "date", kDateRule},
    {kSignOffType, "by", kLineRule},
    {kSignOffType, "context", kLineRule},
    {kSignOffType, "evidence", kLineRule},

    {kCandidateType, "build_up", kLineRule},
    {kCandidateType, "conditions", kTextRule},

    {kTrajectoryType, "coach_cleaning", kLineRule},
    {kTrajectoryType, "coach_care", kLineRule},
    {kTrajectoryType, "step.<1-5>.status", choice("bezig|klaar|vast|overgeslagen")},
    {kTrajectoryType, "step.<1-5>.owner", kLineRule},
    {kTrajectoryType, "step.<1-5>.date", kDateRule},
    {kTrajectoryType, "step.<1-5>.evidence", kTextRule},
    {kTrajectoryType, "step.<1-5>.lesson", kTextRule},
    {kTrajectoryType, "step.<1-5>.skip_reason", kTextRule},
    {kTrajectoryType, "stage.<function>.gesprek", kDateRule},
    {kTrajectoryType, "stage.<function>.meelopen", kDateRule},
    {kTrajectoryType, "stage.<function>.proefplaatsing", kDateRule},
    {kTrajectoryType, "stage.<function>.contract", kDateRule},
    {kTrajectoryType, "stage.<function>.na_3_maanden", kDateRule},
    {kTrajectoryType, "stage.<function>.na_6_maanden", kDateRule},
    {kTrajectoryType, "stage.<function>.na_12_maanden", kDateRule},
    {kTrajectoryType, "milestone.<milestone>.date", kDateRule},
    {kTrajectoryType, "milestone.<milestone>.done", kFlagRule},

    {kSessionType, "title", kLineRule},
    {kSessionType, "date", kDateRule},
    {kSessionType, "vote_state", choice("open|getoond")},
    {kSessionType, "vote_shown", number(0, kMaxVotingRounds)},
    {kSessionType, "vote_dots", number(1, kMaxDotsPerPerson)},
    {kSessionType, "vote_several", kFlagRule},
    {kSessionType, "notes_hidden", kFlagRule},
    {kSessionType, "projector", choice("stil|zwart")},
    {kSessionType, "people", number(0, kMaxPeopleInRoom)},
    {kSessionType, "dream", kTextRule},
    {kSessionType, "next_date", kDateRule},
    {kSessionType, "follows", kLineRule},

    {kClusterType, "title", kLineRule},

    {kAgreementType, "what", kTextRule},
    {kAgreementType, "who", kLineRule},
    {kAgreementType, "helper", kLineRule},
    {kAgreementType, "team", kLineRule},
    {kAgreementType, "date", kDateRule},
    {kAgreementType, "candidate", kLineRule},
    {kAgreementType, "task", kLineRule},
    {kAgreementType, "result", choice("gelukt|deels|niet")},
    {kAgreementType, "result_note", kTextRule},

    {kContributionType, "text.<zone>.<1-9>", kLineRule},
    {kContributionType, "dots.<mark>", number(1, kMaxDotsPerPerson)},
    {kContributionType, "given", kFlagRule},
    {kContributionType, "table", kLineRule},

    {kTemplateType, "title", kLineRule},
    {kTemplateType, "summary", kTextRule},
    {kTemplateType, "dots_per_person", number(1, kMaxDotsPerPerson)},
    {kTemplateType, "several_on_one", kFlagRule},
    {kTemplateType, "phase.<phase>.title", kLineRule},
    {kTemplateType, "phase.<phase>.question", kTextRule},
    {kTemplateType, "phase.<phase>.script", kTextRule},
    {kTemplateType, "phase.<phase>.minutes", number(1, kMaxPhaseMinutes)},
    {kTemplateType, "zone.<zone>.title", kLineRule},
    {kTemplateType, "zone.<zone>.question", kTextRule},

    {kNoteType, "text", kTextRule},
    {kNoteType, "colour", choice("zon|blad|druppel|hart|maan|huis")},
    {kNoteType, "table", kLineRule},
    {kNoteType, "mark.<mark>", kLineRule},
    {kNoteType, "sign", choice("blij|gaat_wel|niet_blij|goed|niet_goed|vraag|idee|let_op")},
});

bool part_matches(std::string_view pattern, std::string_view part) {
  if (!pattern.starts_with('<')) return pattern == part;
  if (pattern == "<load>") {  // one sign is a given item, an id an own one
    return load_item_from_code(part).has_value() || (part.size() > 1 && is_identifier(part));
  }
  if (pattern == "<way>") return work_way_from_code(part).has_value();
  if (pattern == "<theme>") return theme_from_code(part).has_value();
  if (pattern == "<daypart>") return daypart_from_code(part).has_value();
  if (pattern == "<milestone>") return milestone_rule(part) != nullptr;
  if (pattern == "<1-5>") return part.size() == 1 && part[0] >= '1' && part[0] <= '5';
  if (pattern == "<1-9>") return part.size() == 1 && part[0] >= '1' && part[0] <= '9';
  if (pattern == "<0-9>") return part.size() == 1 && part[0] >= '0' && part[0] <= '9';
  return is_identifier(part);  // <skill>, <function>, <task>, <phase>, <zone>, <mark>
}

bool field_matches(std::string_view pattern, std::string_view field) {
  const auto expected = split(pattern, '.'), given = split(field, '.');
  return std::ranges::equal(expected, given, part_matches);
}

std::vector<std::string> members_of(std::string_view placeholder, const FieldMembers& ids) {
  std::vector<std::string> members;
  if (placeholder == "<load>") {
    for (const LoadItem item : kGivenLoadItems) members.emplace_back(load_code(item));
    members.insert(members.end(), ids.load_item_ids.begin(), ids.load_item_ids.end());
  } else if (placeholder == "<way>") {
    for (const WorkWay way : kWorkWays) members.emplace_back(work_way_code(way));
  } else if (placeholder == "<theme>") {
    for (const Theme theme : kThemes) members.emplace_back(theme_code(theme));
  } else if (placeholder == "<daypart>") {
    for (const Daypart daypart : kDayparts) members.emplace_back(daypart_code(daypart));
  } else if (placeholder == "<milestone>") {
    for (const MilestoneRule& rule : kMilestones) members.emplace_back(rule.code);
  } else if (placeholder == "<skill>") {
    members.assign(ids.skill_ids.begin(), ids.skill_ids.end());
  } else if (placeholder == "<function>") {
    members.assign(ids.function_ids.begin(), ids.function_ids.end());
  } else if (placeholder == "<task>") {
    members.assign(ids.task_ids.begin(), ids.task_ids.end());
  } else if (placeholder.size() == 5 && placeholder[2] == '-') {  // "<1-5>": the first and the last digit
    for (char digit = placeholder[1]; digit <= placeholder[3]; ++digit) members.emplace_back(1, digit);
  }
  return members;
}

}  // namespace

const FieldRule* editable_field(std::string_view entity_type, std::string_view field) {
  const auto found = std::ranges::find_if(kFields, [&](const FieldEntry& entry) {
    return entry.type == entity_type && field_matches(entry.pattern, field);
  });
  return found == kFields.end() ? nullptr : &found->rule;
}

std::vector<std::string> every_field(std::string_view entity_type, const FieldMembers& ids) {
  std::vector<std::string> names;
  for (const FieldEntry& entry : kFields) {
    if (entry.type != entity_type) continue;
    const std::size_t open = entry.pattern.find('<');
    if (open == std::string_view::npos) {
      names.emplace_back(entry.pattern);
      continue;
    }
    const std::size_t close = entry.pattern.find('>');
    const std::string head(entry.pattern.substr(0, open)), tail(entry.pattern.substr(close + 1));
    const auto members = members_of(entry.pattern.substr(open, close - open + 1), ids);
    for (const std::string& member : members) names.push_back(head + member + tail);
  }
  return names;
}

}  // namespace overstap
