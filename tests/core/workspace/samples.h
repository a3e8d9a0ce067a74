// A small workspace to act on: one function with two tasks, one template, and a clock that ticks once per action.
#pragma once

#include "core/workspace/update.h"

namespace overstap::test {

inline constexpr std::uint64_t kNow = 1'790'000'000'000;

class Workspace {
 public:
  explicit Workspace(ActorId actor = 7) : model(actor) {
    model.reference.places.add({"Groningen", 53.2192, 6.5667});
    model.reference.places.add({"Winsum", 53.3317, 6.5208});
    SessionTemplate form{.id = "droom-en-doe", .title = "Droom- en doesessie"};
    form.zones = {{.id = "afspraken", .title = "Afspraken"},
                  {.id = "droom", .title = "Droom", .daypart = "ochtend"},
                  {.id = "parkeer", .title = "Parkeerplek", .kind = ZoneKind::kParking}};
    form.phases = {
        {.id = "afspraken", .title = "Afspraken", .minutes = 10, .zones = {"afspraken"}},
        {.id = "droom", .title = "Droom", .minutes = 25, .rounds = 2, .zones = {"droom"}, .vote_on = "droom"}};
    model.reference.templates.push_back(form);
  }

  UpdateResult act(const Action& action) { return update(model, action, now++); }

  void add_function(const std::string& id = "thuishulp") {
    Change content;
    const auto put = [&](const std::string& type, const std::string& entity, const std::string& field, Value value) {
      content.writes.push_back({{type, entity}, field, {std::move(value), Stamp{1, 0, 0}}});
    };
    put("function", id, "name", "Thuishulp");
    put("function", id, "place", "Groningen");
    put("function", id, "hours_per_week_min", std::int64_t{12});
    for (const std::string number : {"1", "2"}) {
      put("task", id + "-0" + number, "function", id);
      put("task", id + "-0" + number, "number", std::int64_t{number == "1" ? 1 : 2});
      put("task", id + "-0" + number, "title", "Taak " + number);
      put("task", id + "-0" + number, "load.K", std::int64_t{1});
    }
    act(Merge{content, Merge::From::kContent});
  }

  void add_session_with_notes() {
    act(StartSession{"s1", "droom-en-doe", "", "2026-11-22"});
    for (const char* id : {"a", "b", "c"})
      act(AddNote{id, "s1", "droom", std::string("Briefje ") + id, NoteColour::kSun, 5});
  }

  std::string notes_in(std::string_view zone) const {
    std::string ids;
    for (const Note* note : model.notes_in("s1", zone)) ids += note->id;
    return ids;
  }

  Model model;
  std::uint64_t now = kNow;
};

inline EditField edit(const std::string& type, const std::string& id, const std::string& field, Value value) {
  return {{type, id}, field, std::move(value)};
}

}  // namespace overstap::test
