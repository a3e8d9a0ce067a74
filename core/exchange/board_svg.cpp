#include "core/exchange/board_svg.h"

#include <algorithm>
#include <utility>

#include "core/exchange/board_rows.h"

namespace overstap {

const BoardColours kPaperColours = {.page = "#F7F1E9",
                                    .zone = "#FFFDFA",
                                    .card = "#EFE7DB",
                                    .line = "#84746B",
                                    .text = "#2A1B27",
                                    .soft_text = "#5E4C58",
                                    .dot = "#6B2457",
                                    .dot_text = "#FFFFFF",
                                    .notes = {{{"#FFE9A6", "#805C00", "#2A1B27"},
                                               {"#DCEEC6", "#466C1E", "#2A1B27"},
                                               {"#D2E8F6", "#1C6695", "#2A1B27"},
                                               {"#FADAE0", "#A43655", "#2A1B27"},
                                               {"#E5DCF6", "#6847A6", "#2A1B27"},
                                               {"#FBDFC4", "#96510F", "#2A1B27"}}}};

namespace {

constexpr int kColumn = 132, kGap = 16, kMargin = 24, kPadding = 12, kRadius = 10, kLeastRow = 64;
constexpr int kLeastCard = 150, kCardGap = 10, kLeastCardHeight = 60, kSign = 18, kPillHeight = 22;
constexpr int kTitleFont = 28, kZoneFont = 18, kNoteFont = 15, kSmallFont = 13;
constexpr std::string_view kFonts =
    "'Atkinson Hyperlegible Next', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

// In a square of 24; lines, as wide as the caller says.
constexpr std::array<std::string_view, kNoteColours.size()> kSigns = {
    "M12 7A5 5 0 1 0 12 17A5 5 0 1 0 12 7ZM12 2V4M12 20V22M2 12H4M20 12H22M5 5L6 6M18 18L19 19M5 19L6 18M18 6L19 5",
    "M4 20C4 10 10 4 20 4C20 14 14 20 4 20ZM4 20L14 10",
    "M12 3C8 9 6 12 6 15A6 6 0 0 0 18 15C18 12 16 9 12 3Z",
    "M12 20C4 14 3 10 3 8A4.5 4.5 0 0 1 12 7A4.5 4.5 0 0 1 21 8C21 10 20 14 12 20Z",
    "M19 15A8 8 0 1 1 10 4A6.5 6.5 0 0 0 19 15Z",
    "M3 12L12 4L21 12M6 10V20H18V10"};

// A part of the picture, drawn from 0,0.
struct Part {
  std::string svg{};
  int height = 0;
  std::vector<PictureBox> boxes{};  // the same from afar
};

std::string number(int value) { return std::to_string(value); }

int line_height(int font) { return font * 13 / 10; }

struct Lettering {
  int font = kNoteFont;
  std::string_view colour;
  bool bold = false;
};

void put_lines(const std::vector<std::string>& lines, int x, const Lettering& lettering, Part& part) {
  for (const std::string& line : lines) {
    part.height += line_height(lettering.font);
    if (line.empty()) continue;
    part.svg += "<text x=\"" + number(x) + "\" y=\"" + number(part.height - lettering.font * 3 / 10) +
                "\" font-size=\"" + number(lettering.font) + "\" fill=\"" + std::string(lettering.colour) + "\"" +
                (lettering.bold ? " font-weight=\"700\"" : "") + ">" + svg_text(line) + "</text>\n";
    part.boxes.push_back({.x = x,
                          .y = part.height - lettering.font,
                          .width = lettering_width(line, lettering.font),
                          .height = lettering.font / 2,
                          .fill = lettering.colour,
                          .is_words = true});
  }
}

void put_box(const PictureBox& box, Part& part) {
  part.svg += "<rect x=\"" + number(box.x) + "\" y=\"" + number(box.y) + "\" width=\"" + number(box.width) +
              "\" height=\"" + number(box.height) + "\" rx=\"" + number(kRadius) + "\" fill=\"" +
              std::string(box.fill) + "\" stroke=\"" + std::string(box.edge) + "\"/>\n";
  part.boxes.push_back(box);
}

// What was drawn from 0,0 comes at this place of `into`; it is drawn over what is there.
void put_part(const Part& part, int x, int y, Part& into) {
  into.svg += "<g transform=\"translate(" + number(x) + " " + number(y) + ")\">\n" + part.svg + "</g>\n";
  for (PictureBox box : part.boxes) {
    box.x += x;
    box.y += y;
    into.boxes.push_back(box);
  }
}

// A box with what lies in it.
Part boxed(const PictureBox& box, const Part& inside, std::string before = {}) {
  Part part{.svg = std::move(before)};
  put_box(box, part);
  part.svg += inside.svg;
  part.boxes.insert(part.boxes.end(), inside.boxes.begin(), inside.boxes.end());
  return part;
}

// What is inside a card, before it is known how high the cards beside it are.
struct Card {
  Part inside{};
  std::string_view fill, edge;
  std::string title{};  // what it is, said as words
};

class Board {
 public:
  Board(const Phrases& phrases, const SessionReport& report, const BoardColours& colours)
      : phrases_(phrases), report_(report), colours_(colours) {}

  struct Drawn {
    std::string svg;
    BoardFromAfar from_afar;
  };
  Drawn drawn() const {
    const Part head = header();
    std::vector<std::optional<ZoneArea>> wanted;
    for (const ReportedZone& zone : report_.zones) wanted.push_back(zone.area);
    const std::vector<ZoneArea> areas = areas_of_zones(wanted);
    std::vector<Part> zones;
    std::vector<int> heights;
    for (std::size_t index = 0; index < areas.size(); ++index) {
      zones.push_back(zone_inside(report_.zones[index], areas[index].columns * kColumn - kGap));
      heights.push_back(zones.back().height + kGap);
    }
    const std::vector<int> tops = tops_of_rows(areas, heights, kLeastRow + kGap);
    const int top = kMargin + head.height + kGap;
    Part body;
    put_part(head, kMargin, kMargin, body);
    for (std::size_t index = 0; index < areas.size(); ++index) {
      const ZoneArea& area = areas[index];
      const int y = tops[static_cast<std::size_t>(area.row)];
      const int height = tops[static_cast<std::size_t>(area.row + area.rows)] - y - kGap;
      const int width = area.columns * kColumn - kGap;
      const PictureBox box{0, 0, width, height, colours_.zone, colours_.line};
      put_part(boxed(box, zones[index]), kMargin + area.column * kColumn, top + y, body);
    }
    const int width = kBoardColumns * kColumn - kGap + 2 * kMargin, height = top + tops.back() - kGap + kMargin;
    return {opened(width, height) + body.svg + "</svg>\n", {width, height, std::move(body.boxes)}};
  }

 private:
  std::string opened(int width, int height) const {
    const std::string size = number(width) + "\" height=\"" + number(height);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size +
           "\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\" role=\"img\" aria-labelledby=\"title\"" +
           " font-family=\"" + std::string(kFonts) + "\">\n<title id=\"title\">" + svg_text(report_.title) +
           "</title>\n<rect width=\"" + size + "\" fill=\"" + std::string(colours_.page) + "\"/>\n";
  }

  Part header() const {
    constexpr int kWidth = kBoardColumns * kColumn - kGap;
    Part head;
    put_lines(wrapped_lines(report_.title, kWidth, kTitleFont), 0, {kTitleFont, colours_.text, true}, head);
    put_lines(wrapped_lines(reported_heading(phrases_, report_), kWidth, kNoteFont), 0, {kNoteFont, colours_.soft_text},
              head);
    if (!report_.dream.empty()) {
      head.height += kCardGap;
      const std::string dream = phrases_("session_report.dream") + ": " + report_.dream;
      put_lines(wrapped_lines(dream, kWidth, kZoneFont), 0, {kZoneFont, colours_.text}, head);
    }
    return head;
  }

  Part zone_inside(const ReportedZone& zone, int width) const {
    const int room = width - 2 * kPadding;
    Part part{.height = kPadding};
    put_lines(wrapped_lines(zone.title, room, kZoneFont), kPadding, {kZoneFont, colours_.text, true}, part);
    part.height += kCardGap;
    if (zone.withheld) {
      const std::string words = phrases_("session_report.withheld", {{"n", std::to_string(kLeastAnonymousAnswers)}});
      put_lines(wrapped_lines(words, room, kNoteFont), kPadding, {kNoteFont, colours_.soft_text}, part);
    }
    for (const ReportedCluster& cluster : zone.clusters) put_cluster(cluster, room, part);
    std::vector<Card> cards;
    const int wide = card_width(room);
    if (zone.kind == ZoneKind::kAgreements) {
      for (const Agreement& agreement : report_.agreements) cards.push_back(agreement_card(agreement, wide));
    }
    for (const ReportedNote& note : zone.notes) cards.push_back(note_card(note, wide));
    put_cards(cards, kPadding, room, part);
    part.height += kPadding - kCardGap;
    return part;
  }

  static int cards_beside(int room) { return std::max(1, (room + kCardGap) / (kLeastCard + kCardGap)); }
  static int card_width(int room) {
    const int beside = cards_beside(room);
    return (room - (beside - 1) * kCardGap) / beside;
  }

  void put_cluster(const ReportedCluster& cluster, int width, Part& zone) const {
    const int room = width - 2 * kPadding;
    Part part{.height = kPadding};
    const std::string title = cluster.title.empty() ? phrases_("session.note_empty") : cluster.title;
    put_lines(wrapped_lines(title, room, kNoteFont), kPadding, {kNoteFont, colours_.text, true}, part);
    std::string from;
    for (const std::string& table : cluster.tables) from += (from.empty() ? "" : ", ") + table;
    if (!from.empty()) put_small(phrases_("session_report.tables", {{"tables", from}}), room, kPadding, part);
    put_dots(cluster.dots, kPadding, part);
    part.height += kCardGap;
    std::vector<Card> cards;
    for (const ReportedNote& note : cluster.notes) cards.push_back(note_card(note, card_width(room)));
    put_cards(cards, kPadding, room, part);
    part.height += kPadding - kCardGap;
    const PictureBox box{0, 0, width, part.height, colours_.page, colours_.dot};
    put_part(boxed(box, part), kPadding, zone.height, zone);
    zone.height += part.height + kCardGap;
  }

  // In rows; a row is as high as its highest card.
  static void put_cards(const std::vector<Card>& cards, int x, int room, Part& part) {
    const auto beside = static_cast<std::size_t>(cards_beside(room));
    const int width = card_width(room);
    for (std::size_t first = 0; first < cards.size(); first += beside) {
      const std::size_t end = std::min(cards.size(), first + beside);
      int height = kLeastCardHeight;
      for (std::size_t index = first; index < end; ++index) height = std::max(height, cards[index].inside.height);
      for (std::size_t index = first; index < end; ++index) {
        const Card& card = cards[index];
        const int left = x + static_cast<int>(index - first) * (width + kCardGap);
        const PictureBox box{0, 0, width, height, card.fill, card.edge};
        put_part(boxed(box, card.inside, "<title>" + svg_text(card.title) + "</title>\n"), left, part.height, part);
      }
      part.height += height + kCardGap;
    }
  }

  Card note_card(const ReportedNote& note, int width) const {
    const auto index = static_cast<std::size_t>(note.colour);
    const BoardNoteColours& colours = colours_.notes[index];
    const std::string words = reported_words(phrases_, note);
    const std::string sign = phrases_("session.sign." + std::string(note_colour_code(note.colour)));
    Card card{.fill = colours.fill, .edge = colours.edge};
    card.title = phrases_("session.note_spoken", {{"sign", sign}, {"text", words}});
    Part& part = card.inside;
    part.height = kPadding / 2;
    part.svg = "<path transform=\"translate(" + number(kPadding / 2) + " " + number(kPadding / 2) +
               ") scale(.75)\" d=\"" + std::string(kSigns[index]) + "\" fill=\"none\" stroke=\"" +
               std::string(colours.edge) + "\" stroke-width=\"2\"/>\n";
    part.height += kSign;
    const int room = width - kPadding;
    put_lines(wrapped_lines(words, room, kNoteFont), kPadding / 2, {kNoteFont, colours.text}, part);
    if (!note.table.empty()) {
      put_small(phrases_("session_report.table", {{"table", note.table}}), room, kPadding / 2, part);
    }
    if (note.answer && !note.text.empty()) put_small(answer_words(phrases_, *note.answer), room, kPadding / 2, part);
    for (const auto& [question, label] : note.marks) put_small(question + " " + label, room, kPadding / 2, part);
    put_dots(note.dots, kPadding / 2, part);
    part.height += kPadding;
    return card;
  }

  Card agreement_card(const Agreement& agreement, int width) const {
    Card card{.fill = colours_.card, .edge = colours_.line, .title = agreement.what};
    Part& part = card.inside;
    part.height = kPadding / 2;
    const int room = width - kPadding;
    put_lines(wrapped_lines(agreement.what, room, kNoteFont), kPadding / 2, {kNoteFont, colours_.text, true}, part);
    put_small(agreement_words(phrases_, agreement), room, kPadding / 2, part);
    part.height += kPadding;
    return card;
  }

  void put_small(const std::string& words, int room, int x, Part& part) const {
    put_lines(wrapped_lines(words, room, kSmallFont), x, {kSmallFont, colours_.soft_text}, part);
  }

  // As a number with its word: a hundred dots would not fit, and colour alone says nothing.
  void put_dots(const std::optional<int>& dots, int x, Part& part) const {
    if (!dots) return;
    part.height += kCardGap / 2;
    const std::string words = phrases_.counted("vote.dots", *dots);
    const int width = static_cast<int>(words.size()) * kSmallFont * 7 / 10 + kPadding;
    put_box({x, part.height, width, kPillHeight, colours_.dot, colours_.dot}, part);
    const int below = part.height + kPillHeight;
    part.height += (kPillHeight - line_height(kSmallFont)) / 2;
    put_lines({words}, x + kPadding / 2, {kSmallFont, colours_.dot_text, true}, part);
    part.height = below;
  }

  const Phrases& phrases_;
  const SessionReport& report_;
  const BoardColours& colours_;
};

}  // namespace

std::string board_svg(const Phrases& phrases, const SessionReport& report, const BoardColours& colours) {
  return Board(phrases, report, colours).drawn().svg;
}

BoardFromAfar board_from_afar(const Phrases& phrases, const SessionReport& report, const BoardColours& colours) {
  return Board(phrases, report, colours).drawn().from_afar;
}

}  // namespace overstap
