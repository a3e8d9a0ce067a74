// Taking part on a device of one's own, or on a tablet that goes round: what a link asks (Invitation) and what somebody
// gives back (Contribution). Neither has a name of a person, and none may come in. Knows nothing of bytes or screens.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/workshop/session_template.h"

namespace overstap {

inline constexpr std::string_view kContributionType = "contribution";
inline constexpr int kMaxNotesPerQuestion = 9;
inline constexpr std::size_t kMaxContributionNotes = 60, kMaxContributionsPerSession = 500, kMaxInvitedChoices = 120;
inline constexpr std::size_t kMaxInvitedQuestions = 20, kMaxChoiceCodePoints = 60;
inline constexpr std::size_t kMaxContributionIdBytes = 40;  // the ids of its notes begin with it
inline constexpr int kMaxContributionParts = 9;
inline constexpr std::size_t kMaxTableCodePoints = 20;

// What can be voted on, by four letters made of its id: a whole id would fill the link.
struct InvitedChoice {
  std::string mark{};
  std::string text{};  // short, "" when the link had no room: then its number on the wall counts
  bool operator==(const InvitedChoice&) const = default;
};
struct InvitedQuestion {
  std::string zone_id{}, question{};
  bool operator==(const InvitedQuestion&) const = default;
};

// What a link says. A shipped way of working is read on the device itself, so that its words need not be in the link.
struct Invitation {
  std::string session_id{}, template_id{}, phase_id{};
  int round = 0;  // of voting; 0: notes are asked
  int dots_per_person = 0;
  bool several_on_one = true;
  std::vector<InvitedChoice> choices{};      // of a vote
  std::vector<InvitedQuestion> questions{};  // only of an own way of working
  bool operator==(const Invitation&) const = default;
};

// One question on the page of somebody who takes part.
struct AskedQuestion {
  std::string zone_id{}, title{}, question{}, example{};
  bool pulse = false;  // one answer, with a picture or a word
  bool operator==(const AskedQuestion&) const = default;
};
// The zones of a phase that take notes from everybody: not the parking place, and agreements are made together.
std::vector<const Zone*> asked_zones(const SessionTemplate& form, const Phase& phase);
// In the words of the invitation, else in those of the template (null: unknown here). Empty when neither has any.
std::vector<AskedQuestion> asked_questions(const Invitation& invitation, const SessionTemplate* form);

std::string choice_mark(std::string_view target_id);

struct ContributedNote {
  std::string zone_id{};
  int number = 1;  // 1..kMaxNotesPerQuestion, in its zone
  std::string text{};
  bool operator==(const ContributedNote&) const = default;
};

// While it is being written it has a link and no session; once it came in it has a session and neither link nor words:
// those are notes and a ballot then. `part` of `parts`: of what did not fit in one code; each part is whole in itself.
struct Contribution {
  std::string id{};
  std::string link{};
  bool given = false;  // shown as a code, on the device where it was written
  std::string session_id{}, phase_id{};
  int round = 0;
  int part = 1, parts = 1;
  std::string table{};                   // where it was written, "" when nobody asked or said
  std::vector<ContributedNote> notes{};  // in order of zone and number, never empty ones
  std::map<std::string, int> dots{};     // by mark
  bool operator==(const Contribution&) const = default;

  bool came_in() const { return !session_id.empty() && link.empty(); }
  bool empty() const { return notes.empty() && dots.empty(); }
  int dots_given() const;
  std::string_view text_of(std::string_view zone_id, int number) const;
};
Contribution read_contribution(const std::string& id, const Entity& entity);
std::string contribution_text_field(std::string_view zone_id, int number);  // "text.droom.2"
std::string contribution_dots_field(std::string_view mark);                 // "dots.aB3_"
// The entity that says that this part came in.
std::string contribution_part_id(const Contribution& contribution);
// The answer that a part belongs to, of one that came in.
std::string_view whole_contribution_id(const Contribution& part);
// Of what it becomes: the same note has the same id, in whichever part or file it comes.
std::string contributed_note_id(const Contribution& contribution, const ContributedNote& note);

}  // namespace overstap
