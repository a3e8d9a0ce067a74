#include "app/semantics/shaped_runs.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "core/base/utf8.h"

namespace overstap::ui {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t kCount>
constexpr bool within(const std::array<Range, kCount>& ranges, char32_t value) {
  return std::ranges::any_of(ranges, [value](Range range) { return value >= range.first && value <= range.last; });
}

// Blocks of the Unicode standard, roughly: where it is not exact, something is drawn whole that need not be.
constexpr std::array<Range, 4> kRightToLeft = {
    {{0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}}};
constexpr std::array<Range, 5> kJoining = {
    {{0x0900, 0x109F}, {0x1780, 0x17FF}, {0x1800, 0x18AF}, {0x1900, 0x1AAF}, {0x1B00, 0x1C7F}}};
// Marks over the letter before, variation selectors, skin tones, tags.
constexpr std::array<Range, 8> kMarks = {{{0x0300, 0x036F},
                                          {0x1AB0, 0x1AFF},
                                          {0x1DC0, 0x1DFF},
                                          {0x20D0, 0x20FF},
                                          {0xFE00, 0xFE0F},
                                          {0xFE20, 0xFE2F},
                                          {0x1F3FB, 0x1F3FF},
                                          {0xE0020, 0xE007F}}};
constexpr char32_t kJoiner = 0x200D, kFirstFlagLetter = 0x1F1E6, kLastFlagLetter = 0x1F1FF;
constexpr char32_t kFirstBeyondPlaneZero = 0x10000;

bool is_flag_letter(char32_t value) { return value >= kFirstFlagLetter && value <= kLastFlagLetter; }
bool is_private(char32_t value) { return is_run_code(value) || value >= 0xF0000; }
// Between two right-to-left letters these belong to the same words.
bool is_between_words(char32_t value) { return value == ' ' || value == '-' || value == '\'' || value == '.'; }

class Reader {
 public:
  Reader(std::string_view text, std::size_t position) : text_(text), end_(position) {}

  bool at_end() const { return end_ >= text_.size() || taken_ >= kMaxRunCodePoints; }
  char32_t next() const { return at_end() ? U'\0' : code_point_at(text_, end_).value; }
  char32_t take() {
    const CodePoint point = code_point_at(text_, end_);
    end_ += point.length_bytes;
    ++taken_;
    return point.value;
  }
  std::size_t end() const { return end_; }
  std::size_t taken() const { return taken_; }

 private:
  std::string_view text_;
  std::size_t end_;
  std::size_t taken_ = 0;
};

void take_right_to_left(Reader& reader) {
  while (true) {
    while (within(kRightToLeft, reader.next()) || within(kMarks, reader.next()) || reader.next() == kJoiner)
      reader.take();
    Reader ahead = reader;
    while (is_between_words(ahead.next())) ahead.take();
    if (ahead.taken() == reader.taken() || !within(kRightToLeft, ahead.next())) return;
    reader = ahead;
  }
}

// One letter or emoji with all that belongs to it.
void take_marks(Reader& reader, char32_t first) {
  if (is_flag_letter(first) && is_flag_letter(reader.next())) reader.take();
  while (!reader.at_end()) {
    if (within(kMarks, reader.next())) {
      reader.take();
    } else if (reader.next() == kJoiner) {
      reader.take();
      if (!reader.at_end() && reader.next() > ' ') reader.take();
    } else {
      return;
    }
  }
}

struct Known {
  std::vector<std::string> runs;  // by code - kFirstRunCode
  std::unordered_map<std::string, unsigned int> codes;
};
// The glyphs of the fonts refer to these codes for as long as the page lives, so they are never given out twice.
Known& known() {
  static Known instance;
  return instance;
}

}  // namespace

Cluster cluster_at(std::string_view text, std::size_t position) {
  // Most of what is read is plain Latin: decided without looking further.
  const auto byte = static_cast<unsigned char>(text[position]);
  const bool followed_by_plain = position + 1 >= text.size() || static_cast<unsigned char>(text[position + 1]) < 0x80;
  if (byte < 0x80 && followed_by_plain) return {byte, 1};

  Reader reader(text, position);
  const char32_t first = reader.take();
  const std::size_t single = reader.end() - position;
  if (within(kRightToLeft, first)) {
    take_right_to_left(reader);
  } else if (within(kJoining, first)) {
    while (within(kJoining, reader.next()) || within(kMarks, reader.next()) || reader.next() == kJoiner) reader.take();
  } else if (first > ' ') {
    take_marks(reader, first);
  }
  // Beyond plane 0 also alone: ImGui keeps a table as long as its highest code.
  const bool alone = reader.taken() == 1 && first < kFirstBeyondPlaneZero;
  if (alone) return {is_private(first) ? kReplacementCharacter : first, single};

  Known& all = known();
  std::string run(text.substr(position, reader.end() - position));
  if (const auto found = all.codes.find(run); found != all.codes.end()) return {found->second, run.size()};
  if (is_private(first) || all.runs.size() >= kMaxRuns) {
    return {is_private(first) ? kReplacementCharacter : first, single};
  }
  const auto code = static_cast<unsigned int>(kFirstRunCode + all.runs.size());
  const std::size_t bytes = run.size();
  all.codes.emplace(run, code);
  all.runs.push_back(std::move(run));
  return {code, bytes};
}

std::string text_of_code(unsigned int code) {
  if (is_run_code(code)) {
    const std::size_t index = code - kFirstRunCode;
    return index < known().runs.size() ? known().runs[index] : std::string();
  }
  std::string text;
  append_utf8(text, code);
  return text;
}

}  // namespace overstap::ui
