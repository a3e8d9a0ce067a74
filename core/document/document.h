// The mergeable document: entities of fields, each field a register with a stamp; last writer wins per field.
// Must not know what entities mean, and must not delete: deleting is the field "deleted", so it can be undone and an
// old copy cannot bring a note back.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/change.h"

namespace overstap {

// Limits on a whole workspace. Only doors from outside hold them (a file, an import: see would_fit); merge() does not,
// because a limit on the state would let the order of arrival decide what is kept, and replicas would part.
inline constexpr std::size_t kMaxEntities = 20'000;
inline constexpr std::size_t kMaxFieldsPerEntity = 256;
inline constexpr std::size_t kMaxEntityTypeBytes = 32;
inline constexpr std::size_t kMaxFieldNameBytes = 64;
inline constexpr std::string_view kDeletedField = "deleted";

// [a-z0-9_.-]{1,64}; after a dot A-Z too, for codes and ids ("skill.V01").
bool is_field_name(std::string_view text);
// [a-z][a-z_]{0,31}
bool is_entity_type(std::string_view text);
// What merge() asks of a write: names, the static bound on stamps, storable values. It looks at nothing but the write
// itself, so every replica refuses the same ones.
bool is_acceptable(const Write& write);

struct Entity {
  std::map<std::string, Register, std::less<>> fields;

  const Value& value(std::string_view field) const;  // nothing when absent
  bool deleted() const;
  bool operator==(const Entity&) const = default;
};

class Document {
 public:
  const Entity* find(const EntityKey& key) const;
  const std::map<EntityKey, Entity>& entities() const { return entities_; }

  // Merges a change; returns the keys of entities of which a register changed, each once, in order.
  // Writes that are not acceptable are left out and counted in `refused`.
  struct MergeResult {
    std::vector<EntityKey> touched;  // sorted
    std::vector<Write> applied;      // the writes that won, in the order given
    std::size_t refused = 0;
  };
  MergeResult merge(const Change& change);

  // The whole document as a change: merging it into an empty document gives this document.
  Change as_change() const;

  bool operator==(const Document&) const = default;

 private:
  std::map<EntityKey, Entity> entities_;
};

// Whether the document would stay within kMaxEntities and kMaxFieldsPerEntity: ask before merging something large
// from outside (an imported file, a link).
bool would_fit(const Document& document, const Change& incoming);

// Every entity of one type that is not deleted, in order of id.
void for_each_of_type(const Document& document, std::string_view type,
                      const std::function<void(const std::string& id, const Entity&)>& visit);

}  // namespace overstap
