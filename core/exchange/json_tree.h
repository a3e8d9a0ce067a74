// A small JSON tree within a byte budget: for files that are small by nature (phrases, templates) and for values that
// this version does not understand. Whole workspaces are never held as a tree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/document/value.h"
#include "core/exchange/json_events.h"

namespace overstap {

struct JsonTree {
  enum class Kind { kScalar, kObject, kArray };
  Kind kind = Kind::kScalar;
  Value scalar;
  std::vector<std::string> names;  // of an object, beside `items`
  std::vector<JsonTree> items;

  // The member of an object; null when absent. Of a name that occurs twice, the last one.
  const JsonTree* member(std::string_view name) const;
};

// Canonical: names sorted, no spaces, numbers as they were written.
std::string to_canonical_text(const JsonTree& tree);

class JsonTreeBuilder final : public JsonEvents {
 public:
  explicit JsonTreeBuilder(std::size_t budget_bytes) : budget_bytes_(budget_bytes) {}

  void scalar(Value value) override;
  void key(std::string name) override;
  void open_object() override;
  void open_array() override;
  void close() override;

  bool complete() const { return started_ && open_.empty() && skipped_depth_ == 0; }
  bool over_budget() const { return over_budget_; }  // then the tree has gaps: do not use it
  const JsonTree& tree() const { return root_; }
  std::size_t deepest() const { return deepest_; }  // 0 for a scalar

 private:
  JsonTree* add(JsonTree node, std::size_t bytes);
  void open(JsonTree::Kind kind);

  std::size_t budget_bytes_, used_bytes_ = 0;
  std::size_t skipped_depth_ = 0, deepest_ = 0;
  bool started_ = false, over_budget_ = false;
  JsonTree root_;
  std::string name_;
  std::vector<JsonTree*> open_;  // only the innermost grows, so the pointers stay good
};

// A whole content file (phrases, a template): "file.too_large" or where the JSON goes wrong.
inline constexpr std::size_t kMaxContentFileBytes = 1u << 20;
Expected<JsonTree> read_content_tree(std::string_view bytes);

// Whether this is the text of an OpaqueJson as a workspace file gives it: JSON that this version does not understand,
// canonical (equal values have equal bytes), and no deeper than fits back into a file.
bool is_canonical_unread_json(std::string_view text);

}  // namespace overstap
