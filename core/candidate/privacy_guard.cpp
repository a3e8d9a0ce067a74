#include "core/candidate/privacy_guard.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/candidate/medical_words.h"

namespace overstap {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

// A word: letters (any byte of a non-ASCII letter counts) joined by hyphens. An apostrophe ends it: "hernia's".
bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || value >= 0x80 || byte == '-';
}

struct Word {
  std::size_t offset_bytes = 0, length_bytes = 0;
  std::string folded_text;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_byte(text[at]) || text[at] == '-') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    while (text[end - 1] == '-') --end;
    words.push_back({at, end - at, folded(text.substr(at, end - at))});
    at = end;
  }
  return words;
}

// Dutch endings that leave the meaning as it is: plurals, small forms, -e.
bool is_plain_ending(std::string_view ending) {
  constexpr std::array<std::string_view, 10> kEndings = {"", "s", "en", "n", "e", "es", "je", "jes", "tje", "tjes"};
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

bool is_listed(std::string_view word) {
  return std::ranges::any_of(kMedicalWords, [word](std::string_view listed) {
    return word.starts_with(listed) && is_plain_ending(word.substr(listed.size()));
  });
}

// "borstkanker", "rugpijn": these ends always say something about health.
bool has_medical_tail(std::string_view word) {
  return std::ranges::any_of(kMedicalTails, [word](std::string_view tail) {
    const std::size_t at = word.rfind(tail);
    return at != kNone && at > 0 && is_plain_ending(word.substr(at + tail.size()));
  });
}

// "knieklachten", "heupoperatie": a part of the body with a complaint. "klachten" alone is a word of work.
bool is_body_complaint(std::string_view word) {
  for (const std::string_view part : kBodyParts) {
    if (!word.starts_with(part)) continue;
    const std::string_view rest = word.substr(part.size());
    for (const std::string_view complaint : kBodyComplaints) {
      if (rest.starts_with(complaint) && is_plain_ending(rest.substr(complaint.size()))) return true;
    }
  }
  return false;
}

bool looks_medical(std::string_view word) {
  return is_listed(word) || has_medical_tail(word) || is_body_complaint(word);
}

bool any_part_looks_medical(const std::string& word) {
  std::string joined = word;  // "burn-out", "fysio-therapie"
  std::erase(joined, '-');
  if (looks_medical(joined)) return true;
  const std::vector<std::string_view> parts = split(word, '-');
  return parts.size() > 1 && std::ranges::any_of(parts, looks_medical);
}

}  // namespace

std::vector<MedicalMention> medical_mentions(std::string_view text) {
  std::vector<MedicalMention> mentions;
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (any_part_looks_medical(words[i].folded_text)) {
      mentions.push_back({words[i].offset_bytes, words[i].length_bytes});
      continue;
    }
    if (i + 1 == words.size()) break;
    // Written as two words: "burn out", "long covid". Only with blanks between, not across a full stop.
    const Word& next = words[i + 1];
    const std::size_t end = words[i].offset_bytes + words[i].length_bytes;
    const bool adjacent = trimmed(text.substr(end, next.offset_bytes - end)).empty();
    if (adjacent &&
        std::ranges::find(kMedicalPairs, words[i].folded_text + " " + next.folded_text) != kMedicalPairs.end()) {
      mentions.push_back({words[i].offset_bytes, next.offset_bytes + next.length_bytes - words[i].offset_bytes});
      ++i;
    }
  }
  return mentions;
}

}  // namespace overstap
