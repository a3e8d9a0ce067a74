// Where what comes with the program is asked for: the prefixes of doors::Content. tools/build_site.mjs puts it there in
// this way, so that what the first screen needs comes in few files and first. Must not say what is done with it.
#pragma once

#include <string>
#include <string_view>

namespace overstap::content {

inline constexpr std::string_view kPassports = "assets/passports/", kTemplates = "assets/templates/",
                                  kPlaces = "assets/places/nl.tsv", kPhrases = "assets/i18n/",
                                  kExample = "assets/examples/pilot.overstap.json";

// What the first screen says, and what is around every screen: the areas in assets/i18n/first_areas.json.
std::string first_phrases(std::string_view language);
// All other phrases.
std::string later_phrases(std::string_view language);

}  // namespace overstap::content
