// What the room sees, and nothing else: made from the session alone, so that no candidate, no script, no key and no
// vote before "Laat zien" can ever be on the wall. While the picture is frozen the last one stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/explain/session_report.h"
#include "core/workshop/contribution.h"
#include "core/workshop/session.h"

namespace overstap {

struct ProjectedNote {
  int number = 0;  // as people call it out while voting; 0: no number
  std::string text{};
  NoteColour colour = NoteColour::kSun;
  bool is_cluster = false;
  int dots = 0;                             // after "Laat zien"
  std::optional<NoteSign> sign{};           // an answer with a picture
  std::vector<std::string> tables{};        // where it was written, or of a cluster its notes
  std::optional<PlanChange> change{};       // in the next version of a plan
  std::optional<AgreementResult> result{};  // of what was agreed the last time
  bool operator==(const ProjectedNote&) const = default;
};
struct ProjectedZone {
  std::string id, title;
  std::vector<ProjectedNote> notes;
  bool operator==(const ProjectedZone&) const = default;
};

enum class ProjectedScene { kNotes, kVoting, kResult, kAgreements, kPulse };

struct ProjectorPicture {
  ProjectedScene scene = ProjectedScene::kNotes;
  std::string title{}, question{}, who{};
  bool notes_hidden = false;
  int dots_per_person = 0;
  int people = 0, handed_in = 0;
  std::optional<Invitation> invitation{};  // while its code is on the wall
  std::vector<ProjectedZone> zones{};      // of the result: one, the most dots first
  ReportedPulse pulse{};
  bool operator==(const ProjectorPicture&) const = default;
};

ProjectorPicture projector_picture(const Model& model, const Session& session);

}  // namespace overstap
