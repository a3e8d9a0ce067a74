// UTF-8 text from people and files: valid, bounded, free of invisible tricks.
// Must not know what the text is about, and must not change letters (no upper or lower case by locale).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace overstap {

// Limits on text, in Unicode code points.
inline constexpr std::size_t kMaxLineCodePoints = 200;     // a name, a code, a title
inline constexpr std::size_t kMaxTextCodePoints = 10'000;  // a note, an explanation

bool is_valid_utf8(std::string_view text);
std::size_t code_point_count(std::string_view text);

// Valid UTF-8 without control characters, bidi controls and zero-width marks (names cannot spoof each other),
// cut at max_code_points. A line also loses line breaks (each becomes a space); a text keeps "\n". Joiners stay only
// where writing needs them: inside an emoji, and between Arabic letters. Cleaning what is clean changes nothing.
std::string clean_line(std::string_view text, std::size_t max_code_points = kMaxLineCodePoints);
std::string clean_text(std::string_view text, std::size_t max_code_points = kMaxTextCodePoints);

std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);

// Case- and accent-insensitive comparison key for searching and for place names ("'t Zandt" finds "t zandt").
// Latin letters only; everything else stays as it is. Apostrophes are dropped.
std::string folded(std::string_view text);

// Whole number in decimal, nothing else around it; false leaves value untouched.
bool parse_whole_number(std::string_view text, long long& value);

// Small letter for a name inside a sentence. Only A-Z: none of our phrases starts with another capital.
std::string lower_first(std::string text);
// And the other way round, for the same letters.
std::string upper_first(std::string text);

}  // namespace overstap
