#include "core/candidate/privacy_guard.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/exchange/workspace_file.h"
#include "tests/support/golden.h"

namespace overstap {
namespace {

std::vector<std::string> found(std::string_view text) {
  std::vector<std::string> words;
  for (const MedicalMention& mention : medical_mentions(text)) {
    words.emplace_back(text.substr(mention.offset_bytes, mention.length_bytes));
  }
  return words;
}

TEST_CASE("a diagnosis, a complaint, a treatment or a medicine is noticed") {
  for (const char* text :
       {"hernia",    "burn-out",      "burnout",   "depressie",    "psycholoog",       "psychiater",
        "medicatie", "medicijn",      "kuur",      "chemo",        "zwanger",          "diabetes",
        "kanker",    "reuma",         "artrose",   "fibromyalgie", "whiplash",         "operatie",
        "therapie",  "fysiotherapie", "diagnose",  "ziekte",       "ziekenhuisopname", "angst",
        "trauma",    "ptss",          "adhd",      "autisme",      "migraine",         "astma",
        "copd",      "hiv",           "epilepsie", "verslaving",   "rugklachten",      "knieklachten",
        "pijn",      "depression",    "pregnant",  "cancer"}) {
    INFO(text);
    CHECK(found(std::string("Heeft ") + text + ".") == std::vector<std::string>{text});
  }
}

TEST_CASE("capitals, accents, plurals and joined words do not hide it") {
  CHECK(found("HERNIA") == std::vector<std::string>{"HERNIA"});
  CHECK(found("Therapieën en medicijnen") == std::vector<std::string>{"Therapieën", "medicijnen"});
  CHECK(found("twee hernia's gehad") == std::vector<std::string>{"hernia"});
  CHECK(found("borstkanker, rugpijn en heupoperaties") ==
        std::vector<std::string>{"borstkanker", "rugpijn", "heupoperaties"});
  CHECK(found("fysio-therapie") == std::vector<std::string>{"fysio-therapie"});
  CHECK(found("zat thuis met een burn out") == std::vector<std::string>{"burn out"});
  CHECK(found("Is angstig-depressief") == std::vector<std::string>{"angstig-depressief"});
}

TEST_CASE("where it stands is given in bytes, so that it can be marked") {
  CHECK(medical_mentions("één hernia") == std::vector<MedicalMention>{{6, 6}});
}

TEST_CASE("words of the work are left alone") {
  for (const char* text :
       {"Werkte in het ziekenhuis, op de operatiekamer.", "Wil met mensen met dementie werken.",
        "Lost klachten van klanten op.", "Blijft rustig bij stress.", "Duwt graag een rolstoel.",
        "Wil zieke mensen helpen.", "Zorgt graag voor anderen. Kookt, wast en strijkt.", "Kan knielen en tillen.",
        "De bus naar Pijnacker rijdt vroeg.", "Woont bij de kuurweg.", "Heeft een fijne stem en zingt in een koor.",
        "Begint graag na negen uur.", "Komt op de fiets.", "Handig met een hamer.", "De handleiding lezen lukt.",
        "Burn. Out of office.", ""}) {
    INFO(text);
    CHECK(found(text).empty());
  }
}

TEST_CASE(
    "no word of the shipped passports and of the example is taken for medical, but the one that shows the warning") {
  std::vector<std::string> mentions;
  for (const char* name : {"passports/assistent_wzw.json", "passports/gastheer_gastvrouw.json",
                           "passports/huishoudelijk_medewerker.json", "passports/servicemedewerker.json",
                           "passports/skills.json", "passports/thuishulp.json", "examples/pilot.overstap.json"}) {
    const auto parsed = read_workspace_file(test::read_source_file(std::string("assets/") + name));
    REQUIRE(parsed.has_value());
    for (const Write& write : parsed->value.writes) {
      if (write.field.starts_with("not_done.")) continue;  // there "medicijnen geven" belongs
      if (!medical_mentions(as_text(write.reg.value)).empty()) mentions.push_back(write.key.id + " " + write.field);
    }
  }
  CHECK(mentions == std::vector<std::string>{"pilot-k07 note"});
}

TEST_CASE("damaged text is read without trouble") {
  CHECK(found("\xC3 hernia \xFF").size() == 1);
  CHECK(found("-- - --").empty());
}

}  // namespace
}  // namespace overstap
