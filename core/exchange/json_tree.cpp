#include "core/exchange/json_tree.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/ordering.h"
#include "core/exchange/json_text.h"
#include "core/exchange/workspace_file.h"

namespace overstap {
namespace {

constexpr std::size_t kMaxUnreadDepth = kMaxJsonDepth - 4;  // above a value stand the file, section, type and entity

// Recursion is bounded: parse_json() refuses what is nested deeper than kMaxJsonDepth.
void append_canonical(std::string& out, const JsonTree& tree) {
  if (tree.kind == JsonTree::Kind::kScalar) {
    append_json_value(out, tree.scalar);
    return;
  }
  if (tree.kind == JsonTree::Kind::kArray) {
    out += '[';
    for (std::size_t index = 0; index < tree.items.size(); ++index) {
      if (index > 0) {
        out += ',';
      }
      append_canonical(out, tree.items[index]);
    }
    out += ']';
    return;
  }
  std::vector<std::size_t> order(tree.items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  put_in_order(order, {}, [&tree](std::size_t index) { return std::string_view(tree.names[index]); });
  out += '{';
  bool first = true;
  for (std::size_t at = 0; at < order.size(); ++at) {
    const std::string& name = tree.names[order[at]];
    if (at + 1 < order.size() && tree.names[order[at + 1]] == name) {
      continue;  // a later one of the same name counts
    }
    if (!std::exchange(first, false)) {
      out += ',';
    }
    append_json_string(out, name);
    out += ':';
    append_canonical(out, tree.items[order[at]]);
  }
  out += '}';
}

std::size_t cost_bytes(const Value& value) {
  if (const std::string* const text = std::get_if<std::string>(&value)) {
    return text->size() + 1;
  }
  if (const OpaqueJson* const number = std::get_if<OpaqueJson>(&value)) {
    return number->text.size();
  }
  return 1;
}

}  // namespace

const JsonTree* JsonTree::member(std::string_view name) const {
  for (std::size_t index = names.size(); index-- > 0;) {
    if (names[index] == name) {
      return &items[index];
    }
  }
  return nullptr;
}

std::string to_canonical_text(const JsonTree& tree) {
  std::string text;
  append_canonical(text, tree);
  return text;
}

JsonTree* JsonTreeBuilder::add(JsonTree node, std::size_t bytes) {
  started_ = true;
  used_bytes_ += bytes + name_.size();
  over_budget_ = over_budget_ || used_bytes_ > budget_bytes_;
  if (over_budget_) {
    return nullptr;
  }
  if (open_.empty()) {
    root_ = std::move(node);
    return &root_;
  }
  JsonTree& parent = *open_.back();
  if (parent.kind == JsonTree::Kind::kObject) {
    parent.names.push_back(std::exchange(name_, {}));
  }
  return &parent.items.emplace_back(std::move(node));
}

void JsonTreeBuilder::open(JsonTree::Kind kind) {
  JsonTree node;
  node.kind = kind;
  if (JsonTree* const added = add(std::move(node), 1)) {
    open_.push_back(added);
    deepest_ = std::max(deepest_, open_.size());
  } else {
    ++skipped_depth_;
  }
}

void JsonTreeBuilder::scalar(Value value) {
  const std::size_t bytes = cost_bytes(value);
  JsonTree node;
  node.scalar = std::move(value);
  add(std::move(node), bytes);
}

void JsonTreeBuilder::key(std::string name) { name_ = std::move(name); }
void JsonTreeBuilder::open_object() { open(JsonTree::Kind::kObject); }
void JsonTreeBuilder::open_array() { open(JsonTree::Kind::kArray); }

void JsonTreeBuilder::close() {
  if (skipped_depth_ > 0) {
    --skipped_depth_;
  } else if (!open_.empty()) {
    open_.pop_back();
  }
}

bool is_canonical_unread_json(std::string_view text) {
  JsonTreeBuilder builder(kMaxOpaqueBytes);
  if (text.size() > kMaxOpaqueBytes || !parse_json(text, builder) || builder.over_budget()) {
    return false;
  }
  const JsonTree& tree = builder.tree();
  if (builder.deepest() > kMaxUnreadDepth) {
    return false;
  }
  const bool unread = tree.kind != JsonTree::Kind::kScalar || std::holds_alternative<OpaqueJson>(tree.scalar);
  return unread && to_canonical_text(tree) == text;
}

Expected<JsonTree> read_content_tree(std::string_view bytes) {
  if (bytes.size() > kMaxContentFileBytes) {
    return std::unexpected(Error{"file.too_large", std::to_string(kMaxContentFileBytes >> 20)});
  }
  // A byte of JSON costs at most one byte of the budget, so this never cuts off a file that passed the line above.
  JsonTreeBuilder builder(kMaxContentFileBytes);
  if (const Expected<void> parsed = parse_json(bytes, builder); !parsed) return std::unexpected(parsed.error());
  return builder.tree();
}

}  // namespace overstap
