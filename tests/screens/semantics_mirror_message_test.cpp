// What travels to the mirror: everything at first, then only what is new, and nothing when nothing changed.
#include <catch2/catch_test_macros.hpp>

#include "app/semantics/mirror_message.h"

namespace overstap::ui {
namespace {

Node node(NodeId id, std::string name) {
  Node made;
  made.id = id;
  made.role = Role::kButton;
  made.rect = {1, 2.5f, 30, 40};
  made.name = std::move(name);
  return made;
}

TEST_CASE("the first message is whole, the second empty") {
  MirrorEncoder encoder;
  const std::vector<Node> nodes{node(7, "Ja"), node(8, "Nee")};
  CHECK(
      encoder.encode(nodes) ==
      R"({"order":[7,8],"nodes":[[7,0,2,0,1,2.5,30,40,0,0,0,0,0,0,0,"Ja","",""],[8,0,2,0,1,2.5,30,40,0,0,0,0,0,0,0,"Nee","",""]]})");
  CHECK_FALSE(encoder.encode(nodes).has_value());
  encoder.reset();
  CHECK(encoder.encode(nodes).has_value());
}

TEST_CASE("an empty page is a message too") {
  MirrorEncoder encoder;
  CHECK(encoder.encode({}) == R"({"order":[],"nodes":[]})");
  CHECK_FALSE(encoder.encode({}).has_value());
}

TEST_CASE("only changed nodes travel, and the order only when it changed") {
  MirrorEncoder encoder;
  std::vector<Node> nodes{node(7, "Ja"), node(8, "Nee")};
  encoder.encode(nodes);
  nodes[1].state = kDisabled;
  nodes[1].now = -0.25f;
  CHECK(encoder.encode(nodes) == R"({"nodes":[[8,0,2,1,1,2.5,30,40,0,0,0,0,0,-0.25,0,"Nee","",""]]})");
  std::swap(nodes[0], nodes[1]);
  CHECK(encoder.encode(nodes) == R"({"order":[8,7],"nodes":[]})");
  nodes.pop_back();
  CHECK(encoder.encode(nodes) == R"({"order":[8],"nodes":[]})");
}

TEST_CASE("quotes, lines and control characters are escaped, other scripts are not") {
  MirrorEncoder encoder;
  const std::optional<std::string> message = encoder.encode({node(7, "\"a\\b\"\n\t\x01 é ش")});
  REQUIRE(message.has_value());
  CHECK(message->find(R"("\"a\\b\"\n\u0009\u0001 é ش")") != std::string::npos);
}

}  // namespace
}  // namespace overstap::ui
