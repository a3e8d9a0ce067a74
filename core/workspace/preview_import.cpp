#include <algorithm>

#include "core/workspace/belongings.h"
#include "core/workspace/presence.h"
#include "core/workspace/update.h"

namespace overstap {

namespace {

// What a person calls it: its name, code or title.
Value name_of(const Entity* entity) {
  if (entity == nullptr) return {};
  for (const std::string_view field : {"name", "code", "title", "label", "text"}) {
    if (!as_text(entity->value(field)).empty()) return entity->value(field);
  }
  return {};
}

}  // namespace

ImportPreview preview_import(const Model& model, const Change& incoming) {
  Document after = model.document;
  const Document::MergeResult merged = after.merge(incoming);
  ImportPreview preview;
  std::vector<ImportPreview::Line> added, changed, removed;
  // What would be erased again at once is nothing to a person.
  const std::vector<DraftWrite> late = late_arrivals(after, merged.touched);
  for (const EntityKey& key : merged.touched) {
    if (std::ranges::contains(late, key, &DraftWrite::key)) continue;
    const Entity* old_entity = model.document.find(key);
    const Entity* new_entity = after.find(key);
    const bool was = is_present(old_entity), is = is_present(new_entity);
    if (!was && is) {
      ++preview.added;
      added.push_back({key, "", {}, name_of(new_entity)});
    } else if (was && !is) {
      ++preview.removed;
      removed.push_back({key, "", name_of(old_entity), {}});
    } else if (was && is) {
      bool differs = false;  // a newer stamp on the same value is nothing to a person
      for (const auto& [field, reg] : new_entity->fields) {
        const Value& before = old_entity->value(field);
        if (before == reg.value) continue;
        differs = true;
        changed.push_back({key, field, before, reg.value});
      }
      if (differs) ++preview.changed;
    }
  }
  for (auto* part : {&added, &changed, &removed}) {
    for (ImportPreview::Line& line : *part) {
      if (preview.lines.size() < kMaxPreviewLines) {
        preview.lines.push_back(std::move(line));
      } else {
        ++preview.more_lines;
      }
    }
  }
  return preview;
}

}  // namespace overstap
