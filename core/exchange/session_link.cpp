#include "core/exchange/session_link.h"

#include <algorithm>
#include <array>

#include "core/base/base64.h"
#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/workshop/voting.h"

namespace overstap {

namespace {

constexpr std::string_view kInvitation = "v1", kContribution = "a1";
constexpr std::size_t kFields = 8, kMarkLetters = 4;
// A line of words begins with a zone and a number.
constexpr std::size_t kMaxWordsLine = kMaxLineCodePoints + kMaxIdentifierBytes + 4;
constexpr char kTableLine = '@';   // before the notes: which table. No zone begins with it
constexpr char kFewestDots = 'a';  // one dot; each letter further is one more

std::unexpected<Error> refuse(std::string_view code) { return std::unexpected(Error{std::string(code), {}}); }

bool is_number_up_to(std::string_view text, int most, int& number) {
  long long read = 0;
  if (!parse_whole_number(text, read) || read < 0 || read > most) return false;
  number = static_cast<int>(read);
  return true;
}

// Of this kind and version, cut into its fields.
Expected<std::array<std::string_view, kFields>> fields_of(std::string_view text, std::string_view kind,
                                                          std::size_t most_bytes) {
  if (text.size() > most_bytes) return refuse("link.too_long");
  const std::vector<std::string_view> parts = split(text, '.');
  int version = 0;
  if (parts.front().size() < 2 || parts.front().front() != kind.front() ||
      !is_number_up_to(parts.front().substr(1), 999, version)) {
    return refuse("link.damaged");
  }
  if (version > 1) return refuse("link.too_new");
  if (parts.front() != kind || parts.size() != kFields) return refuse("link.damaged");
  std::array<std::string_view, kFields> fields;
  std::ranges::copy(parts, fields.begin());
  return fields;
}

std::string join(const std::array<std::string, kFields>& fields) {
  std::string text;
  for (const std::string& field : fields) text += (text.empty() ? "" : ".") + field;
  return text;
}

std::string_view rest_after_space(std::string_view line) {
  const std::size_t space = line.find(' ');
  return space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
}

// The words of a link, line by line; no line when there are none.
Expected<std::vector<std::string>> lines_of(std::string_view field) {
  const auto bytes = base64url_decode(field);
  if (!bytes || !is_valid_utf8(*bytes)) return refuse("link.damaged");
  std::vector<std::string> lines;
  if (bytes->empty()) return lines;
  for (const std::string_view line : split(*bytes, '\n')) lines.push_back(clean_line(line, kMaxWordsLine));
  return lines;
}

std::string words_of(const Invitation& invitation, bool with_choices) {
  std::string words;
  const auto add = [&words](const std::string& line) { words += (words.empty() ? "" : "\n") + line; };
  for (const InvitedQuestion& one : invitation.questions) add(one.zone_id + ' ' + clean_line(one.question));
  if (with_choices) {
    // A space before each, so that also an empty one is a line.
    for (const InvitedChoice& one : invitation.choices) add(' ' + clean_line(one.text, kMaxChoiceCodePoints));
  }
  return words;
}

std::string invitation_text(const Invitation& invitation, bool with_choices) {
  std::string marks;
  for (const InvitedChoice& one : invitation.choices) marks += one.mark;
  const std::string rules =
      invitation.round == 0 ? "" : std::to_string(invitation.dots_per_person) + (invitation.several_on_one ? "n" : "x");
  return join({std::string(kInvitation), invitation.session_id, invitation.template_id, invitation.phase_id,
               std::to_string(invitation.round), rules, marks, base64url_encode(words_of(invitation, with_choices))});
}

bool read_rules(std::string_view text, Invitation& invitation) {
  if (invitation.round == 0) return text.empty();
  if (text.empty() || (text.back() != 'n' && text.back() != 'x')) return false;
  invitation.several_on_one = text.back() == 'n';
  text.remove_suffix(1);
  return is_number_up_to(text, kMaxDotsPerPerson, invitation.dots_per_person) && invitation.dots_per_person > 0;
}

bool read_choices(std::string_view marks, Invitation& invitation) {
  const std::size_t count = marks.size() / kMarkLetters;
  if (marks.size() % kMarkLetters != 0 || count > kMaxInvitedChoices) return false;
  for (std::size_t index = 0; index < count; ++index) {
    const std::string mark(marks.substr(index * kMarkLetters, kMarkLetters));
    if (!is_identifier(mark)) return false;
    invitation.choices.push_back({mark, {}});
  }
  return (count > 0) == (invitation.round > 0);
}

bool read_words(const std::vector<std::string>& lines, Invitation& invitation) {
  if (lines.empty()) return true;
  if (invitation.round > 0) {
    if (lines.size() != invitation.choices.size()) return false;
    for (std::size_t index = 0; index < lines.size(); ++index) {
      invitation.choices[index].text = clean_line(trimmed(lines[index]), kMaxChoiceCodePoints);
    }
    return true;
  }
  if (lines.size() > kMaxInvitedQuestions) return false;
  for (const std::string& line : lines) {
    const InvitedQuestion one{line.substr(0, line.find(' ')), clean_line(trimmed(rest_after_space(line)))};
    if (!is_identifier(one.zone_id) || one.question.empty()) return false;
    invitation.questions.push_back(one);
  }
  return true;
}

bool read_dots(std::string_view text, Contribution& contribution) {
  constexpr std::size_t kEach = kMarkLetters + 1;
  if (text.size() % kEach != 0 || text.size() / kEach > kMaxInvitedChoices) return false;
  for (; !text.empty(); text.remove_prefix(kEach)) {
    const std::string mark(text.substr(0, kMarkLetters));
    const int dots = text[kMarkLetters] - kFewestDots + 1;
    if (!is_identifier(mark) || dots < 1 || dots > kMaxDotsPerPerson) return false;
    contribution.dots[mark] = dots;
  }
  return true;
}

// "droom 2 Wij lachen elke dag"
bool read_note_line(std::string_view line, Contribution& contribution) {
  ContributedNote note{.zone_id = std::string(line.substr(0, line.find(' ')))};
  const std::string_view rest = rest_after_space(line);
  note.text = clean_line(trimmed(rest_after_space(rest)));
  if (!is_identifier(note.zone_id) || note.text.empty()) return false;
  if (!is_number_up_to(rest.substr(0, rest.find(' ')), kMaxNotesPerQuestion, note.number) || note.number < 1) {
    return false;
  }
  const bool twice = !contribution.text_of(note.zone_id, note.number).empty();
  if (!twice) contribution.notes.push_back(std::move(note));
  return !twice;
}

// "2-3", the second code of three; "1" when one holds it all.
std::string part_text(const Contribution& contribution) {
  std::string text = std::to_string(contribution.part);
  return contribution.parts > 1 ? text + "-" + std::to_string(contribution.parts) : text;
}

bool read_part(std::string_view text, Contribution& contribution) {
  const std::size_t line = text.find('-');
  if (!is_number_up_to(text.substr(0, line), kMaxContributionParts, contribution.part)) return false;
  contribution.parts = contribution.part;
  if (line != std::string_view::npos &&
      !is_number_up_to(text.substr(line + 1), kMaxContributionParts, contribution.parts)) {
    return false;
  }
  return contribution.part >= 1 && contribution.parts >= contribution.part;
}

// One part of a contribution, still without notes. How many there are is known when all are made.
Contribution part_of(const Contribution& whole, int part) {
  Contribution one{.id = whole.id, .session_id = whole.session_id, .phase_id = whole.phase_id};
  one.round = whole.round;
  one.part = part;
  one.parts = kMaxContributionParts;
  one.table = whole.table;
  if (part == 1) one.dots = whole.dots;
  return one;
}

// As many notes in each as fit in a code.
std::vector<Contribution> parts_of(const Contribution& whole) {
  std::vector<Contribution> parts;
  Contribution part = part_of(whole, 1);
  for (const ContributedNote& note : whole.notes) {
    part.notes.push_back(note);
    const bool fits = write_contribution(part).size() <= kMaxCodeBytes;
    if (fits || (part.notes.size() == 1 && part.dots.empty())) continue;
    part.notes.pop_back();
    parts.push_back(part);
    if (static_cast<int>(parts.size()) == kMaxContributionParts) return parts;
    part = part_of(whole, static_cast<int>(parts.size()) + 1);
    part.notes.push_back(note);
  }
  if (!part.empty()) parts.push_back(part);
  return parts;
}

}  // namespace

std::string write_invitation(const Invitation& invitation, std::size_t most_bytes) {
  std::string text = invitation_text(invitation, true);
  return text.size() <= most_bytes ? text : invitation_text(invitation, false);
}

Expected<Invitation> read_invitation(std::string_view text) {
  const auto fields = fields_of(text, kInvitation, kMaxLinkBytes);
  if (!fields) return std::unexpected(fields.error());
  Invitation invitation{.session_id = std::string((*fields)[1]),
                        .template_id = std::string((*fields)[2]),
                        .phase_id = std::string((*fields)[3])};
  const bool named = is_identifier(invitation.session_id) && is_identifier(invitation.template_id) &&
                     is_identifier(invitation.phase_id);
  if (!named || !is_number_up_to((*fields)[4], kMaxVotingRounds, invitation.round) ||
      !read_rules((*fields)[5], invitation) || !read_choices((*fields)[6], invitation)) {
    return refuse("link.damaged");
  }
  const auto lines = lines_of((*fields)[7]);
  if (!lines || !read_words(*lines, invitation)) return refuse("link.damaged");
  return invitation;
}

std::string write_contribution(const Contribution& contribution) {
  std::string dots, words;
  const std::string table = clean_line(trimmed(contribution.table), kMaxTableCodePoints);
  if (!table.empty()) words = kTableLine + table;
  for (const auto& [mark, given] : contribution.dots) dots += mark + static_cast<char>(kFewestDots + given - 1);
  for (const ContributedNote& note : contribution.notes) {
    words +=
        (words.empty() ? "" : "\n") + note.zone_id + ' ' + std::to_string(note.number) + ' ' + clean_line(note.text);
  }
  return join({std::string(kContribution), contribution.id, contribution.session_id, contribution.phase_id,
               std::to_string(contribution.round), part_text(contribution), dots, base64url_encode(words)});
}

Expected<Contribution> read_contribution_text(std::string_view text) {
  const auto fields = fields_of(text, kContribution, kMaxContributionBytes);
  if (!fields) return std::unexpected(fields.error());
  Contribution read{
      .id = std::string((*fields)[1]), .session_id = std::string((*fields)[2]), .phase_id = std::string((*fields)[3])};
  const bool named = is_identifier(read.id) && read.id.size() <= kMaxContributionIdBytes &&
                     is_identifier(read.session_id) && is_identifier(read.phase_id);
  if (!named || !is_number_up_to((*fields)[4], kMaxVotingRounds, read.round) || !read_part((*fields)[5], read) ||
      !read_dots((*fields)[6], read)) {
    return refuse("link.damaged");
  }
  auto lines = lines_of((*fields)[7]);
  if (lines && !lines->empty() && lines->front().starts_with(kTableLine)) {
    read.table = clean_line(trimmed(lines->front().substr(1)), kMaxTableCodePoints);
    if (read.table.empty()) return refuse("link.damaged");
    lines->erase(lines->begin());
  }
  if (!lines || lines->size() > kMaxContributionNotes) return refuse("link.damaged");
  if (!std::ranges::all_of(*lines, [&](const std::string& line) { return read_note_line(line, read); })) {
    return refuse("link.damaged");
  }
  if (read.empty()) return refuse("contribution.empty");
  return read;
}

std::vector<std::string> contribution_codes(const Contribution& contribution) {
  std::vector<Contribution> parts = parts_of(contribution);
  std::vector<std::string> codes;
  for (Contribution& part : parts) {
    part.parts = static_cast<int>(parts.size());
    codes.push_back(write_contribution(part));
  }
  return codes;
}

std::string_view link_payload(std::string_view pasted) {
  pasted = trimmed(pasted);
  const std::size_t hash = pasted.find(kLinkHash);
  return hash == std::string_view::npos ? pasted : pasted.substr(hash + kLinkHash.size());
}

}  // namespace overstap
