// What a change is about, in words a person knows: "K-07, langste reis", "30 minuten". For the preview of an import.
#pragma once

#include <string>

#include "app/screens/screen.h"

namespace overstap {

// "Kandidaat K-14", "Thuishulp, taak 5": from the incoming file when it names the thing anew, else from the model.
std::string entity_words(const ScreenContext& context, const Change& incoming, const EntityKey& key);
ui::IconName entity_icon(const EntityKey& key);
std::string field_words(const ScreenContext& context, const EntityKey& key, std::string_view field);
std::string value_words(const ScreenContext& context, const EntityKey& key, std::string_view field, const Value& value);

}  // namespace overstap
