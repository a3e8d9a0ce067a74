#include "core/workshop/contribution.h"

#include <algorithm>
#include <span>

#include "core/base/base64.h"
#include "core/base/checksum.h"
#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/workshop/number_within.h"
#include "core/workshop/voting.h"

namespace overstap {

namespace {

constexpr std::string_view kTextPrefix = "text.", kDotsPrefix = "dots.";
constexpr std::string_view kPartOfId = "-deel-";
constexpr std::size_t kMarkLetters = 4;

// "text.droom.2"; nothing for what is not one of these.
void read_note(const std::string& field, const Value& value, std::vector<ContributedNote>& notes) {
  const std::size_t dot = field.rfind('.');
  if (dot < kTextPrefix.size()) return;
  const std::string zone = field.substr(kTextPrefix.size(), dot - kTextPrefix.size());
  long long number = 0;
  const bool known = parse_whole_number(std::string_view(field).substr(dot + 1), number) && number >= 1 &&
                     number <= kMaxNotesPerQuestion && is_identifier(zone);
  if (known && !trimmed(as_text(value)).empty()) {
    notes.push_back({zone, static_cast<int>(number), std::string(as_text(value))});
  }
}

}  // namespace

std::vector<const Zone*> asked_zones(const SessionTemplate& form, const Phase& phase) {
  std::vector<const Zone*> zones;
  for (const std::string& id : phase.zones) {
    const Zone* zone = form.find_zone(id);
    const bool asked = zone != nullptr && zone->kind != ZoneKind::kParking && zone->kind != ZoneKind::kAgreements;
    if (asked && zones.size() < kMaxInvitedQuestions) zones.push_back(zone);
  }
  return zones;
}

std::vector<AskedQuestion> asked_questions(const Invitation& invitation, const SessionTemplate* form) {
  std::vector<AskedQuestion> asked;
  const Phase* phase = form == nullptr ? nullptr : form->find_phase(invitation.phase_id);
  if (!invitation.questions.empty()) {
    for (const InvitedQuestion& one : invitation.questions) {
      const Zone* zone = form == nullptr ? nullptr : form->find_zone(one.zone_id);
      asked.push_back({one.zone_id, zone == nullptr ? std::string() : zone->title, one.question, {}});
      asked.back().pulse = zone != nullptr && zone->pulse;
    }
  } else if (phase != nullptr) {
    for (const Zone* zone : asked_zones(*form, *phase)) {
      asked.push_back({zone->id, zone->title, zone->question.empty() ? phase->question : zone->question, zone->example,
                       zone->pulse});
    }
  }
  return asked;
}

std::string choice_mark(std::string_view target_id) {
  const std::uint32_t sum = crc32(std::as_bytes(std::span(target_id.data(), target_id.size())));
  std::string mark(kMarkLetters, 'A');
  for (std::size_t index = 0; index < kMarkLetters; ++index)
    mark[index] = kBase64UrlLetters[(sum >> (6 * index)) & 63u];
  return mark;
}

int Contribution::dots_given() const {
  int sum = 0;
  for (const auto& [mark, given_dots] : dots) sum += given_dots;
  return sum;
}

std::string_view Contribution::text_of(std::string_view zone_id, int number) const {
  const auto found = std::ranges::find_if(
      notes, [&](const ContributedNote& note) { return note.zone_id == zone_id && note.number == number; });
  return found == notes.end() ? std::string_view() : std::string_view(found->text);
}

Contribution read_contribution(const std::string& id, const Entity& entity) {
  Contribution read{.id = id, .link = std::string(as_text(entity.value("link")))};
  read.given = as_flag(entity.value("given"));
  read.session_id = as_text(entity.value("session"));
  read.phase_id = as_text(entity.value("phase"));
  read.round = number_within(entity.value("round"), 0, 0, kMaxVotingRounds);
  read.part = number_within(entity.value("part"), 1, 1, kMaxContributionParts);
  read.parts = number_within(entity.value("parts"), read.part, read.part, kMaxContributionParts);
  read.table = as_text(entity.value("table"));
  for (const auto& [field, reg] : entity.fields) {
    if (field.starts_with(kTextPrefix)) read_note(field, reg.value, read.notes);
    if (!field.starts_with(kDotsPrefix)) continue;
    const std::string mark = field.substr(kDotsPrefix.size());
    const std::int64_t dots = as_number(reg.value, 0);
    if (is_identifier(mark) && dots > 0) {
      read.dots[mark] = static_cast<int>(std::min<std::int64_t>(dots, kMaxDotsPerPerson));
    }
  }
  return read;
}

std::string contribution_text_field(std::string_view zone_id, int number) {
  return std::string(kTextPrefix) + std::string(zone_id) + '.' + std::to_string(number);
}

std::string contribution_dots_field(std::string_view mark) { return std::string(kDotsPrefix) + std::string(mark); }

std::string contribution_part_id(const Contribution& contribution) {
  return contribution.part <= 1 ? contribution.id
                                : contribution.id + std::string(kPartOfId) + std::to_string(contribution.part);
}

std::string_view whole_contribution_id(const Contribution& part) {
  const std::string_view id = part.id;
  const std::size_t ending = id.rfind(kPartOfId);
  return part.part <= 1 || ending == std::string_view::npos ? id : id.substr(0, ending);
}

std::string contributed_note_id(const Contribution& contribution, const ContributedNote& note) {
  return contribution.id + '-' + choice_mark(note.zone_id) + '-' + std::to_string(note.number);
}

}  // namespace overstap
