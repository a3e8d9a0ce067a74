// What --help prints. In the program itself, because help must also work when the asset folder is missing.
#pragma once

#include <string_view>

namespace overstap::cli {

inline constexpr std::string_view kVersion = "0.1.0";

std::string_view help_text(std::string_view language);

}  // namespace overstap::cli
