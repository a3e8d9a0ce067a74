// What comes with the program: phrases, shipped passports, templates, places. Read from the asset folder.
#pragma once

#include <string>

#include "core/base/error.h"
#include "core/language/phrases.h"
#include "core/workspace/model.h"

namespace overstap::cli {

// The folder given, or else "assets" next to the program or in a folder above it (a build folder in a checkout).
// Error "assets.not_found".
Expected<std::string> find_assets(const std::string& given, const std::string& program_folder);

Expected<Phrases> load_phrases(const std::string& assets, const std::string& language);
// Places, templates and the shipped passports, merged as content.
Expected<void> load_content(const std::string& assets, Model& model);

}  // namespace overstap::cli
