// The phrases that come with the program.
#include <map>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/exchange/json_tree.h"
#include "core/exchange/workspace_file.h"

namespace overstap {

Expected<Phrases> read_phrases(std::string_view json_bytes) {
  Expected<JsonTree> tree = read_content_tree(json_bytes);
  if (!tree) {
    return std::unexpected(std::move(tree.error()));
  }
  if (tree->kind != JsonTree::Kind::kObject) {
    return std::unexpected(Error{"file.not_phrases", {}});
  }
  std::map<std::string, std::string, std::less<>> by_key;
  for (std::size_t index = 0; index < tree->items.size(); ++index) {
    std::string* const text = std::get_if<std::string>(&tree->items[index].scalar);
    if (text == nullptr) {
      return std::unexpected(Error{"file.not_phrases", clean_line(tree->names[index])});
    }
    by_key.insert_or_assign(std::move(tree->names[index]), std::move(*text));
  }
  return Phrases(std::move(by_key));
}

}  // namespace overstap
