#include "core/document/undo.h"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>

#include "tests/support/generated_changes.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

const EntityKey kNote{"note", "n1"};
const std::string kText = "text";

// One person's screen: own clock and history on a document that others write to as well.
struct Person {
  Document& document;
  HybridClock clock;
  UndoHistory history;

  Person(Document& shared, ActorId actor) : document(shared), clock(actor) {}

  Stamp stamp() {
    for (const Write& write : document.as_change().writes) {
      clock.observe(write.reg.stamp);
    }
    return clock.next(1000);
  }
  void put(const EntityKey& key, const std::string& field, Value value) {
    const Change change{{{key, field, {std::move(value), stamp()}}}};
    history.remember(document, change, "undo.test");
    document.merge(change);
  }
  void put_text(const std::string& text) { put(kNote, kText, text); }
  UndoHistory::Step undo() {
    UndoHistory::Step step = history.undo(document, stamp());
    document.merge(step.change);
    return step;
  }
  UndoHistory::Step redo() {
    UndoHistory::Step step = history.redo(document, stamp());
    document.merge(step.change);
    return step;
  }
};

std::string text_in(const Document& document) { return std::string(as_text(document.find(kNote)->value(kText))); }

std::map<std::pair<EntityKey, std::string>, Value> values_of(const Document& document) {
  std::map<std::pair<EntityKey, std::string>, Value> values;
  for (const Write& write : document.as_change().writes) {
    if (!is_nothing(write.reg.value)) {
      values[{write.key, write.field}] = write.reg.value;
    }
  }
  return values;
}

TEST_CASE("Undo goes back through a chain of own edits of one field, and redo forward") {
  Document document;
  Person me(document, 1);
  me.put_text("een");
  me.put_text("twee");
  me.put_text("drie");
  CHECK(me.undo().skipped == 0);
  CHECK(text_in(document) == "twee");
  me.undo();
  CHECK(text_in(document) == "een");
  me.undo();
  CHECK(is_nothing(document.find(kNote)->value(kText)));
  CHECK_FALSE(me.history.can_undo());
  me.redo();
  me.redo();
  me.redo();
  CHECK(text_in(document) == "drie");
  CHECK_FALSE(me.history.can_redo());
  me.undo();
  me.undo();
  CHECK(text_in(document) == "een");
  me.put_text("anders");
  CHECK_FALSE(me.history.can_redo());
  me.undo();
  me.undo();
  CHECK(is_nothing(document.find(kNote)->value(kText)));
}

TEST_CASE("Undo never overwrites somebody else's newer write") {
  Document document;
  Person me(document, 1), other(document, 2);
  me.put_text("van mij");
  other.put_text("van een ander");
  const UndoHistory::Step step = me.undo();
  CHECK(step.skipped == 1);
  CHECK(step.change.empty());
  CHECK(text_in(document) == "van een ander");
  CHECK_FALSE(me.history.can_redo());
}

TEST_CASE("Undo stops at somebody else's write that came between own edits") {
  Document document;
  Person me(document, 1), other(document, 2);
  me.put_text("eerst van mij");
  other.put_text("van een ander");
  me.put_text("weer van mij");
  me.undo();
  CHECK(text_in(document) == "van een ander");  // by an own write now, but it is still the other's text
  CHECK(me.undo().skipped == 1);
  CHECK(text_in(document) == "van een ander");
}

TEST_CASE("Undo cannot bring back what was erased") {
  Document document;
  Person me(document, 1);
  me.put_text("persoonlijk");
  document.merge({{{kNote, kText, {Value(), me.stamp()}}}});  // erased: not remembered
  CHECK(me.undo().skipped == 1);
  CHECK(is_nothing(document.find(kNote)->value(kText)));
}

TEST_CASE("Undo takes back its part of a step when another part was changed by somebody else") {
  Document document;
  Person me(document, 1), other(document, 2);
  const Stamp stamp = me.stamp();
  const Change change{{{kNote, kText, {Value("x"), stamp}}, {kNote, "colour", {Value("zon"), stamp}}}};
  me.history.remember(document, change, "undo.test");
  document.merge(change);
  other.put(kNote, "colour", "maan");
  const UndoHistory::Step step = me.undo();
  CHECK(step.skipped == 1);
  CHECK(step.label == "undo.test");
  CHECK(is_nothing(document.find(kNote)->value(kText)));
  CHECK(as_text(document.find(kNote)->value("colour")) == "maan");
  me.redo();
  CHECK(text_in(document) == "x");
  CHECK(as_text(document.find(kNote)->value("colour")) == "maan");
}

TEST_CASE("Undo remembers so many steps and then forgets the oldest") {
  Document document;
  Person me(document, 1);
  for (std::size_t step = 0; step <= kMaxUndoSteps; ++step) {
    me.put_text(std::to_string(step));
  }
  std::size_t undone = 0;
  for (; me.history.can_undo(); ++undone) {
    me.undo();
  }
  CHECK(undone == kMaxUndoSteps);
  CHECK(text_in(document) == "0");
}

TEST_CASE("There is nothing to undo at first, and asking for it does nothing") {
  UndoHistory history;
  CHECK(history.undo_label().empty());
  CHECK(history.redo_label().empty());
  CHECK(history.undo({}, {1, 0, 1}).change.empty());
  history.remember({}, {}, "undo.empty");
  CHECK_FALSE(history.can_undo());
}

TEST_CASE("Undoing everything and redoing everything is no change", "[property]") {
  test::Chance chance(test::announced_seed("undo"));
  for (int round = 0; round < 300; ++round) {
    Document document;
    Person me(document, 1);
    const std::size_t steps = 1 + chance.below(30);
    for (std::size_t step = 0; step < steps; ++step) {
      me.put(chance.pick(test::clashing_keys()), chance.pick(test::clashing_fields()),
             chance.pick(test::clashing_values()));
    }
    const auto before = values_of(document);
    const std::size_t back = 1 + chance.below(steps);
    for (int turn = 0; turn < 2; ++turn) {
      for (std::size_t step = 0; step < back; ++step) {
        REQUIRE(me.undo().skipped == 0);
      }
      for (std::size_t step = 0; step < back; ++step) {
        REQUIRE(me.redo().skipped == 0);
      }
      REQUIRE(values_of(document) == before);
    }
    while (me.history.can_undo()) {
      me.undo();
    }
    REQUIRE(values_of(document).empty());
    while (me.history.can_redo()) {
      me.redo();
    }
    REQUIRE(values_of(document) == before);
  }
}

TEST_CASE("Whatever two people do, undo only ever replaces an own write", "[property]") {
  test::Chance chance(test::announced_seed("undo with two"));
  for (int round = 0; round < 300; ++round) {
    Document document;
    Person me(document, 1), other(document, 2);
    for (int step = 0; step < 60; ++step) {
      Person& person = chance.one_in(3) ? other : me;
      const std::size_t what = chance.below(4);
      if (what < 2) {
        person.put(chance.pick(test::clashing_keys()), chance.pick(test::clashing_fields()),
                   chance.pick(test::clashing_values()));
        continue;
      }
      const Document before = document;
      const UndoHistory::Step taken = what == 2 ? person.undo() : person.redo();
      for (const Write& write : taken.change.writes) {
        REQUIRE(before.find(write.key)->fields.at(write.field).stamp.actor == person.clock.actor());
        REQUIRE(document.find(write.key)->fields.at(write.field) == write.reg);
      }
    }
  }
}

}  // namespace
}  // namespace overstap
