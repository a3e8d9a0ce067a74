// The typed model of a whole workspace: what screens read. A projection of the document, renewed only for entities
// that a change touched. Screens and the command line never read registers.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/candidate/candidate.h"
#include "core/candidate/decision.h"
#include "core/candidate/sign_off.h"
#include "core/candidate/trajectory.h"
#include "core/document/document.h"
#include "core/document/undo.h"
#include "core/matching/blocker_survey.h"
#include "core/matching/group_division.h"
#include "core/matching/journey.h"
#include "core/matching/smallest_change_search.h"
#include "core/matching/task_bundle.h"
#include "core/matching/verdict.h"
#include "core/passport/passport.h"
#include "core/workshop/agreement.h"
#include "core/workshop/contribution.h"
#include "core/workshop/session.h"

namespace overstap {

inline constexpr std::string_view kWorkspaceType = "workspace";  // one entity, id "main": title
inline constexpr std::string_view kWorkspaceId = "main";

// What is not merged and not exported, but comes with the program: places and templates.
struct Reference {
  Gazetteer places;
  std::vector<SessionTemplate> templates;
  const SessionTemplate* find_template(std::string_view id) const;
  void add_template(SessionTemplate form);  // by its order, then by id
};

// What somebody left out of Verdeling, by id. Nobody and nothing by default.
struct NotTakingPart {
  std::vector<std::string> functions, candidates;
  bool operator==(const NotTakingPart&) const = default;
};

// Whose pairs are asked for: the pairs that a change opens, or else those in whose way something stands.
struct NumberOfSurvey {
  std::optional<std::string> region{};  // empty: everybody
  std::optional<SharedChange> change{};
  Criterion criterion = Criterion::kLoad;
  std::string item{};
  bool operator==(const NumberOfSurvey&) const = default;
};

// What can take too long for one frame.
enum class LongSearch { kDivision, kSmallestChange };

class AllPairs;  // all_pairs.h

// What points into the model it was worked out from: a copy of that model works it out anew.
template <typename T>
struct MadeAnew {
  MadeAnew() = default;
  ~MadeAnew() = default;
  MadeAnew(const MadeAnew&) {}
  MadeAnew& operator=(const MadeAnew& other) {
    if (this != &other) kept = T();
    return *this;
  }
  T kept{};
};

class Model {
 public:
  explicit Model(ActorId actor) : clock(actor) {}
  // Not copied: it holds pointers into its own maps.
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  Model(Model&&) = default;
  Model& operator=(Model&&) = default;

  std::string title;                          // of the workspace; "" until named
  std::map<std::string, Function> functions;  // deleted ones are not in here
  std::map<std::string, Task> tasks;
  std::map<std::string, Skill> skills;
  LoadList load_list;  // tasks and candidates are read with it
  std::map<std::string, Candidate> candidates;
  std::map<std::string, Decision> decisions;
  std::map<std::string, Trajectory> trajectories;  // by candidate id; only of those that have something in it
  std::map<std::string, SignOff> sign_offs;
  std::map<std::string, Session> sessions;
  std::map<std::string, Note> notes;
  std::map<std::string, Cluster> clusters;
  std::map<std::string, Ballot> ballots;
  std::map<std::string, Agreement> agreements;
  std::map<std::string, Contribution> contributions;  // being written here, and those that came in
  Reference reference;

  Document document;
  HybridClock clock;
  UndoHistory history;
  std::uint64_t revision = 0;  // rises with every merge that changed something

  // In order of number. Pointers live until the next merge.
  std::vector<const Task*> tasks_of(std::string_view function_id) const;
  // In order of code ("K-02" before "K-10").
  std::vector<const Candidate*> candidates_by_code() const;
  // What was signed off for this candidate, in order of id.
  std::vector<const SignOff*> sign_offs_of(std::string_view candidate_id) const;
  // In order of place in the zone. Lives until the next merge.
  const std::vector<const Note*>& notes_in(std::string_view session_id, std::string_view zone_id) const;
  // Where notes of this session lie, also zones that its template does not have; in order of id.
  std::vector<std::string_view> zones_with_notes(std::string_view session_id) const;
  std::size_t count_notes(std::string_view session_id) const;

  // Shipped or one's own; null for one that this program does not know. The pointer lives until the next merge.
  const SessionTemplate* find_template(std::string_view id) const;
  // One's own ways of working, in order of title.
  std::vector<const SessionTemplate*> own_templates() const;
  // Those of this session with notes in this zone, in order of title.
  std::vector<const Cluster*> clusters_in(std::string_view session_id, std::string_view zone_id) const;
  // Those that lie in its zone, in order of place.
  std::vector<const Note*> notes_of_cluster(std::string_view cluster_id) const;
  // In order of number.
  std::vector<const Agreement*> agreements_of(std::string_view session_id) const;
  std::vector<const Ballot*> ballots_of(std::string_view session_id) const;
  // What can be voted on in this zone: its clusters, then the notes that lie by themselves.
  std::vector<EntityKey> vote_targets(std::string_view session_id, std::string_view zone_id) const;
  // Of the voting that is going on, or that was shown last; the most first. Screens show it only when it is shown.
  std::vector<VoteTotal> vote_totals(const Session& session) const;

  // Of one candidate, or of one pair; the latest first.
  std::vector<const Decision*> decisions_of(std::string_view candidate_id, std::string_view function_id = {}) const;
  // The one that counts: the latest of the pair. Null when nobody decided anything.
  const Decision* decision(std::string_view candidate_id, std::string_view function_id) const;
  // An empty one when nothing is written yet.
  const Trajectory& trajectory(std::string_view candidate_id) const;

  // "" when it is gone.
  std::string task_title(const std::string& id) const;
  std::string function_name(const std::string& id) const;

  // The verdict for one pair; empty when either is gone. Kept until something it depends on changes.
  const FunctionVerdict* verdict(std::string_view candidate_id, std::string_view function_id) const;
  // What would have to change for that pair; kept as long, and empty when its verdict is. The search may not be done:
  // go_on_searching() works at the one that was asked for last. smallest_changes() finishes it.
  const SmallestChangeSearch* change_search(std::string_view candidate_id, std::string_view function_id) const;
  const SmallestChanges* smallest_changes(std::string_view candidate_id, std::string_view function_id) const;

  // Knelpunten of all pairs, as they are; for_export() makes what may leave the device. Kept until something changes.
  const BlockerSurvey& blockers() const;

  // Takenpakket: the best bundle for one candidate, from all functions but `without` (ids); empty when the candidate is
  // gone. The last one is kept until something changes.
  const TaskBundle* bundle(std::string_view candidate_id, const std::vector<std::string>& without) const;

  // The pairs behind a number of Knelpunten. Those of the last one are kept until something changes.
  const std::vector<const PairToSurvey*>& pairs_behind(const NumberOfSurvey& number) const;

  // Verdeling: the tasks divided over the candidates, as far as it was searched. Kept until something changes or others
  // take part. division() finishes it.
  const GroupDivisionSearch& division_search(const NotTakingPart& without = {}) const;
  const GroupDivision& division(const NotTakingPart& without = {}) const;

  // A portion of a search that was asked for; in the units of that search. True when it is done, or there is none.
  bool go_on_searching(LongSearch which, std::int64_t work) const;

  // Renews the typed parts of these entities. Called by update() after a merge, and by nobody else.
  void project(const std::vector<EntityKey>& touched);

 private:
  // Each zone's notes in order, kept up with every change, so that a board of thousands costs no search.
  using NotesByZone = std::map<std::string, std::vector<const Note*>, std::less<>>;
  std::map<std::string, NotesByZone, std::less<>> notes_by_session_;
  void renew_note(const std::string& id, const Entity* entity);

  void renew_load_list();
  // Forgets the verdicts of one candidate, or about one function.
  void forget_verdicts_of(std::string_view id);

  struct Weighed {
    FunctionVerdict verdict;
    std::optional<SmallestChangeSearch> changes;  // begun when first asked for
  };
  mutable MadeAnew<std::map<std::pair<std::string, std::string>, Weighed>> weighed_;  // candidate, function
  struct Surveyed {
    std::uint64_t revision = 0;
    std::size_t places = 0;  // size of reference.places
    BlockerSurvey survey;
  };
  mutable std::optional<Surveyed> surveyed_;
  struct Opened {
    std::uint64_t revision = 0;
    std::size_t places = 0;
    NumberOfSurvey number;
    std::shared_ptr<const AllPairs> all;
    std::vector<const PairToSurvey*> behind;
  };
  mutable MadeAnew<std::optional<Opened>> opened_;
  struct Bundled {
    std::uint64_t revision = 0;
    std::size_t places = 0;
    std::string candidate_id;
    std::vector<std::string> without;
    TaskBundle bundle;
  };
  mutable std::optional<Bundled> bundled_;
  struct Divided {
    std::uint64_t revision = 0;
    std::size_t places = 0;
    NotTakingPart without;
    GroupDivisionSearch search;
  };
  mutable MadeAnew<std::optional<Divided>> divided_;
  std::map<std::string, SessionTemplate> own_templates_;  // as written: what is empty is as in the base
  struct WholeTemplates {
    std::uint64_t revision = 0;
    std::size_t shipped = 0;
    std::map<std::string, SessionTemplate, std::less<>> by_id{};
  };
  mutable std::optional<WholeTemplates> whole_templates_;
  const WholeTemplates& whole_templates() const;
  mutable std::pair<std::string, std::string> changes_asked_;  // the pair whose search was asked for last
  Weighed* weighed(std::string_view candidate_id, std::string_view function_id) const;
  SmallestChangeSearch* begun_search(std::string_view candidate_id, std::string_view function_id) const;
  mutable std::size_t places_weighed_with_ = 0;  // size of reference.places when the verdicts were made
};

}  // namespace overstap
