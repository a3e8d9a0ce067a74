// Everything a person (or another tab, or a file) can ask of a workspace, as plain data. update() is the only reader.
// Time, author and new ids arrive inside: core has no clock and no randomness.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/candidate/decision.h"
#include "core/document/change.h"
#include "core/passport/fml_rubric.h"
#include "core/workshop/agreement.h"
#include "core/workshop/contribution.h"
#include "core/workshop/session.h"

namespace overstap {

// Sets one field. Refused when the field is not editable or the value is not of its kind (see editable_field()).
struct EditField {
  EntityKey key;
  std::string field;
  Value value;  // nothing = back to unknown
  bool operator==(const EditField&) const = default;
};
// Sets several fields of one entity in one step: a list that closes up is one change, and one undo takes it back.
struct EditFields {
  EntityKey key;
  std::vector<std::pair<std::string, Value>> fields;
  bool operator==(const EditFields&) const = default;
};
struct AddCandidate {
  std::string id;
  std::string code;  // "" = the next free "K-01"
  bool operator==(const AddCandidate&) const = default;
};
struct AddFunction {
  std::string id, name;
  bool operator==(const AddFunction&) const = default;
};
// The same work at another place: a function of its own, with tasks of their own, that knows where it came from. It is
// a draft until somebody at that place confirms it. Its tasks get the ids "<id>-01", "<id>-02", …
struct CopyFunction {
  std::string id, source_id;
  std::string organisation, place;
  std::string date;  // ISO, of the first version
  bool operator==(const CopyFunction&) const = default;
};
// Somebody puts their name to a passport as it is now. Every later change makes it a draft again.
struct ConfirmPassport {
  std::string function_id, name;
  std::string date;  // ISO
  bool operator==(const ConfirmPassport&) const = default;
};
// One place up or down among the tasks of its function of the same level.
struct MoveTask {
  std::string id;
  bool up = true;
  bool operator==(const MoveTask&) const = default;
};
// A free skill: of one's own words, without a code. `task_id`: the task that asks it, "" for none.
struct AddSkill {
  std::string id, label, task_id;
  bool operator==(const AddSkill&) const = default;
};
// An own item on the list of load items, in use at once.
struct AddLoadItem {
  std::string id, name;
  FmlRubric rubric = FmlRubric::kPersonal;
  bool hard = false;
  bool operator==(const AddLoadItem&) const = default;
};
// A step of the ladder in one task is signed off.
struct AddSignOff {
  std::string id, candidate_id, task_id;
  int step = 0;
  std::string date;  // ISO
  std::string by, context, evidence;
  bool operator==(const AddSignOff&) const = default;
};
struct AddTask {
  std::string id, function_id, title;
  bool entry_level = true;
  bool operator==(const AddTask&) const = default;
};
struct StartSession {
  std::string id, template_id, title;
  std::string date;             // ISO
  std::string follows_id = {};  // the session it comes after, "" for none
  bool operator==(const StartSession&) const = default;
};
// To a phase of the session's template: its clock stands ready, voting is closed when another zone is voted on there.
struct GoToPhase {
  std::string session_id, phase_id;
  int round = 1;  // of a phase whose minutes are done again
  bool operator==(const GoToPhase&) const = default;
};
// The clock as it must be from now on (core/workshop/session_clock.h). Cannot be undone: time does not come back.
struct SetClock {
  std::string session_id;
  SessionClock clock;
  bool operator==(const SetClock&) const = default;
};
// The code to take part with, on the wall or away. Cannot be undone: it is a way of looking, and changes no words.
struct ShowCodeOnWall {
  std::string session_id;
  bool shown = true;
  bool operator==(const ShowCodeOnWall&) const = default;
};
// A new round of voting over a zone. Refused while a cluster there has no title ("vote.title_needed").
struct OpenVote {
  std::string session_id, zone_id;
  int dots_per_person = 3;
  bool several_on_one = true;
  bool operator==(const OpenVote&) const = default;
};
// The facilitator counts for a room without devices: dots on a note or a cluster, one more or less.
struct CountRoomDots {
  EntityKey target;
  int difference = 1;
  bool operator==(const CountRoomDots&) const = default;
};
// What one person chose, without a name. The same ballot twice counts once; what breaks the rules is left out.
struct HandInBallot {
  std::string id, session_id;
  int round = 0;
  std::map<std::string, int> dots;  // by note or cluster
  bool operator==(const HandInBallot&) const = default;
};
// Lays notes of one zone together. They keep their words; one undo takes them apart.
struct MakeCluster {
  std::string id, session_id, title;
  std::vector<std::string> note_ids;
  bool operator==(const MakeCluster&) const = default;
};
// Puts a note with a cluster of its session, or out of the one it is in (""). A cluster nobody is in any more goes.
struct PutInCluster {
  std::string note_id, cluster_id;
  bool operator==(const PutInCluster&) const = default;
};
struct AddAgreement {
  std::string id, session_id, what, who, helper;
  std::string date;     // ISO, by when
  std::string note_id;  // the note it was made from, "" for none
  bool operator==(const AddAgreement&) const = default;
};
// A way of working of one's own: that of this session, to change from here on.
struct SaveTemplate {
  std::string id, session_id, title;
  bool operator==(const SaveTemplate&) const = default;
};
// Notes become tasks of a passport, each tied to its note; a note that has a task already keeps that one. Daypart,
// level and what is known of a diploma come from the zone and the marks. Their ids are "<note id>-taak".
struct MakeTasks {
  std::string session_id, function_id;
  std::vector<std::string> note_ids;
  bool operator==(const MakeTasks&) const = default;
};
struct AddNote {
  std::string id, session_id, zone_id, text;
  NoteColour colour = NoteColour::kSun;
  std::uint64_t random = 0;
  std::optional<BoardPoint> at{};  // nothing: in the columns of the zone
  std::optional<NoteSign> sign{};
  std::string table{};  // where it was written
  bool operator==(const AddNote&) const = default;
};
// To a zone, before another note of that zone ("" = at the end). Within its zone it keeps its spot on the board.
struct MoveNote {
  std::string id, zone_id, before_note_id;
  std::uint64_t random = 0;
  bool operator==(const MoveNote&) const = default;
};
// Several notes at once, each in one step for undo. Notes that are gone meanwhile are left out.
struct PlacedNote {
  std::string id, zone_id;
  std::optional<BoardPoint> at{};  // nothing: in the columns of the zone
  bool operator==(const PlacedNote&) const = default;
};
// Put down on the board. In another zone they come at the end of its order, in the order given.
struct PlaceNotes {
  std::vector<PlacedNote> notes;
  std::uint64_t random = 0;
  bool operator==(const PlaceNotes&) const = default;
};
struct EditNotes {
  std::vector<std::string> ids;
  std::string field;
  Value value;
  bool operator==(const EditNotes&) const = default;
};
struct RemoveNotes {
  std::vector<std::string> ids;
  bool operator==(const RemoveNotes&) const = default;
};
// The same once more, next to it in the order of its zone. Or at the end of another zone, as the next version of it:
// then it knows what it goes on from.
struct CopiedNote {
  std::string id, source_id;
  std::optional<BoardPoint> at{};
  std::string zone_id{};  // "" for its own
  bool operator==(const CopiedNote&) const = default;
};
struct CopyNotes {
  std::vector<CopiedNote> notes;
  std::uint64_t random = 0;
  bool operator==(const CopyNotes&) const = default;
};
// Somebody begins to answer what a link asks, on this device. Their words are ordinary edits of it.
struct StartContribution {
  std::string id, link;
  bool operator==(const StartContribution&) const = default;
};
// What somebody gave back comes into its session: notes, and a ballot while that round is open. The same one twice is
// refused ("contribution.twice"), and so is one of another session or round. One undo takes all of it out again.
struct TakeContribution {
  Contribution contribution;
  std::uint64_t random = 0;
  bool operator==(const TakeContribution&) const = default;
};
// What a person decided about a pair. Afterwards only rectified; a later decision comes beside it. Putting forward over
// an exceeded item needs a note, a name and a date (see core/matching/exceeded.h).
struct RecordDecision {
  std::string id, candidate_id, function_id;
  Outcome outcome = Outcome::kNotYet;
  std::vector<DecisionReason> reasons;
  std::string note, by;
  std::string date;  // ISO
  bool operator==(const RecordDecision&) const = default;
};
// Puts right what was written down wrongly with a decision: its note, or the name of who decided. Who did that and when
// is kept, the old text is not. When the old text looked medical (core/candidate/privacy_guard.h) it cannot be undone
// either: then nothing of it may come back.
struct RectifyDecision {
  std::string id;
  std::string note, by;  // as they should be
  std::string rectified_by;
  std::string date;  // ISO
  bool operator==(const RectifyDecision&) const = default;
};
// Fills in the dates of the milestones that are not done yet, counted from the first day. That day itself is not kept.
struct PlanMilestones {
  std::string candidate_id;
  std::string first_day;  // ISO
  bool operator==(const PlanMilestones&) const = default;
};
// Marks as deleted; undo brings it back. A function takes its tasks along, a candidate what belongs to
// it, a session its notes.
struct Remove {
  EntityKey key;
  bool operator==(const Remove&) const = default;
};
// AVG: empties every field with newer stamps and marks as deleted. Cannot be undone, and wins from older copies.
struct Erase {
  EntityKey key;
  bool operator==(const Erase&) const = default;
};
// Another tab, a file, the journal at start: a finished change to merge as it is.
struct Merge {
  enum class From { kStorage, kOtherTab, kFile, kContent };
  Change change;
  From from = From::kFile;
  bool operator==(const Merge&) const = default;
};
struct Undo {
  bool operator==(const Undo&) const = default;
};
struct Redo {
  bool operator==(const Redo&) const = default;
};

using Action =
    std::variant<EditField, EditFields, AddCandidate, AddFunction, CopyFunction, ConfirmPassport, AddTask, MoveTask,
                 AddSkill, AddLoadItem, AddSignOff, StartSession, GoToPhase, SetClock, ShowCodeOnWall, OpenVote,
                 CountRoomDots, HandInBallot, MakeCluster, PutInCluster, AddAgreement, SaveTemplate, MakeTasks, AddNote,
                 MoveNote, PlaceNotes, EditNotes, RemoveNotes, CopyNotes, StartContribution, TakeContribution,
                 RecordDecision, RectifyDecision, PlanMilestones, Remove, Erase, Merge, Undo, Redo>;

// Which fields EditField may write, and what a value must be. One table for screens, files and tests.
enum class FieldKind { kLine, kText, kWholeNumber, kFlag, kChoice, kDate };
struct FieldRule {
  FieldKind kind = FieldKind::kLine;
  std::int64_t minimum = 0, maximum = 0;  // for whole numbers
  std::string_view choices{};             // for a choice: "lopen|fiets|ov|auto"
  std::size_t digits = 0;                 // a line of exactly this many digits (or empty); 0: any line
};
// Empty for a field that cannot be edited. Understands patterns: "capacity.K.level", "skill.V01", "daypart.ochtend".
const FieldRule* editable_field(std::string_view entity_type, std::string_view field);

}  // namespace overstap
