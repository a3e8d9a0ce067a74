// A QR code is drawn from its modules: the three corners by which a camera finds it, and its limit.
#include "core/exchange/qr_code.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace overstap {
namespace {

bool dark(const QrCode& code, int x, int y) { return code.dark[static_cast<std::size_t>(y * code.size + x)]; }

// A dark square of 7, a light ring in it, and a dark 3 x 3 in the middle.
bool has_corner(const QrCode& code, int left, int top) {
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 7; ++x) {
      const bool edge = x == 0 || y == 0 || x == 6 || y == 6;
      const bool middle = x >= 2 && x <= 4 && y >= 2 && y <= 4;
      if (dark(code, left + x, top + y) != (edge || middle)) return false;
    }
  }
  return true;
}

TEST_CASE("a code has its three corners and no fourth") {
  for (const std::size_t length : {0u, 1u, 60u, 450u}) {
    const auto code = qr_code_of(std::string(length, 'v'));
    REQUIRE(code);
    CHECK((code->size - 17) % 4 == 0);
    CHECK(code->dark.size() == static_cast<std::size_t>(code->size * code->size));
    CHECK(has_corner(*code, 0, 0));
    CHECK(has_corner(*code, code->size - 7, 0));
    CHECK(has_corner(*code, 0, code->size - 7));
    CHECK_FALSE(has_corner(*code, code->size - 7, code->size - 7));
  }
}

TEST_CASE("an answer of 450 signs stays readable for a camera, and a link for a wall stays coarse") {
  CHECK(qr_code_of(std::string(450, 'a'))->size <= 81);  // version 16
  CHECK(qr_code_of(std::string(100, 'a'))->size <= 45);  // version 7
}

TEST_CASE("what is too much for one code is refused") {
  CHECK(qr_code_of(std::string(kMaxQrBytes, 'a')));
  CHECK(qr_code_of(std::string(kMaxQrBytes + 1, 'a')).error().code == "link.too_long");
}

TEST_CASE("other words give another code") {
  CHECK(qr_code_of("v1.a") == qr_code_of("v1.a"));
  CHECK_FALSE(qr_code_of("v1.a") == qr_code_of("v1.b"));
}

}  // namespace
}  // namespace overstap
