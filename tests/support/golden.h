// Golden texts: the expected output lies in tests/golden and is read by people in a review. With the environment
// variable OVERSTAP_UPDATE_GOLDEN=1 the present output is written there instead.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace overstap::test {

inline std::string read_source_file(const std::string& path_in_source) {
  std::ifstream file(std::filesystem::path(OVERSTAP_SOURCE_DIR) / path_in_source, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// `name` is a path inside tests/golden.
inline void check_golden(const std::string& name, std::string_view actual) {
  const std::string path_in_source = "tests/golden/" + name;
  const char* const update = std::getenv("OVERSTAP_UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") {
    const std::filesystem::path path = std::filesystem::path(OVERSTAP_SOURCE_DIR) / path_in_source;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
  }
  INFO("golden text " << path_in_source << "; OVERSTAP_UPDATE_GOLDEN=1 writes it anew");
  CHECK(read_source_file(path_in_source) == actual);
}

}  // namespace overstap::test
