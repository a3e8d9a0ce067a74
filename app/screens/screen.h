// What every screen gets and gives: it reads the model and the view, draws through Ui, and returns what the person
// wants. A screen never changes anything itself and never calls an interactive ImGui function.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/screens/view.h"
#include "app/semantics/ui.h"
#include "core/base/identifier.h"
#include "core/language/phrases.h"
#include "core/workspace/action.h"
#include "core/workspace/model.h"

namespace overstap {

struct ScreenContext {
  const Model& model;
  const ViewState& view;
  const Phrases& t;  // t("start.title")
};

// What the person asked for this frame, in order.
class Outbox {
 public:
  explicit Outbox(RandomSource& random) : random_(random) {}

  void send(Action action) { actions.push_back(std::move(action)); }
  void send(ViewAction action) { view_actions.push_back(std::move(action)); }
  void go(Screen screen, std::string first_id = {}, std::string second_id = {}) {
    send(ViewAction{GoTo{{screen, std::move(first_id), std::move(second_id)}}});
  }
  // Copy, change a field, send: `auto view = out.edit(context.view); view.match_page = 1; out.send(view);`
  void send(const ViewState& view) { send(ViewAction{EditView{view}}); }

  // What is shown is not found yet: go on with it after this frame, and draw again.
  void keep_searching(LongSearch which) { searching = which; }

  std::string new_id() {
    const std::uint64_t high = random_.next_u64();
    return identifier_from_random(high, random_.next_u64());
  }
  std::uint64_t random() { return random_.next_u64(); }

  std::vector<Action> actions;
  std::vector<ViewAction> view_actions;
  std::optional<LongSearch> searching;

 private:
  RandomSource& random_;
};

// `area`: the page without rail and top bar. Each screen scrolls inside it when it must.
void draw_start(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_passports(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_passport(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_conversation(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_growth(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_candidates(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_candidate(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_bundle(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_match(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_pair(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_blockers(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
// The load items of this workspace: which are in use, and own ones.
void draw_capacity_list(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_division(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_sessions(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_session(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_projector(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_trajectories(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_trajectory(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_report(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
// What a session leaves behind, to read, to print and to save.
void draw_session_report(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
// A way of working of one's own: its words and minutes.
void draw_own_template(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_take_part(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);
void draw_share(ui::Ui& ui, const ScreenContext& context, ui::Rect area, Outbox& out);

// A screen that somebody uses alone has nothing around it that leads away.
bool fills_page(const Route& route);

// Around the screen: skip target, rail or bottom bar, top bar, toast, confirm and settings dialogs.
void draw_page(ui::Ui& ui, const ScreenContext& context, Outbox& out);

}  // namespace overstap
