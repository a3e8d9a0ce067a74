// Voting with dots. The facilitator counts for the room with plus and minus; what people hand in on a device comes on
// top. Totals are shown to nobody before "Laat zien", also not here; who chose what is kept nowhere.
#include <algorithm>
#include <string>

#include "app/screens/note_card.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kStep = 44, kCount = 44, kRowPadding = theme::kSpace2Half, kDot = 14, kDotGap = theme::kSpace1,
                kSign = 22;
constexpr float kLeastWordsBesideSteps = 140, kLeastCount = 20;
constexpr int kDotsInRow = 8;
constexpr int kMostDrawnDots = 40;  // more are only a number

struct Target {
  EntityKey key;
  std::string text{}, spoken{};
  NoteColour colour = NoteColour::kSun;
  bool is_cluster = false;
  int room_dots = 0;
};

Target target_of(const ScreenContext& context, const Session& session, const EntityKey& key) {
  Target target{.key = key};
  const auto round = static_cast<std::size_t>(std::max(0, session.voting.round - 1));
  if (key.type == kClusterType) {
    const Cluster& cluster = context.model.clusters.at(key.id);
    target.text = cluster.title;
    target.is_cluster = true;
    target.room_dots = cluster.room_dots[round];
    target.spoken = cluster.title;
    return target;
  }
  const Note& note = context.model.notes.at(key.id);
  target.text = note_text_or_empty(context, note);
  target.spoken = target.text;
  target.colour = note.colour;
  target.room_dots = note.room_dots[round];
  return target;
}

bool draw_step(ui::Ui& ui, ui::Key key, const ui::Rect& rect, ui::IconName icon, const std::string& label, bool off) {
  return ui.button(key, rect, {.label = label, .icon = icon, .disabled = off, .icon_only = true});
}

void paint_target_sign(ui::Ui& ui, const Target& target, float x, float centre_y) {
  const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), static_cast<int>(target.colour));
  const ImU32 ink = target.is_cluster ? ui.paint(ui::Colour::kPrimary) : colours.edge;
  ui.icon(target.is_cluster ? icon::kGroup : note_sign(target.colour), x + kSign / 2, centre_y, kSign, ink);
}

void draw_count_row(const ScreenContext& context, const Target& target, Column& column, int position, int count,
                    Outbox& out) {
  ui::Ui& ui = column.ui();
  const float inner = column.width() - 2 * kRowPadding;
  const float count_width = std::clamp(inner - 2 * (kStep + theme::kSpace1), kLeastCount, kCount);
  const float steps = 2 * kStep + count_width + 2 * theme::kSpace1;
  const bool under = column.width() < steps + kLeastWordsBesideSteps;
  const float beside = kSign + theme::kSpace3 + (under ? 0 : steps + theme::kSpace2);
  const float words = inner - beside;
  const ui::TextStyle style{.weight = target.is_cluster ? ui::Weight::kSemibold : ui::Weight::kRegular};
  const float text = text_height(ui, target.text, style, words);
  const float height = under ? text + kStep + theme::kSpace2 : std::max(text, kStep);
  const ui::Rect rect = column.take(height + 2 * kRowPadding);
  const auto item = ui.group(ui::Role::kListItem, target.key.id, rect, target.spoken, position, count);
  const theme::NoteColours& colours = theme::note_colours(ui.current_theme(), static_cast<int>(target.colour));
  ui.fill(rect, target.is_cluster ? ui.paint(ui::Colour::kPrimarySoft) : colours.fill, theme::kRadiusNote);
  ui.edge(rect, target.is_cluster ? ui.paint(ui::Colour::kPrimary) : colours.edge, theme::kRadiusNote, 1.5f);
  ui::Rect inside = rect.inset(kRowPadding, kRowPadding);
  ui::Rect buttons = under ? inside.cut_bottom(kStep) : inside.cut_right(steps, theme::kSpace2);
  buttons = {buttons.right() - steps, buttons.centre_y() - kStep / 2, steps, kStep};
  paint_target_sign(ui, target, inside.x, inside.y + (under ? text : inside.height) / 2);
  inside.cut_left(kSign, theme::kSpace3);
  ui.text({inside.x, under ? inside.y : inside.centre_y() - text / 2, words, text}, target.text, style);

  const auto scope = ui.scope("count");
  const std::string fewer = context.t("vote.one_less", {{"note", target.spoken}});
  const std::string more = context.t("vote.one_more", {{"note", target.spoken}});
  const auto change = [&](int difference) { out.send(Action{CountRoomDots{target.key, difference}}); };
  if (draw_step(ui, "less", buttons.cut_left(kStep, theme::kSpace1), icon::kMinus, fewer, target.room_dots == 0)) {
    change(-1);
  }
  const ui::Rect number = buttons.cut_left(count_width, theme::kSpace1);
  const float line = ui.line_height(ui::Type::kH3);
  ui.text({number.x, number.centre_y() - line / 2, number.width, line}, std::to_string(target.room_dots),
          {.type = ui::Type::kH3, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre, .wrap = false});
  if (draw_step(ui, "more", buttons.cut_left(kStep), icon::kPlus, more, false)) change(1);
}

void paint_dots(ui::Ui& ui, float x, float y, int dots, bool most) {
  for (int index = 0; index < std::min(dots, kMostDrawnDots); ++index) {
    const float left = x + static_cast<float>(index % kDotsInRow) * (kDot + kDotGap);
    const float top = y + static_cast<float>(index / kDotsInRow) * (kDot + kDotGap);
    const ImU32 ink = ui.paint(most ? ui::Colour::kAccent : ui::Colour::kPrimary);
    ui.draw_list()->AddCircleFilled({left + kDot / 2, top + kDot / 2}, kDot / 2, ink);
  }
}

void draw_result_row(const ScreenContext& context, const Target& target, const VoteTotal& total, bool most,
                     Column& column, int position, int count) {
  ui::Ui& ui = column.ui();
  const int rows = (std::min(total.dots, kMostDrawnDots) + kDotsInRow - 1) / kDotsInRow;
  const float dots_height = static_cast<float>(rows) * (kDot + kDotGap);
  const float number_width = kStep + theme::kSpace3;
  const float words = column.width() - 2 * theme::kSpace4 - number_width;
  const ui::TextStyle style{.weight = most ? ui::Weight::kSemibold : ui::Weight::kRegular};
  std::string said = context.t.counted("vote.dots", total.dots);
  if (total.tied) said += ". " + context.t("vote.tied");
  const float text = text_height(ui, target.text, style, words);
  const float line = text_height(ui, said, kSoftCaption, words);
  const ui::Rect rect = column.take(text + line + dots_height + theme::kSpace1 + 2 * theme::kSpace3);
  const auto item = ui.group(ui::Role::kListItem, target.key.id, rect, {}, position, count);
  ui.card(rect, theme::kRadiusNote);
  if (most) ui.edge(rect, ui.paint(ui::Colour::kAccent), theme::kRadiusNote, 3);
  ui::Rect inside = rect.inset(theme::kSpace4, theme::kSpace3);
  const ui::Rect number = inside.cut_left(kStep, theme::kSpace3);
  const float figure = ui.line_height(ui::Type::kH2);
  ui.paint_text({number.x, number.centre_y() - figure / 2, number.width, figure}, std::to_string(total.dots),
                {.type = ui::Type::kH2, .weight = ui::Weight::kBold, .align = ui::Align::kCentre, .wrap = false});
  ui.text({inside.x, inside.y, words, text}, target.text, style);
  ui.text({inside.x, inside.y + text, words, line}, said, kSoftCaption);
  paint_dots(ui, inside.x, inside.y + text + line + theme::kSpace1, total.dots, most);
}

void draw_results(const ScreenContext& context, const SessionView& session, Column& column) {
  ui::Ui& ui = column.ui();
  const auto totals = context.model.vote_totals(session.session);
  const int count = static_cast<int>(totals.size());
  const int most = totals.empty() ? 0 : totals.front().dots;
  const auto list =
      ui.group(ui::Role::kList, "result", {column.x(), column.y(), column.width(), 0}, context.t("vote.result"));
  int position = 0;
  for (const VoteTotal& total : totals) {
    const bool is_cluster = context.model.clusters.contains(total.target_id);
    const EntityKey key{std::string(is_cluster ? kClusterType : kNoteType), total.target_id};
    draw_result_row(context, target_of(context, session.session, key), total, most > 0 && total.dots == most, column,
                    ++position, count);
    column.space(theme::kSpace2);
  }
}

VotingRule rule_of(const ScreenContext& context, const SessionView& session) {
  if (context.view.vote_rule) return *context.view.vote_rule;
  return session.form == nullptr ? VotingRule{} : session.form->voting;
}

void set_rule(const ScreenContext& context, const VotingRule& rule, Outbox& out) {
  ViewState view = context.view;
  view.vote_rule = rule;
  out.send(view);
}

void draw_rules(const ScreenContext& context, const SessionView& session, Column& inside, Outbox& out) {
  ui::Ui& ui = inside.ui();
  VotingRule rule = rule_of(context, session);
  const std::string label = context.t("vote.dots_per_person");
  const float whole = text_height(ui, label, kLabelText, inside.width());
  ui::Rect strip = inside.take(std::max(kStep, whole));
  ui::Rect steps = strip.cut_right(2 * kStep + kCount, theme::kSpace2);
  if (inside.width() < 2 * kStep + kCount + kLeastWordsBesideSteps) {
    strip.width = inside.width();
    steps = inside.take(kStep);
    steps.width = std::min(steps.width, 2 * kStep + kCount);
  }
  const float words = text_height(ui, label, kLabelText, strip.width);
  ui.text({strip.x, strip.centre_y() - words / 2, strip.width, words}, label, kLabelText);
  if (draw_step(ui, "fewer", steps.cut_left(kStep), icon::kMinus, context.t("vote.fewer_dots"),
                rule.dots_per_person <= 1)) {
    --rule.dots_per_person;
    set_rule(context, rule, out);
  }
  const ui::Rect number = steps.cut_left(kCount);
  const float line = ui.line_height(ui::Type::kH3);
  ui.text({number.x, number.centre_y() - line / 2, number.width, line}, std::to_string(rule.dots_per_person),
          {.type = ui::Type::kH3, .weight = ui::Weight::kSemibold, .align = ui::Align::kCentre, .wrap = false});
  if (draw_step(ui, "more", steps.cut_left(kStep), icon::kPlus, context.t("vote.more_dots"),
                rule.dots_per_person >= kMaxDotsPerPerson)) {
    ++rule.dots_per_person;
    set_rule(context, rule, out);
  }
  const std::string several = context.t("vote.several");
  const ui::Rect toggle = inside.take(ui.switch_height(several, {}, inside.width()));
  if (ui.toggle("several", toggle, several, rule.several_on_one)) {
    rule.several_on_one = !rule.several_on_one;
    set_rule(context, rule, out);
  }
}

bool stack_large(Column& inside, ui::Key key, const std::string& label, ui::IconName icon, ui::ButtonKind kind) {
  const ui::Rect strip = inside.take(inside.ui().button_height(ui::ButtonSize::kLarge));
  return inside.ui().button(key, strip, {.label = label, .icon = icon, .kind = kind, .size = ui::ButtonSize::kLarge});
}

// From now on everybody may know the totals of this round, also when the vote is put away.
void show_totals(const SessionView& session, Outbox& out) {
  const std::string shown(voting_state_code(VotingState::kShown));
  out.send(Action{
      EditFields{{std::string(kSessionType), session.session.id},
                 {{"vote_state", Value{shown}}, {"vote_shown", Value{std::int64_t{session.session.voting.round}}}}}});
}

void put_away(const SessionView& session, Outbox& out) {
  out.send(Action{EditField{{std::string(kSessionType), session.session.id}, "vote_state", Value{}}});
}

std::string vote_zone(const SessionView& session) {
  const Phase* phase = session.active_phase();
  return phase == nullptr || phase->vote_on.empty() ? session.active_zone().id : phase->vote_on;
}

}  // namespace

bool shows_votes(const SessionView& session) {
  const Voting& voting = session.session.voting;
  return voting.state != VotingState::kClosed && voting.zone == session.active_zone().id;
}

void draw_vote_targets(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  if (session.session.voting.state == VotingState::kShown) return draw_results(context, session, column);
  ui::Ui& ui = column.ui();
  const auto targets = context.model.vote_targets(session.session.id, session.session.voting.zone);
  column.text(context.t("vote.count_for_room"), kSoftLabel);
  column.space(theme::kSpace2Half);
  const auto list =
      ui.group(ui::Role::kList, "targets", {column.x(), column.y(), column.width(), 0}, context.t("vote.choices"));
  int position = 0;
  for (const EntityKey& key : targets) {
    draw_count_row(context, target_of(context, session.session, key), column, ++position,
                   static_cast<int>(targets.size()), out);
    column.space(theme::kSpace2);
  }
}

void draw_vote_card(const ScreenContext& context, const SessionView& session, Column& column, Outbox& out) {
  const Voting& voting = session.session.voting;
  const Phase* phase = session.active_phase();
  const bool votes_here = phase != nullptr && !phase->vote_on.empty();
  if (voting.state == VotingState::kClosed && !votes_here) return;
  const std::string zone_id = voting.state == VotingState::kClosed ? vote_zone(session) : voting.zone;
  const Zone* zone = session.find_zone(zone_id);
  StackedCard card(column, {.padding_x = theme::kSpace4Half, .padding_y = theme::kSpace4});
  Column& inside = card.inside;
  const auto region = inside.ui().group(ui::Role::kRegion, "vote", {inside.x(), inside.y(), inside.width(), 0},
                                        context.t("vote.heading"));
  inside.heading(context.t("vote.heading"));
  inside.space(theme::kSpace1);
  if (zone != nullptr) inside.text(context.t("vote.about", {{"zone", zone->title}}), kSoftLabel);
  inside.space(theme::kSpace3);
  if (voting.state == VotingState::kClosed) {
    draw_rules(context, session, inside, out);
    inside.space(theme::kSpace3);
    if (stack_large(inside, "open", context.t("vote.open"), icon::kPlay, ui::ButtonKind::kPrimary)) {
      const VotingRule rule = rule_of(context, session);
      out.send(Action{OpenVote{session.session.id, zone_id, rule.dots_per_person, rule.several_on_one}});
    }
  } else if (voting.state == VotingState::kOpen) {
    inside.icon_line(icon::kEyeOff, context.t("vote.secret"));
    inside.space(theme::kSpace1);
    inside.text(context.t.counted("vote.dots_each", voting.dots_per_person), kLabelText);
    const auto handed_in = std::ranges::count_if(context.model.ballots_of(session.session.id),
                                                 [&](const Ballot* one) { return one->round == voting.round; });
    inside.text(context.t.counted("vote.handed_in", handed_in), kLabelText);
    inside.space(theme::kSpace3);
    if (stack_large(inside, "show", context.t("vote.show"), icon::kEye, ui::ButtonKind::kAccent)) {
      show_totals(session, out);
    }
  } else {
    inside.text(context.t("vote.shown"), kLabelText);
    inside.space(theme::kSpace3);
    if (stack_large(inside, "close", context.t("vote.close"), icon::kCheck, ui::ButtonKind::kSecond)) {
      put_away(session, out);
    }
  }
}

}  // namespace overstap
