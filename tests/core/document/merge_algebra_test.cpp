#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "core/document/document.h"
#include "tests/support/generated_changes.h"
#include "tests/support/random.h"

namespace overstap {
namespace {

constexpr std::size_t kCases = 1'000'000;
constexpr std::size_t kMaxWritesPerChange = 2;
const test::Ground kGround = {2, 2};

Document fold(const Change& first, const Change& second) {
  Document document;
  document.merge(first);
  document.merge(second);
  return document;
}

// One case: three changes on the same few registers. Empty when all laws hold,
// otherwise the name of the broken one.
const char* broken_law(const Change& a, const Change& b, const Change& c, Document ab, const Document& bc) {
  if (!(ab == fold(b, a))) {
    return "A+B = B+A";
  }
  ab.merge(c);
  Document right;
  right.merge(a);
  right.merge(bc.as_change());
  if (!(ab == right)) {
    return "(A+B)+C = A+(B+C)";
  }
  if (!ab.merge(b).touched.empty() || !ab.merge(c).touched.empty() || !(ab == right)) {
    return "A+A = A";
  }
  return nullptr;
}

TEST_CASE("Merging changes is commutative, associative and idempotent", "[property]") {
  test::Chance chance(test::announced_seed("merge algebra"));
  const auto generate = [&chance] { return test::clashing_change(chance, kMaxWritesPerChange, kGround); };
  // Each case takes one new change beside the last two: a million different triples for a third of the work.
  Change a = generate(), b = generate();
  Document ab = fold(a, b);
  for (std::size_t index = 0; index < kCases; ++index) {
    Change c = generate();
    Document bc = fold(b, c);
    if (const char* const law = broken_law(a, b, c, std::move(ab), bc)) {
      INFO("case " << index);
      FAIL_CHECK(law);
      return;
    }
    a = std::exchange(b, std::move(c));
    ab = std::move(bc);
  }
  SUCCEED();
}

}  // namespace
}  // namespace overstap
