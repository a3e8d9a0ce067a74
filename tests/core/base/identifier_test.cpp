#include "core/base/identifier.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/base/checksum.h"

namespace overstap {
namespace {

TEST_CASE("An identifier has letters, digits, dash and underscore, up to its limit") {
  CHECK(is_identifier("thuishulp-03"));
  CHECK(is_identifier(std::string(kMaxIdentifierBytes, 'x')));
  CHECK_FALSE(is_identifier(std::string(kMaxIdentifierBytes + 1, 'x')));
  for (const char* const text : {"", "a b", "a.b", "é", "a/b", "a|b"}) {
    INFO(text);
    CHECK_FALSE(is_identifier(text));
  }
}

TEST_CASE("A random identifier holds all its 128 bits in 22 characters") {
  CHECK(identifier_from_random(0, 0) == "AAAAAAAAAAAAAAAAAAAAAA");
  CHECK(identifier_from_random(~0ull, ~0ull) == "D_____________________");
  std::set<std::string> seen;
  for (unsigned bit = 0; bit < 64; ++bit) {
    seen.insert(identifier_from_random(1ull << bit, 0));
    seen.insert(identifier_from_random(0, 1ull << bit));
  }
  CHECK(seen.size() == 128);
  for (const std::string& identifier : seen) {
    CHECK(is_identifier(identifier));
  }
}

TEST_CASE("The checksum is the usual CRC-32") {
  const std::string_view text = "123456789";
  CHECK(crc32(std::as_bytes(std::span(text))) == 0xCBF43926u);
  CHECK(crc32({}) == 0);
}

}  // namespace
}  // namespace overstap
