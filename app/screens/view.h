// What the person is looking at: route, open dialogs, selections, what-if. Lives on this device only, is never merged
// and never exported. Changed by ViewAction, in app/shell, and nowhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/screens/projector_picture.h"
#include "app/theme/theme.h"
#include "core/base/error.h"
#include "core/document/change.h"
#include "core/workspace/update.h"

namespace overstap {

enum class Screen {
  kStart,
  kPassports,
  kPassport,
  kConversation,
  kGrowth,
  kCandidates,
  kCandidate,
  kBundle,
  kMatch,
  kPair,
  kBlockers,
  kDivision,
  kSessions,
  kSession,
  kProjector,
  kShare,
  kTrajectories,
  kTrajectory,
  kReport,
  kSessionReport,
  kTemplate,
  kCapacityList,
  kTakePart
};

struct Route {
  Screen screen = Screen::kStart;
  std::string first_id;   // passport, conversation, growth: function; session and its
                          // report: session; way of working: template; of all others the candidate
  std::string second_id;  // pair: function; conversation and growth: candidate, "" while none is chosen; taking part
                          // on a tablet that goes round: session
  bool operator==(const Route&) const = default;
};
std::string to_hash(const Route& route);       // "#/matchen/pilot-k07/thuishulp"
Route route_from_hash(std::string_view hash);  // Start when it names nothing
// What a link of a session carries ("#/doe-mee/v1.…", core/exchange/session_link.h); "" for every other address.
std::string_view link_in_hash(std::string_view hash);

enum class StorageState { kLoading, kSaved, kSaving, kFailed };
struct StorageStatus {
  StorageState state = StorageState::kLoading;
  std::int64_t saved_at_milliseconds = 0;      // 0: not yet in this visit
  std::int64_t last_file_at_milliseconds = 0;  // 0: never saved as a file on this device
  std::int64_t used_bytes = 0;
  bool persistent = false;      // the browser promised to keep it
  std::vector<Error> problems;  // damaged records found at start
};

// How the board of a session is looked at.
enum class SessionLook { kPhases, kList, kWholeBoard };

struct Speech {
  bool possible = false;  // this browser can speak
  std::string spoken;     // what is being said now; empty: nothing
};

struct WhatIf {
  std::optional<int> journey_limit_minutes, hours_per_week;  // the sliders
  std::vector<PossibleChange> changes;                       // the switches
  bool operator==(const WhatIf&) const = default;
};

// A decision that is being written down; nothing of it is kept before the button is pressed.
struct DecisionForm {
  std::optional<Outcome> outcome;
  std::vector<DecisionReason> reasons;
  std::string note, by, date;  // date as typed
  bool operator==(const DecisionForm&) const = default;
};

// An agreement that is being written down.
struct AgreementForm {
  std::string what, who, helper;
  std::string date;  // as typed
  bool operator==(const AgreementForm&) const = default;
};

// A rectification that is being written; of no decision while nobody asked for one.
struct RectifyForm {
  std::string decision_id;
  std::string note, by, rectified_by, date;  // date as typed
  bool operator==(const RectifyForm&) const = default;
};

struct PendingImport {
  std::string file_name;
  Change change;
  ImportPreview preview;
  std::vector<Error> problems;
};

// What is being typed on a passport and is not yet anybody's.
struct PassportForms {
  std::string confirm_name, copy_organisation, copy_place, skill_search;
  bool operator==(const PassportForms&) const = default;
};
// What is being filled in to sign a step off.
struct SignOffForm {
  std::optional<int> step;  // empty: the next one
  std::string date;         // as written; "" is today
  std::string by, context, evidence;
  bool operator==(const SignOffForm&) const = default;
};

enum class ConfirmKind {
  kEraseCandidate,
  kRemovePassport,
  kRemoveSession,
  kRemoveTask,
  kRemoveCandidate,
  kRemoveTemplate
};
struct Confirm {
  ConfirmKind kind = ConfirmKind::kEraseCandidate;
  EntityKey key;
  std::string name;  // what the question is about: "K-07"
};

struct Toast {
  std::string text_key;  // phrase
  bool offers_undo = false;
  std::int64_t shown_at_milliseconds = 0;
};

struct ViewState {
  Route route;
  theme::Theme theme = theme::Theme::kLight;
  int text_percent = 100;  // 100..200
  std::string language = "nl";
  bool basic_view = false;     // Basisweergave: the same nodes as a plain page, without the canvas
  bool basic_only = false;     // this browser cannot draw the other one
  bool on_paper = false;       // being printed: nothing that can only be pressed
  bool settings_open = false;  // "Weergave"
  bool more_open = false;      // "Meer" on a phone
  bool keys_open = false;      // "Toetsen"
  bool help_key = true;        // `?` opens the list of keys; off for who steers by voice (WCAG 2.1.4)
  bool read_aloud = false;     // "Voorlezen": what people read has a button that says it
  Speech speech;
  std::string today;  // ISO date
  std::int64_t now_milliseconds = 0;
  int utc_offset_minutes = 0;
  StorageStatus storage;
  bool new_version_waits = false;   // on this device; the person chooses the moment
  bool new_version_wanted = false;  // and chose it: as soon as everything is stored
  std::optional<Toast> toast;
  std::optional<Confirm> confirm;
  std::optional<PendingImport> import;
  std::optional<Error> error;  // of the last file or action; shown as a card until closed

  // Paspoorten
  std::string selected_task;
  int passport_tab = 0;  // 0 instap, 1 doorgroei
  bool passport_editing = false;
  PassportForms passport_forms;
  std::string old_work;             // function that lies beside the opened one, "" for none
  bool load_table = false;          // the load of both as a table, or as a drawing
  bool conversation_later = false;  // Gesprek: also the tasks for later
  bool conversation_over = false;   // the overview at the end is shown
  SignOffForm sign_off;             // Groei
  // Kandidaten
  bool candidate_editing = false;
  std::string candidate_search;
  // Matchen
  int match_order = 0;           // 0 fewest blockers first, 1 by code
  bool match_from_work = false;  // from function to candidates
  int match_page = 0;
  std::string match_function;              // chosen function on a phone, or from work
  std::optional<std::string> match_place;  // only the functions there, as written with them; empty: everywhere
  WhatIf what_if;
  std::optional<std::string> blockers_region;  // as written with the candidates, also ""; empty: all regions
  bool all_blockers = false;                   // or only the largest
  std::string open_number;                     // of Knelpunten: whose pairs are shown (blockers_parts.h); "": none
  bool all_open_pairs = false;                 // or only the first
  std::size_t smallest_set = 0;                // which of the smallest sets of changes is shown
  bool all_possible_changes = false;           // or only those of the smallest sets
  // Takenpakket
  std::vector<std::string> bundle_without;  // functions that do not take part
  std::string bundle_opened;                // "load.T", "group.2" or "person.k07": whose reasons are shown
  bool bundle_of_division = false;          // what the division gives this candidate, not the best for them alone
  // Verdeling. A way of looking, no fact about anybody: it stays on this device and goes into no file.
  NotTakingPart division_without;
  bool division_choosing = false;  // the list of who and what takes part is open
  bool search_stopped = false;     // of what is shown: the best so far is enough
  DecisionForm decision;
  RectifyForm rectify;
  bool report_for_employer = false;                          // or for the coach
  std::optional<std::vector<std::string>> report_functions;  // for the employer; empty: those put forward for, or all
  // Traject
  std::string milestones_first_day;  // as typed; only to count from, never kept
  bool milestones_open = false;
  // Sessies
  std::string selected_note;
  bool note_editing = false;
  std::string shown_zone;               // of a phase with several zones, "" for its first
  std::optional<VotingRule> vote_rule;  // as it is being set, before the vote opens
  AgreementForm agreement;
  std::string template_name;                       // of a way of working, as it is being typed
  std::string tasks_function;                      // the passport that notes become tasks of
  bool projector_dark = true;                      // dark for a dim room, light for daylight
  std::optional<ProjectorPicture> frozen_picture;  // of the second window
  std::string new_note_zone;                       // zone that shows its "new note" field
  std::optional<BoardPoint> new_note_at;
  std::string note_table;  // where the notes that are being written come from
  SessionLook session_look = SessionLook::kPhases;
  // On the whole board
  bool choosing_notes = false;            // a press chooses a note, and does not open it
  std::vector<std::string> chosen_notes;  // in order of id
  std::string note_search, found_note;    // as typed; the one that was shown last
  // Meedoen
  std::string address;                                 // of this page, without what comes after "#"
  bool take_part_open = false;                         // the code of the session is shown large
  bool camera_open = false;                            // reads codes of answers; only the shell opens and closes it
  std::string pasted_link;                             // as typed
  std::optional<Contribution> pending_contribution{};  // read from a link or a file, waits for a yes
  int question_at = 0;                                 // of somebody who takes part
  int code_at = 0;                                     // which of several codes is shown
};

// --- what a screen can ask of the view
// ---------------------------------------------------------------------------------
struct GoTo {
  Route route;
};
// Changes the view state itself; small enough that naming every field would only repeat it.
struct EditView {
  ViewState view;
};
struct LoadExample {};
struct SaveAsFile {};
struct PickFile {};
// What somebody gave back, as a file.
struct PickContribution {};
// Codes of answers, with the camera of this device: each comes in at once, because opening it was the yes.
struct ReadCodesWithCamera {};
// A code in a picture; it waits for a yes, as a file does.
struct PickCodePicture {};
struct SaveContribution {
  std::string id;
};
struct AcceptImport {};
struct RejectImport {};
struct AnswerConfirm {
  bool yes = false;
};
struct DismissToast {};
struct RetryStorage {};
struct StartNewVersion {};
// Says it with the browser's voice; when just that is being said, stops.
struct ReadAloud {
  std::string text;
};
// To the clipboard of the device.
struct CopyText {
  std::string text;
};
struct PrintPage {};
// The second window of this session, for the wall.
struct OpenProjector {
  std::string session_id;
};
// A file of one candidate, for the coach who goes on.
struct SaveHandover {
  std::string candidate_id;
};
// What a session leaves behind, as a file for another program.
enum class SessionFile { kTable, kCalendar, kPicture, kPixels };  // .csv .ics .svg .png
struct SaveSessionFile {
  std::string session_id;
  SessionFile file = SessionFile::kTable;
};
using ViewAction = std::variant<GoTo, EditView, LoadExample, SaveAsFile, PickFile, AcceptImport, RejectImport,
                                AnswerConfirm, DismissToast, RetryStorage, StartNewVersion, ReadAloud, CopyText,
                                PrintPage, OpenProjector, SaveHandover, PickContribution, SaveContribution,
                                SaveSessionFile, ReadCodesWithCamera, PickCodePicture>;

}  // namespace overstap
