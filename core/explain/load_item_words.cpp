#include "core/explain/load_item_words.h"

#include "core/base/text.h"

namespace overstap {

namespace {

// A name is no phrase: what looks like a slot in it must stay as it was typed.
std::string without_slots(std::string text) {
  for (char& byte : text) {
    if (byte == '{') byte = '(';
    if (byte == '}') byte = ')';
  }
  return text;
}

}  // namespace

void name_own_load_items(Phrases& phrases, const LoadList& list) {
  for (const OwnLoadItem& item : list.own()) {
    const std::string name = without_slots(item.name.empty() ? phrases("load.other.name") : item.name);
    phrases.put("load." + item.id + ".name", name);
    phrases.put("load." + item.id + ".doing", lower_first(name));
    // How often is filled in when a task is asked about.
    phrases.put("conversation.load." + item.id,
                phrases("conversation.load.own", {{"name", name}, {"often", "{often}"}}));
  }
}

}  // namespace overstap
