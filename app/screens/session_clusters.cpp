// Notes that say the same, laid together under a title; and what a note is marked with. The words on the notes stay.
#include <algorithm>
#include <string>

#include "app/screens/entity_fields.h"
#include "app/screens/note_card.h"
#include "app/screens/note_grid.h"
#include "app/screens/session_parts.h"
#include "app/screens/stacked_card.h"
#include "app/screens/stacked_combo.h"
#include "icon_codepoints.h"

namespace overstap {
namespace {

constexpr float kNoteGap = theme::kSpace2, kLeastNoteWidth = 140;
constexpr std::size_t kWordsOfNote = 60;  // bytes of a note as a choice

std::string short_words(const ScreenContext& context, const Note& note) {
  std::string text = note_text_or_empty(context, note);
  for (char& byte : text) {
    if (byte == '\n') byte = ' ';
  }
  if (text.size() <= kWordsOfNote) return text;
  std::size_t end = kWordsOfNote;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
  return text.substr(0, end) + "…";
}

// The thread between tables: "Van tafel 1, 3". "" when nobody said.
std::string tables_spoken(const ScreenContext& context, const std::vector<const Note*>& notes) {
  std::string all;
  for (const std::string& table : tables_of(notes)) all += (all.empty() ? "" : ", ") + table;
  return all.empty() ? all : context.t("note.tables", {{"tables", all}});
}

void draw_cluster(const ScreenContext& context, const Cluster& cluster, const std::vector<const Note*>& notes,
                  Column& column, Outbox& out) {
  ui::Ui& ui = column.ui();
  const auto keys = ui.scope(cluster.id);
  const EntityKey key{std::string(kClusterType), cluster.id};
  {
    StackedCard card(column, {.padding_x = theme::kSpace3,
                              .padding_y = theme::kSpace3,
                              .fill = ui::Colour::kPrimarySoft,
                              .radius = theme::kRadiusPart,
                              .elevation = 0});
    EntityFields fields(context, out, key);
    fields.line(card.inside, "title", context.t("cluster.title"), cluster.title,
                {.placeholder = context.t("cluster.title_example")});
    if (const std::string tables = tables_spoken(context, notes); !tables.empty()) {
      card.inside.space(theme::kSpace1);
      card.inside.icon_line(icon::kUsersRound, tables, kLabelText, ui::Colour::kText);
    }
    card.inside.space(theme::kSpace2Half);
    const int columns = note_columns(card.inside.width(), kLeastNoteWidth, kNoteGap);
    draw_note_grid(context, {.notes = notes, .name = cluster.title, .columns = columns, .gap = kNoteGap}, card.inside,
                   out);
    const std::string label = context.t("cluster.take_apart");
    const ui::Button apart{.label = label,
                           .icon = icon::kUngroup,
                           .kind = ui::ButtonKind::kQuiet,
                           .size = ui::ButtonSize::kSmall,
                           .description = cluster.title};
    const ui::Rect strip = card.inside.take(ui.target_height());
    if (ui.button("apart", {strip.x, strip.y, std::min(strip.width, ui.button_width(apart)), strip.height}, apart)) {
      out.send(Action{Remove{key}});
    }
  }
  column.space(theme::kSpace3);
}

}  // namespace

std::vector<const Note*> loose_notes(const ScreenContext& context, const SessionView& session, const Zone& zone) {
  std::vector<const Note*> notes = shown_notes(context.model, session, zone);
  std::erase_if(notes, [&](const Note* note) {
    const auto cluster = context.model.clusters.find(note->cluster_id);
    return cluster != context.model.clusters.end() && cluster->second.zone_id == zone.id;
  });
  return notes;
}

void draw_clusters(const ScreenContext& context, const SessionView& session, const Zone& zone, Column& column,
                   Outbox& out) {
  for (const Cluster* cluster : context.model.clusters_in(session.session.id, zone.id)) {
    const auto notes = context.model.notes_of_cluster(cluster->id);
    if (!notes.empty()) draw_cluster(context, *cluster, notes, column, out);
  }
}

void draw_cluster_choice(const ScreenContext& context, const SessionView& session, const Note& note, Column& column,
                         Outbox& out) {
  const Zone* zone = session.find_zone(note.place.zone);
  if (zone == nullptr || answers_hidden(context.model, session, *zone)) return;  // the others are not to be read yet
  const Model& model = context.model;
  std::vector<std::string> labels = {context.t("cluster.none")};
  const auto clusters = model.clusters_in(note.session_id, note.place.zone);
  int selected = 0;
  for (const Cluster* cluster : clusters) {
    if (cluster->id == note.cluster_id) selected = static_cast<int>(labels.size());
    labels.push_back(cluster->title.empty() ? context.t("cluster.without_title") : cluster->title);
  }
  std::vector<const Note*> others = model.notes_in(note.session_id, note.place.zone);
  std::erase_if(others, [&](const Note* other) {
    const auto cluster = model.clusters.find(other->cluster_id);
    return other->id == note.id || (cluster != model.clusters.end() && cluster->second.zone_id == note.place.zone);
  });
  for (const Note* other : others) {
    labels.push_back(context.t("cluster.with_note", {{"note", short_words(context, *other)}}));
  }
  if (labels.size() == 1) return;
  std::vector<ui::Option> options;
  for (const std::string& label : labels) options.push_back({.label = label});
  column.space(theme::kSpace3);
  const auto chosen = stack_combo(column, "cluster", context.t("cluster.belongs_to"), options, selected);
  if (!chosen || *chosen == selected) return;
  const auto index = static_cast<std::size_t>(*chosen);
  if (index == 0) {
    out.send(Action{PutInCluster{note.id, {}}});
  } else if (index <= clusters.size()) {
    out.send(Action{PutInCluster{note.id, clusters[index - 1]->id}});
  } else {
    out.send(Action{MakeCluster{.id = out.new_id(),
                                .session_id = note.session_id,
                                .title = {},
                                .note_ids = {note.id, others[index - 1 - clusters.size()]->id}}});
  }
}

void draw_mark_choices(const ScreenContext& context, const SessionView& session, const Note& note, Column& column,
                       Outbox& out) {
  if (session.form == nullptr) return;
  EntityFields fields(context, out, {std::string(kNoteType), note.id});
  for (const Mark& mark : session.form->marks) {
    std::vector<EntityFields::Choice> choices = {{context.t("session.mark_none"), Value{}}};
    const auto given = note.marks.find(mark.id);
    int selected = 0;
    for (const MarkOption& option : mark.options) {
      if (given != note.marks.end() && given->second == option.id) selected = static_cast<int>(choices.size());
      choices.push_back({option.label, Value{option.id}});
    }
    column.space(theme::kSpace3);
    fields.choice(column, "mark." + mark.id, mark.question, choices, selected);
  }
}

}  // namespace overstap
