// The typed model of a whole workspace: what screens read. A projection of the document, renewed only for entities
// that a change touched. Screens and the command line never read registers.
#pragma once

#include <map>
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
#include "core/matching/smallest_change.h"
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

class Model {
 public:
  explicit Model(ActorId actor) : clock(actor) {}

  std::string title;                          // of the workspace; "" until named
  std::map<std::string, Function> functions;  // deleted ones are not in here
  std::map<std::string, Task> tasks;
  std::map<std::string, Skill> skills;
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
  // In order of place in the zone.
  std::vector<const Note*> notes_in(std::string_view session_id, std::string_view zone_id) const;

  // Shipped or one's own; null for one that this program does not know. The pointer lives until the next merge.
  const SessionTemplate* find_template(std::string_view id) const;
  // One's own ways of working, in order of title.
  std::vector<const SessionTemplate*> own_templates() const;
  // Those of this session with notes in this zone, in order of title.
  std::vector<const Cluster*> clusters_in(std::string_view session_id, std::string_view zone_id) const;
  // In order of place; "" for the cluster: those that lie by themselves.
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
  // What would have to change for that pair; kept as long, and empty when its verdict is.
  const SmallestChanges* smallest_changes(std::string_view candidate_id, std::string_view function_id) const;

  // Knelpunten of all pairs, as they are; for_export() makes what may leave the device. Kept until something changes.
  const BlockerSurvey& blockers() const;

  // Takenpakket: the best bundle for one candidate, from all functions but `without` (ids); empty when the candidate is
  // gone. The last one is kept until something changes.
  const TaskBundle* bundle(std::string_view candidate_id, const std::vector<std::string>& without) const;

  // Verdeling: all tasks divided over all candidates. Kept until something changes.
  const GroupDivision& division() const;

  // Renews the typed parts of these entities. Called by update() after a merge, and by nobody else.
  void project(const std::vector<EntityKey>& touched);

 private:
  // Forgets the verdicts of one candidate, or about one function.
  void forget_verdicts_of(std::string_view id);

  struct Weighed {
    FunctionVerdict verdict;
    std::optional<SmallestChanges> changes;  // searched when first asked for
  };
  mutable std::map<std::pair<std::string, std::string>, Weighed> weighed_;  // candidate, function
  struct Surveyed {
    std::uint64_t revision = 0;
    std::size_t places = 0;  // size of reference.places
    BlockerSurvey survey;
  };
  mutable std::optional<Surveyed> surveyed_;
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
    GroupDivision division;
  };
  mutable std::optional<Divided> divided_;
  std::map<std::string, SessionTemplate> own_templates_;  // as written: what is empty is as in the base
  struct WholeTemplates {
    std::uint64_t revision = 0;
    std::size_t shipped = 0;
    std::map<std::string, SessionTemplate, std::less<>> by_id{};
  };
  mutable std::optional<WholeTemplates> whole_templates_;
  const WholeTemplates& whole_templates() const;
  Weighed* weighed(std::string_view candidate_id, std::string_view function_id) const;
  mutable std::size_t places_weighed_with_ = 0;  // size of reference.places when the verdicts were made
};

}  // namespace overstap
