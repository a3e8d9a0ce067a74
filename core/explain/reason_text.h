// Says a verdict's reasons in short sentences (B1): the same words on the screen, on paper and on the command line.
#pragma once

#include <string>
#include <string_view>

#include "core/language/phrases.h"
#include "core/matching/verdict.h"

namespace overstap {

std::string load_item_name(const Phrases& phrases, std::string_view code);  // "Knielen"
std::string load_level_name(const Phrases& phrases, int level);             // "niet" "licht" "regelmatig" "veel"
std::string verdict_word(const Phrases& phrases, Verdict verdict);          // "Past"

// A line of a verdict in two parts: what it is about, and the reason after the bold verdict word.
struct ReasonText {
  std::string title;   // "Reis: 42 minuten"
  std::string reason;  // "12 minuten langer dan 30. Dit is een schatting."
  std::string source;  // "Bron: FML, 3 nov." or ""
  std::string help;    // "Een hulpmiddel kan helpen." or ""
};
ReasonText reason_text(const Phrases& phrases, const Reason& reason, const std::string& skill_label = {});
// A reason as a sentence of its own, when its title is not beside it: "knielen kan niet.", "reis: 12 minuten langer dan
// 30." Starts small, because the bold verdict word stands before it; ends with a full stop.
std::string reason_sentence(const Phrases& phrases, const Reason& reason, const std::string& skill_label = {});
// "Een hulpmiddel kan helpen."; "" when there is nothing to add.
std::string remedy_text(const Phrases& phrases, Remedy remedy);
// One line under a task: its worst reason ("knielen kan niet."), or why it fits ("lopen veel, dat kan.").
// Written like reason_sentence().
std::string task_reason_line(const Phrases& phrases, const TaskVerdict& verdict);
// "Reis +12 min en nog 2": the blockers of a pair in a few words; "Geen knelpunt" when there are none.
std::string blocker_summary(const Phrases& phrases, const FunctionVerdict& verdict);
// "6 van 9 instaptaken, 2 bespreken, 1 niet; reizen 42 min, grens 30"
std::string function_summary(const Phrases& phrases, const FunctionVerdict& verdict, const Candidate& candidate);

}  // namespace overstap
