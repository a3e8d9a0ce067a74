// Generated writes on a few registers with few stamps, so that everything clashes: equal stamps with other values,
// doubled actors, counters at their end, types and fields of a later version, and writes that must be refused.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "tests/support/random.h"

namespace overstap::test {

inline const std::vector<EntityKey>& clashing_keys() {
  static const std::vector<EntityKey> keys = {
      {"note", "n1"}, {"note", "n2"}, {"candidate", "k01"}, {"hologram", "from-a-later-version"}};
  return keys;
}

inline const std::vector<std::string>& clashing_fields() {
  static const std::vector<std::string> fields = {"text", "place", "deleted", "later.field.V01"};
  return fields;
}

inline const std::vector<Value>& clashing_values() {
  static const std::vector<Value> values = {Value(),
                                            Value(true),
                                            Value(false),
                                            Value(std::int64_t{0}),
                                            Value(std::int64_t{-7}),
                                            Value(INT64_MAX),
                                            Value(std::string()),
                                            Value("é Şahin"),
                                            Value(OpaqueJson{"[1,{\"a\":2}]"}),
                                            Value(OpaqueJson{"1.50"})};
  return values;
}

inline Stamp clashing_stamp(Chance& chance) {
  constexpr std::array<std::uint16_t, 3> kCounters = {0, 1, 65'535};
  constexpr std::array<ActorId, 3> kActors = {1, 2, ~ActorId{0}};
  return {1000 + chance.below(3), chance.pick(kCounters), chance.pick(kActors)};
}

// Fewer entities and fields give more clashes.
struct Ground {
  std::size_t entities = clashing_keys().size(), fields = clashing_fields().size();
};

inline Write clashing_write(Chance& chance, const Ground& ground = {}) {
  return {clashing_keys()[chance.below(ground.entities)],
          clashing_fields()[chance.below(ground.fields)],
          {chance.pick(clashing_values()), clashing_stamp(chance)}};
}

// A write that no replica may take, whatever it already has.
inline Write unacceptable_write(Chance& chance) {
  Write write = clashing_write(chance);
  switch (chance.below(5)) {
    case 0:
      write.key.type = "Note";
      break;
    case 1:
      write.key.id = "";
      break;
    case 2:
      write.field = "text text";
      break;
    case 3:
      write.reg.stamp.milliseconds = kMaxStampMilliseconds + 1;
      break;
    default:
      write.reg.value = std::string("\xC3");
  }
  return write;
}

inline Change clashing_change(Chance& chance, std::size_t max_writes, const Ground& ground = {}) {
  Change change;
  const std::size_t count = 1 + chance.below(max_writes);
  change.writes.reserve(count);
  for (std::size_t index = 0; index < count; ++index) {
    change.writes.push_back(chance.one_in(16) ? unacceptable_write(chance) : clashing_write(chance, ground));
  }
  return change;
}

}  // namespace overstap::test
