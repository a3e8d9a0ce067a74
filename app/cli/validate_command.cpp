#include <algorithm>
#include <array>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "core/base/calendar.h"
#include "core/candidate/free_text.h"
#include "core/candidate/privacy_guard.h"
#include "core/exchange/workspace_file.h"
#include "core/workspace/field_value.h"
#include "core/workspace/presence.h"
#include "core/workspace/update.h"

namespace overstap::cli {

namespace {

constexpr ActorId kNobody = 0;

// Fields that no edit writes, but that belong to an entity all the same.
bool is_fixed_field(std::string_view field) {
  constexpr std::array<std::string_view, 6> kFixed = {"function", "session",   "template",
                                                      "place",    "fictional", "deleted"};
  return std::ranges::find(kFixed, field) != kFixed.end();
}

bool is_fit_value(std::string_view type, std::string_view field, const Value& value, Error& problem) {
  if (is_fixed_field(field)) return true;
  const auto checked = checked_value(type, field, value);
  if (checked) return true;
  // A field of a newer version is kept and is no fault.
  if (checked.error().code == "edit.not_editable") return true;
  problem = checked.error();
  return false;
}

class Findings {
 public:
  Findings(const Phrases& t, std::string file) : t_(t), file_(std::move(file)) {}

  void add(const std::string& about, const std::string& sentence) { lines_.push_back(about + ": " + sentence); }
  void add(const EntityKey& key, std::string_view field, const std::string& sentence) {
    std::string about = key.type + " " + key.id;
    if (!field.empty()) about += ", " + std::string(field);
    add(about, sentence);
  }
  bool empty() const { return lines_.empty(); }

  void print_all() const {
    print(file_ + ": " + t_.counted("cli.problems", static_cast<long long>(lines_.size())) + "\n");
    for (const std::string& line : lines_) print("  " + line + "\n");
  }

 private:
  const Phrases& t_;
  std::string file_;
  std::vector<std::string> lines_;
};

void check_values(const Document& document, const Phrases& t, Findings& findings) {
  for (const auto& [key, entity] : document.entities()) {
    if (!is_present(&entity)) continue;
    for (const auto& [field, reg] : entity.fields) {
      Error problem;
      if (!is_fit_value(key.type, field, reg.value, problem)) findings.add(key, field, error_text(t, problem));
    }
  }
}

// Of what this file holds: do the things it points to exist, in the file or in the shipped passports?
void check_relations(const Document& file, const Model& model, const Phrases& t, Findings& findings) {
  const auto in_file = [&](std::string_view type, const std::string& id) {
    return is_present(file.find({std::string(type), id}));
  };
  for (const auto& [id, task] : model.tasks) {
    if (in_file(kTaskType, id) && !model.functions.contains(task.function_id)) {
      findings.add({std::string(kTaskType), id}, "function", t("cli.no_such_function", {{"id", task.function_id}}));
    }
  }
  for (const auto& [id, note] : model.notes) {
    if (in_file(kNoteType, id) && !model.sessions.contains(note.session_id)) {
      findings.add({std::string(kNoteType), id}, "session", t("cli.no_such_session", {{"id", note.session_id}}));
    }
  }
  for (const auto& [id, sign_off] : model.sign_offs) {
    const EntityKey key{std::string(kSignOffType), id};
    if (!in_file(kSignOffType, id)) continue;
    if (!model.candidates.contains(sign_off.candidate_id)) {
      findings.add(key, "candidate", t("cli.no_such_candidate", {{"id", sign_off.candidate_id}}));
    }
    if (!model.tasks.contains(sign_off.task_id)) {
      findings.add(key, "task", t("cli.no_such_task", {{"id", sign_off.task_id}}));
    }
  }
  for (const auto& [id, function] : model.functions) {
    if (!in_file(kFunctionType, id)) continue;
    const EntityKey key{std::string(kFunctionType), id};
    if (function.not_done.empty()) findings.add(key, "not_done.1", t("cli.not_done_missing"));
    if (!function.place.empty() && model.reference.places.find(function.place) == nullptr) {
      findings.add(key, "place", t("cli.no_such_place", {{"place", function.place}}));
    }
  }
}

void add_medical(const std::vector<FreeText>& texts, const EntityKey& key, const Phrases& t, Findings& findings) {
  for (const FreeText& one : texts) {
    // The words themselves are not repeated: the output of a program ends up in logs.
    if (!medical_mentions(*one.text).empty()) findings.add(key, one.field, t("cli.looks_medical"));
  }
}

// Going on over an exceeded item without a note, a name and a date: the program never writes that, a file may hold it.
void check_decisions(const Document& file, const Model& model, const Phrases& t, Findings& findings) {
  for (const auto& [id, decision] : model.decisions) {
    const EntityKey key{std::string(kDecisionType), id};
    if (!is_present(file.find(key))) continue;
    if (!model.candidates.contains(decision.candidate_id)) {
      findings.add(key, "candidate", t("cli.no_such_candidate", {{"id", decision.candidate_id}}));
    }
    if (!model.functions.contains(decision.function_id)) {
      findings.add(key, "function", t("cli.no_such_function", {{"id", decision.function_id}}));
    }
    if (!is_iso_date(decision.date) || decision.by.empty()) {
      findings.add(key, "date", t("error.decision.name_and_date"));
    }
    if (decision.outcome == Outcome::kPutForward && !decision.exceeded.empty() && decision.note.empty()) {
      findings.add(key, "note", t("error.decision.note_needed"));
    }
    add_medical(free_texts(decision), key, t, findings);
  }
}

void check_candidates(const Document& file, const Model& model, const Phrases& t, Findings& findings) {
  for (const auto& [id, candidate] : model.candidates) {
    const EntityKey key{std::string(kCandidateType), id};
    if (!is_present(file.find(key))) continue;
    if (!candidate.place.empty() && model.reference.places.find(candidate.place) == nullptr) {
      findings.add(key, "place", t("cli.no_such_place", {{"place", candidate.place}}));
    }
    add_medical(free_texts(candidate), key, t, findings);
    add_medical(free_texts(model.trajectory(id)), {std::string(kTrajectoryType), id}, t, findings);
  }
}

void check_sign_offs(const Document& file, const Model& model, const Phrases& t, Findings& findings) {
  for (const auto& [id, sign_off] : model.sign_offs) {
    const EntityKey key{std::string(kSignOffType), id};
    if (!is_present(file.find(key))) continue;
    add_medical(free_texts(sign_off), key, t, findings);
  }
}

// A copy of the shipped content with this file in it, so that relations into the passports are found.
int validate_one(const std::string& path, const Environment& environment) {
  const Phrases& t = environment.t;
  const auto bytes = read_file(path);
  if (!bytes) {
    complain(path + ": " + error_text(t, bytes.error()));
    return exit_code_of(bytes.error());
  }
  auto parsed = read_workspace_file(*bytes);
  if (!parsed) {
    print(path + ": " + error_text(t, parsed.error()) + "\n");
    return kExitProblems;
  }
  Findings findings(t, path);
  for (const Error& problem : parsed->problems) findings.add(problem.detail, error_text(t, problem));
  Document file;
  file.merge(parsed->value);
  Model model(kNobody);
  model.reference = environment.model.reference;
  update(model, Merge{environment.model.document.as_change(), Merge::From::kContent}, 0);
  update(model, Merge{parsed->value, Merge::From::kFile}, 0);
  check_values(file, t, findings);
  check_relations(file, model, t, findings);
  check_candidates(file, model, t, findings);
  check_decisions(file, model, t, findings);
  check_sign_offs(file, model, t, findings);
  if (!findings.empty()) {
    findings.print_all();
    return kExitProblems;
  }
  const auto present =
      std::ranges::count_if(file.entities(), [](const auto& entry) { return is_present(&entry.second); });
  print(path + ": " + t.counted("cli.in_order", present) + "\n");
  return kExitOk;
}

}  // namespace

int run_validate(const Environment& environment) {
  int worst = kExitOk;
  for (const std::string& path : environment.options.files) worst = std::max(worst, validate_one(path, environment));
  return worst;
}

}  // namespace overstap::cli
