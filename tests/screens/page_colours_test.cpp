// The plain page, and what a browser shows before the first frame, have the colours of the theme: every variable that
// the style sheets set is compared, so a new one must be given its place here.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <map>
#include <regex>
#include <string>

#include "app/theme/theme.h"
#include "tests/support/golden.h"

namespace overstap::test {
namespace {

using theme::Colour;
using theme::Theme;

constexpr int kNotNow = 3;  // rust, as in theme::verdict_colours()
constexpr std::array kThemes = {Theme::kLight, Theme::kDark, Theme::kContrast};
constexpr std::array<const char*, 3> kThemeNames = {"light", "dark", "contrast"};

const std::map<std::string, Colour> kVariables = {
    {"text", Colour::kText},
    {"surface", Colour::kSurface},
    {"background", Colour::kBackground},
    {"primary", Colour::kPrimary},
    {"on-primary", Colour::kOnPrimary},
    {"focus", Colour::kFocusOuter},
    {"focus-inner", Colour::kFocusInner},
    {"sunken", Colour::kSunken},
    {"edge", Colour::kLine},
    {"control", Colour::kControlLine},
    {"soft", Colour::kTextSoft},
    {"primary-soft", Colour::kPrimarySoft},
    {"on-primary-soft", Colour::kOnPrimarySoft},
    {"off", Colour::kDisabledText},
    {"toast", Colour::kToast},
    {"on-toast", Colour::kOnToast},
};

ImU32 colour_of(Theme theme, const std::string& variable) {
  const theme::VerdictColours& rust = theme::verdict_colours(theme, kNotNow);
  if (variable == "wrong") return rust.part;
  if (variable == "wrong-soft") return rust.soft;
  if (variable == "wrong-ink") return rust.ink;
  const auto found = kVariables.find(variable);
  if (found == kVariables.end()) FAIL("no colour of the theme is named for --" << variable);
  return theme::colour(theme, found->second);
}

std::string css_of(ImU32 colour) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", colour >> IM_COL32_R_SHIFT & 255,
                colour >> IM_COL32_G_SHIFT & 255, colour >> IM_COL32_B_SHIFT & 255);
  return text.data();
}

// "#fff" -> "#ffffff"
std::string long_form(const std::string& css) {
  if (css.size() == 7) return css;
  std::string whole = "#";
  for (const char digit : css.substr(1)) whole += {digit, digit};
  return whole;
}

// What a block that begins with `selector` sets: variable -> colour.
std::map<std::string, std::string> variables_in(const std::string& sheet, const std::string& selector) {
  const std::size_t start = sheet.find("\n" + selector + " {");
  REQUIRE(start != std::string::npos);
  const std::string block = sheet.substr(start, sheet.find('}', start) - start);
  const std::regex setting("--([a-z-]+): (#[0-9a-f]+);");
  std::map<std::string, std::string> found;
  for (std::sregex_iterator match(block.begin(), block.end(), setting), end; match != end; ++match) {
    found[(*match)[1]] = long_form((*match)[2]);
  }
  return found;
}

void check_sheet(const std::string& path, const std::array<std::string, 3>& selectors, std::size_t variables) {
  const std::string sheet = read_source_file(path);
  for (std::size_t index = 0; index < kThemes.size(); ++index) {
    const auto found = variables_in(sheet, selectors[index]);
    CHECK(found.size() == variables);
    for (const auto& [variable, colour] : found) {
      INFO(path << ", " << kThemeNames[index] << ", --" << variable);
      CHECK(colour == css_of(colour_of(kThemes[index], variable)));
    }
  }
}

}  // namespace

TEST_CASE("the style sheet of the page has the colours of the theme") {
  check_sheet("web/style.css", {":root", ":root[data-theme=\"dark\"]", ":root[data-theme=\"contrast\"]"}, 7);
}

TEST_CASE("the Basisweergave has the colours of the theme") {
  const std::string basic = ":root[data-view=\"basic\"]";
  check_sheet("web/basic_view.css", {basic, basic + "[data-theme=\"dark\"]", basic + "[data-theme=\"contrast\"]"}, 12);
}

TEST_CASE("the window of the browser and of the installed app have the colour of the page") {
  const std::string background = css_of(theme::colour(Theme::kLight, Colour::kBackground));
  CHECK(read_source_file("web/index.html").find("name=\"theme-color\" content=\"" + background) != std::string::npos);
  const std::string manifest = read_source_file("web/manifest.webmanifest");
  CHECK(manifest.find("\"background_color\": \"" + background) != std::string::npos);
  CHECK(manifest.find("\"theme_color\": \"" + background) != std::string::npos);
}

}  // namespace overstap::test
