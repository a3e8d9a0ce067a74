#include "core/passport/skill_search.h"

#include <algorithm>

#include "core/base/text.h"

namespace overstap {

namespace {

bool contains_all(std::string_view text, const std::vector<std::string_view>& words) {
  return std::ranges::all_of(words, [text](std::string_view word) { return text.contains(word); });
}

}  // namespace

std::vector<const Skill*> find_skills(const std::map<std::string, Skill>& skills, std::string_view wanted) {
  const std::string text = folded(wanted);
  std::vector<std::string_view> words = split(text, ' ');
  std::erase(words, std::string_view());
  std::vector<const Skill*> by_label, otherwise;
  for (const auto& [id, skill] : skills) {
    const std::string label = folded(skill.label);
    if (contains_all(label, words)) {
      by_label.push_back(&skill);
    } else if (contains_all(label + " " + folded(skill.everyday) + " " + folded(skill.esco_uri) + " " +
                                folded(skill.cnl_code) + " " + folded(skill.id),
                            words)) {
      otherwise.push_back(&skill);
    }
  }
  by_label.insert(by_label.end(), otherwise.begin(), otherwise.end());
  return by_label;
}

}  // namespace overstap
