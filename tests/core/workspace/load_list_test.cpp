// The list of load items of a workspace: own items and items out of use, read, edited, merged and weighed.
#include "core/passport/load_list.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/explain/load_item_words.h"
#include "core/explain/reason_text.h"
#include "core/matching/bundle_rules.h"
#include "core/workspace/field_value.h"
#include "core/workspace/handover.h"
#include "tests/core/matching/samples.h"
#include "tests/core/workspace/samples.h"

namespace overstap {
namespace {

using test::find_reason;
using test::Workspace;

const std::string kNoise = "Geluid-0000000000000A";

void edit(Workspace& ws, std::string_view type, const std::string& id, const std::string& field, const Value& value) {
  REQUIRE_FALSE(ws.act(EditField{{std::string(type), id}, field, value}).refused);
}

// A candidate and a function with one task, and an own item that the task asks at level 2.
Workspace with_noise(bool hard, std::optional<int> capacity) {
  Workspace ws;
  REQUIRE_FALSE(ws.act(AddLoadItem{kNoise, "Geluid", FmlRubric::kSurroundings, hard}).refused);
  ws.act(AddFunction{"f", "Wasserij"});
  ws.act(AddTask{"t", "f", "Persen", true});
  edit(ws, kTaskType, "t", "minutes_per_week", Value{std::int64_t{120}});
  edit(ws, kTaskType, "t", "load." + kNoise, Value{std::int64_t{2}});
  ws.act(AddCandidate{"k", ""});
  edit(ws, kCandidateType, "k", "hours_per_week_now", Value{std::int64_t{2}});
  edit(ws, kCandidateType, "k", "work.samen.level", Value{std::int64_t{2}});
  if (capacity) {
    edit(ws, kCandidateType, "k", "capacity." + kNoise + ".level", Value{std::int64_t{*capacity}});
    edit(ws, kCandidateType, "k", "capacity." + kNoise + ".source", Value{"FML"});
    edit(ws, kCandidateType, "k", "capacity." + kNoise + ".date", Value{"2026-11-03"});
  }
  return ws;
}

const Reason* noise_of(const Workspace& ws) {
  return find_reason(ws.model.verdict("k", "f")->entry_tasks[0].reasons, Criterion::kLoad, kNoise);
}

TEST_CASE("an own item is weighed like a given one, with its source and date, soft or hard") {
  const auto verdict = [](bool hard, std::optional<int> capacity) {
    const Workspace ws = with_noise(hard, capacity);
    const Reason* reason = noise_of(ws);
    REQUIRE(reason != nullptr);
    CHECK(reason->asked == 2);
    CHECK(reason->available == capacity);
    CHECK(reason->source == (capacity ? "FML" : ""));
    CHECK((reason->hardness == Hardness::kHard) == hard);
    return reason->verdict;
  };
  CHECK(verdict(false, 2) == Verdict::kFits);
  CHECK(verdict(false, 1) == Verdict::kDiscuss);
  CHECK(verdict(true, 1) == Verdict::kNotNow);
  CHECK(verdict(false, 0) == Verdict::kNotNow);
  CHECK(verdict(false, std::nullopt) == Verdict::kUnknown);
}

TEST_CASE("an own item counts over the week, in changes and in a bundle") {
  const Workspace ws = with_noise(false, 1);
  const FunctionVerdict& pair = *ws.model.verdict("k", "f");
  const Reason* week = find_reason(pair.week_load, Criterion::kWeekLoad, kNoise);
  REQUIRE(week != nullptr);
  CHECK((week->asked == 240 && week->available == 120));
  const Candidate& candidate = ws.model.candidates.at("k");
  const PossibleChange ease{.kind = ChangeKind::kEaseLoad, .item = kNoise, .remedy = Remedy::kShorter};
  const FunctionVerdict after = weigh_with_changes(candidate, ws.model.functions.at("f"), ws.model.tasks_of("f"),
                                                   ws.model.reference.places, {ease});
  CHECK(find_reason(after.entry_tasks[0].reasons, Criterion::kLoad, kNoise)->verdict == Verdict::kFits);
  const auto slot = static_cast<std::size_t>(*ws.model.load_list.find(kNoise));
  CHECK(limits_of(candidate)[slot] == 120);
}

TEST_CASE("out of use an item asks nothing and is not asked; in use again everything is still there") {
  Workspace ws = with_noise(false, 1);
  edit(ws, kLoadItemType, kNoise, "in_use", Value{false});
  CHECK(noise_of(ws) == nullptr);
  CHECK_FALSE(ws.model.load_list.find(kNoise).has_value());
  edit(ws, kLoadItemType, kNoise, "in_use", Value{true});
  REQUIRE(noise_of(ws) != nullptr);
  CHECK(noise_of(ws)->available == 1);
}

TEST_CASE("a given item can be put out of use as well, though nothing about it was ever written") {
  Workspace ws = with_noise(false, 1);
  edit(ws, kTaskType, "t", "load.K", Value{std::int64_t{3}});
  const auto kneeling = [&] {
    return find_reason(ws.model.verdict("k", "f")->entry_tasks[0].reasons, Criterion::kLoad, "K");
  };
  REQUIRE(kneeling() != nullptr);
  edit(ws, kLoadItemType, "K", "in_use", Value{false});
  CHECK(kneeling() == nullptr);
  CHECK(ws.model.tasks.at("t").load[LoadItem::kKneeling] == 0);
  CHECK_FALSE(std::ranges::contains(ws.model.load_list.items(), LoadItem::kKneeling));
  CHECK(ws.act(Undo{}).touched.size() == 1);
  REQUIRE(kneeling() != nullptr);
  CHECK(kneeling()->asked == 3);
  CHECK(ws.act(EditField{{std::string(kLoadItemType), "Q"}, "in_use", Value{false}}).refused->code == "edit.gone");
}

TEST_CASE("as many own items in use as there is room for, and not one more") {
  Workspace ws;
  for (std::size_t number = 1; number <= kMaxOwnLoadItems; ++number) {
    CHECK_FALSE(ws.act(AddLoadItem{"own-" + std::to_string(number), "Eigen", FmlRubric::kSocial, false}).refused);
  }
  CHECK(ws.model.load_list.items().size() == kGivenLoadItemCount + kMaxOwnLoadItems);
  CHECK(ws.act(AddLoadItem{"own-9", "Eigen", FmlRubric::kSocial, false}).refused->code == "load_list.no_room");
  edit(ws, kLoadItemType, "own-1", "in_use", Value{false});
  CHECK_FALSE(ws.act(AddLoadItem{"own-9", "Eigen", FmlRubric::kSocial, false}).refused);
  CHECK(ws.act(EditField{{std::string(kLoadItemType), "own-1"}, "in_use", Value{true}}).refused->code ==
        "load_list.no_room");
  CHECK(ws.act(AddLoadItem{"own-10", " ", FmlRubric::kSocial, false}).refused->code == "load_list.no_name");
}

TEST_CASE("the list holds as many own items as it may, in use or not") {
  Workspace ws;
  for (std::size_t number = 1; number <= kMaxListedOwnItems; ++number) {
    const std::string id = "own-" + std::to_string(number);
    REQUIRE_FALSE(ws.act(AddLoadItem{id, "Eigen", FmlRubric::kSocial, false}).refused);
    edit(ws, kLoadItemType, id, "in_use", Value{false});
  }
  CHECK(ws.act(AddLoadItem{"own-more", "Eigen", FmlRubric::kSocial, false}).refused->code == "load_list.full");
  REQUIRE_FALSE(ws.act(Remove{{std::string(kLoadItemType), "own-1"}}).refused);
  CHECK_FALSE(ws.act(AddLoadItem{"own-more", "Eigen", FmlRubric::kSocial, false}).refused);
}

TEST_CASE("an own item can be removed and is back with undo, with what was filled in; a given one stays") {
  Workspace ws = with_noise(false, 1);
  edit(ws, kLoadItemType, "K", "in_use", Value{false});
  REQUIRE_FALSE(ws.act(Remove{{std::string(kLoadItemType), kNoise}}).refused);
  CHECK(noise_of(ws) == nullptr);
  CHECK(ws.model.load_list.own().empty());
  ws.act(Undo{});
  REQUIRE(noise_of(ws) != nullptr);
  CHECK(noise_of(ws)->available == 1);
  CHECK(ws.act(Remove{{std::string(kLoadItemType), "K"}}).refused->code == "edit.not_editable");
}

TEST_CASE("two files together can hold more own items than there is room for: the first in order of id count") {
  std::vector<OwnLoadItem> own;
  for (std::size_t number = 0; number <= kMaxOwnLoadItems; ++number) {
    own.push_back({.id = "own-" + std::string(1, static_cast<char>('a' + number)), .name = "Eigen"});
  }
  const LoadList list(own, LoadList::Given().set());
  CHECK(list.own_in_use() == kMaxOwnLoadItems + 1);
  CHECK(list.items().size() == kGivenLoadItemCount + kMaxOwnLoadItems);
  CHECK(list.find(own[kMaxOwnLoadItems - 1].id).has_value());
  CHECK_FALSE(list.find(own[kMaxOwnLoadItems].id).has_value());
}

TEST_CASE("a new name is in every sentence at once, and braces in it are no slots") {
  Workspace ws = with_noise(false, 1);
  edit(ws, kLoadItemType, kNoise, "name", Value{"Hard {geluid}"});
  Phrases phrases({{"reason.load.over", "{doing} is {asked} nodig, {available} kan."},
                   {"conversation.load.own", "{name}: {often}."},
                   {"load.level.1", "licht"},
                   {"load.level.2", "regelmatig"}});
  name_own_load_items(phrases, ws.model.load_list);
  CHECK(load_item_name(phrases, kNoise) == "Hard (geluid)");
  CHECK(reason_sentence(phrases, *noise_of(ws)) == "hard (geluid) is regelmatig nodig, licht kan.");
  CHECK(phrases("conversation.load." + kNoise, {{"often", "veel"}}) == "Hard (geluid): veel.");
}

TEST_CASE("erasing a candidate empties what was filled in about own items, also of those that were removed") {
  Workspace ws = with_noise(false, 1);
  REQUIRE_FALSE(ws.act(Remove{{std::string(kLoadItemType), kNoise}}).refused);
  REQUIRE_FALSE(ws.act(Erase{{std::string(kCandidateType), "k"}}).refused);
  const Entity* entity = ws.model.document.find({std::string(kCandidateType), "k"});
  CHECK(is_nothing(entity->value("capacity." + kNoise + ".level")));
  // Also where this copy knew nothing: an older one must not bring it back.
  ws.act(AddCandidate{"k2", ""});
  ws.act(Erase{{std::string(kCandidateType), "k2"}});
  CHECK(ws.model.document.find({std::string(kCandidateType), "k2"})->fields.contains("capacity." + kNoise + ".date"));
}

TEST_CASE("a handover takes the own items along by which the candidate is described, not which are in use here") {
  Workspace ws = with_noise(true, 1);
  edit(ws, kLoadItemType, "K", "in_use", Value{false});
  const Document handed = handover_of(ws.model, "k");
  const Entity* item = handed.find({std::string(kLoadItemType), kNoise});
  REQUIRE(item != nullptr);
  CHECK(as_text(item->value("name")) == "Geluid");
  CHECK(as_flag(item->value("hard")));
  CHECK(handed.find({std::string(kLoadItemType), "K"}) == nullptr);
}

TEST_CASE("an item that was read damaged is soft, in the first rubric and in use") {
  Document document;
  const EntityKey key{std::string(kLoadItemType), "own-a"};
  document.merge({{{key, "name", {Value{"Eigen"}, {}}},
                   {key, "rubric", {Value{"IX"}, {}}},
                   {key, "hard", {Value{"ja"}, {}}},
                   {key, "in_use", {Value{std::int64_t{0}}, {}}}}});
  const LoadList list = read_load_list(document);
  REQUIRE(list.own().size() == 1);
  CHECK(list.own()[0] == OwnLoadItem{.id = "own-a", .name = "Eigen"});
}

}  // namespace
}  // namespace overstap
