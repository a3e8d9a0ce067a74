#include "app/shell/meter.h"

#include <algorithm>
#include <cmath>

#include "app/screens/board_layout.h"
#include "core/exchange/workspace_file.h"

namespace overstap::meter {
namespace {

constexpr std::string_view kOwnSession = "meten";

const Session* fullest_session(const Model& model) {
  const Session* fullest = nullptr;
  std::size_t most = 0;
  for (const auto& [id, session] : model.sessions) {
    const std::size_t notes = model.count_notes(id);
    if (fullest != nullptr && notes <= most) continue;
    fullest = &session;
    most = notes;
  }
  return fullest;
}

int units(float wanted) { return static_cast<int>(std::lround(std::clamp(wanted, 0.f, 1.f * kMaxBoardUnits))); }

}  // namespace

void open_board(Shell& shell) {
  shell.ui().watch_drawn(true);
  const Model& model = shell.model();
  if (model.sessions.empty() && !model.reference.templates.empty()) {
    const SessionTemplate& form = model.reference.templates.front();
    shell.perform(Action{StartSession{std::string(kOwnSession), form.id, form.title, shell.view().today}});
  }
  const Session* session = fullest_session(model);
  if (session == nullptr) return;
  shell.perform(ViewAction{GoTo{{Screen::kSession, session->id, {}}}});
  ViewState view = shell.view();
  view.session_look = SessionLook::kWholeBoard;
  shell.perform(ViewAction{EditView{std::move(view)}});
}

std::string import_json(Shell& shell, std::string_view text) {
  shell.file_picked(std::string(kOwnSession), std::string(text));
  if (!shell.view().import) return shell.view().error ? shell.view().error->code : std::string("file.unreadable");
  shell.perform(ViewAction{AcceptImport{}});
  open_board(shell);
  return {};
}

std::string export_json(const Shell& shell) { return write_workspace_file(shell.model().document); }

void look_at(Shell& shell, float x, float y, float zoom) {
  for (const ui::Node& node : shell.ui().nodes()) {
    if (node.role == ui::Role::kSurface) return shell.ui().set_camera(node.id, {x, y, zoom});
  }
}

std::string add_note(Shell& shell, std::string_view id, std::string_view text, float x, float y) {
  const auto session = shell.model().sessions.find(shell.view().route.first_id);
  if (session == shell.model().sessions.end()) return "edit.gone";
  const SessionView view = session_view({shell.model(), shell.view(), shell.phrases()}, session->second);
  const BoardLayout layout = lay_out_board(shell.model(), view);
  const BoardZone& zone = layout.zone_at(x, y);
  BoardPoint at = zone.spot(x, y);
  at.y = units(y - zone.rect.y);  // further down the board grows; to the right only where no other zone lies
  if (&zone == &layout.zones.back()) at.x = units(x - zone.rect.x);
  const std::string note(id);
  shell.perform(Action{AddNote{.id = note,
                               .session_id = session->first,
                               .zone_id = zone.zone->id,
                               .text = std::string(text),
                               .random = static_cast<std::uint64_t>(at.x),
                               .at = at}});
  return shell.model().notes.contains(note) ? std::string() : shell.view().error ? shell.view().error->code : "refused";
}

std::string drawn_notes(Shell& shell) {
  std::string text;
  for (const std::string& id : shell.ui().drawn()) text += id + "\n";
  return text;
}

}  // namespace overstap::meter
