#include <algorithm>
#include <array>

#include "app/screens/view.h"
#include "core/base/identifier.h"
#include "core/base/text.h"
#include "core/exchange/session_link.h"

namespace overstap {

namespace {

struct RouteWord {
  std::string_view word;
  Screen list, detail;
  std::size_t id_count;                 // that the detail screen needs
  std::size_t possible_ids = id_count;  // that it can have
};

// Words of the address bar stay Dutch in every language, so that a link works for everybody.
constexpr std::array<RouteWord, 16> kRouteWords = {{
    {"paspoorten", Screen::kPassports, Screen::kPassport, 1},
    {"gesprek", Screen::kPassports, Screen::kConversation, 1, 2},
    {"groei", Screen::kPassports, Screen::kGrowth, 1, 2},
    {"kandidaten", Screen::kCandidates, Screen::kCandidate, 1},
    {"matchen", Screen::kMatch, Screen::kPair, 2},
    {"knelpunten", Screen::kBlockers, Screen::kBlockers, 0},
    {"verdeling", Screen::kDivision, Screen::kDivision, 0},
    {"sessies", Screen::kSessions, Screen::kSession, 1},
    {"groot-scherm", Screen::kSessions, Screen::kProjector, 1},
    {"verslag", Screen::kSessions, Screen::kSessionReport, 1},
    {"werkvorm", Screen::kSessions, Screen::kTemplate, 1},
    {"doe-mee", Screen::kTakePart, Screen::kTakePart, 1, 2},
    {"traject", Screen::kTrajectories, Screen::kTrajectory, 1},
    {"delen", Screen::kShare, Screen::kShare, 0},
    {"belastbaarheid", Screen::kCapacityList, Screen::kCapacityList, 0},
    {"uitdraai", Screen::kCandidates, Screen::kReport, 1},  // its list is that of the candidates
}};

// A page about one entity beside its detail: "#/kandidaten/pilot-k07/takenpakket".
struct PartWord {
  Screen detail;
  std::string_view word;
  Screen part;
};
constexpr std::array<PartWord, 1> kPartWords = {{{Screen::kCandidate, "takenpakket", Screen::kBundle}}};

}  // namespace

std::string to_hash(const Route& route) {
  if (const auto part = std::ranges::find(kPartWords, route.screen, &PartWord::part); part != kPartWords.end()) {
    return to_hash({part->detail, route.first_id, {}}) + "/" + std::string(part->word);
  }
  std::string hash = "#/";
  for (const RouteWord& entry : kRouteWords) {
    if (route.screen != entry.list && route.screen != entry.detail) continue;
    hash += entry.word;
    if (route.screen == entry.list && (entry.list != entry.detail || route.first_id.empty())) return hash;
    hash += "/" + route.first_id;
    if (entry.possible_ids == 2 && !route.second_id.empty()) hash += "/" + route.second_id;
    return hash;
  }
  return hash;
}

std::string_view link_in_hash(std::string_view hash) {
  if (!hash.starts_with(kLinkHash)) return {};
  hash.remove_prefix(kLinkHash.size());
  return hash.find('.') == std::string_view::npos ? std::string_view() : hash;  // an id has no dot
}

Route route_from_hash(std::string_view hash) {
  if (!hash.starts_with("#/")) return {};
  const std::vector<std::string_view> parts = split(hash.substr(2), '/');
  const auto entry = std::ranges::find(kRouteWords, parts.front(), &RouteWord::word);
  if (entry == kRouteWords.end()) return {};
  const std::size_t ids = parts.size() - 1;
  // A link that is half right still leads somewhere sensible: to the list.
  const bool whole = ids >= entry->id_count && entry->id_count > 0 &&
                     std::all_of(parts.begin() + 1, parts.begin() + 1 + static_cast<std::ptrdiff_t>(entry->id_count),
                                 [](std::string_view id) { return is_identifier(id); });
  if (!whole) return {entry->list, {}, {}};
  if (entry->possible_ids == 1 && ids > 1) {
    for (const PartWord& part : kPartWords) {
      if (part.detail == entry->detail && part.word == parts[2]) return {part.part, std::string(parts[1]), {}};
    }
  }
  const bool second = ids >= 2 && entry->possible_ids == 2 && is_identifier(parts[2]);
  return {entry->detail, std::string(parts[1]), second ? std::string(parts[2]) : std::string()};
}

}  // namespace overstap
