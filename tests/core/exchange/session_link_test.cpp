// Links and codes of a session: what is written is read again, whatever else comes in is refused or cleaned.
#include "core/exchange/session_link.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/base64.h"
#include "core/base/text.h"
#include "core/workshop/voting.h"

namespace overstap {
namespace {

Contribution some_answers(std::size_t notes) {
  Contribution given{.id = "AAAAAAAAAAAAAAAAAAAAAB", .session_id = "s1", .phase_id = "droom"};
  for (std::size_t index = 0; index < notes; ++index) {
    given.notes.push_back(
        {"vak" + std::to_string(index / 9), static_cast<int>(index % 9) + 1,
         "Wij lachen elke dag, ook met \"meneer Yılmaz\" op de gang, nummer " + std::to_string(index)});
  }
  return given;
}

Invitation a_vote(std::size_t choices, const std::string& text) {
  Invitation asked{.session_id = "s1", .template_id = "droom-en-doe", .phase_id = "kiezen", .round = 2};
  asked.dots_per_person = 3;
  for (std::size_t index = 0; index < choices; ++index) {
    asked.choices.push_back({choice_mark("n" + std::to_string(index)), text});
  }
  return asked;
}

std::string refusal(std::string_view link) {
  const auto asked = read_invitation(link);
  return asked ? "" : asked.error().code;
}
std::string refused_answer(std::string_view text) {
  const auto given = read_contribution_text(text);
  return given ? "" : given.error().code;
}

TEST_CASE("the link of a shipped way of working is short enough for a wall") {
  const Invitation asked{
      .session_id = "AAAAAAAAAAAAAAAAAAAAAB", .template_id = "ontwikkelplein-carrousel", .phase_id = "rondlopen"};
  const std::string link = write_invitation(asked);
  CHECK(link.size() <= 80);
  CHECK(read_invitation(link) == asked);
}

TEST_CASE("own words and choices go along, and come back as they were") {
  Invitation asked{.session_id = "s1", .template_id = "droom-en-doe", .phase_id = "droom"};
  asked.questions = {{"droom", "Wat zie je, over één jaar?"}, {"doen", "En nu? Doe je mee."}};
  CHECK(read_invitation(write_invitation(asked)) == asked);
  const Invitation vote = a_vote(5, "Eén lijst voor schoonmaak en zorg");
  CHECK(read_invitation(write_invitation(vote)) == vote);
  Invitation with_empty = a_vote(3, "");
  with_empty.choices[1].text = "Samen eten";
  CHECK(read_invitation(write_invitation(with_empty)) == with_empty);
}

TEST_CASE("choices that make a link too long lose their texts and keep their numbers") {
  const std::string text(kMaxChoiceCodePoints, 'x');
  std::size_t with_texts = 0;
  for (std::size_t count = 1; count <= kMaxInvitedChoices; ++count) {
    const std::string link = write_invitation(a_vote(count, text));
    REQUIRE(link.size() <= kMaxLinkBytes);
    const auto read = read_invitation(link);
    REQUIRE(read);
    REQUIRE(read->choices.size() == count);
    if (!read->choices.front().text.empty()) with_texts = count;
    if (count == with_texts + 1) CHECK(read->choices.front().text.empty());
  }
  CHECK(with_texts > 10);
  CHECK(with_texts < kMaxInvitedChoices);
  CHECK(refusal(write_invitation(a_vote(kMaxInvitedChoices + 1, ""))) == "link.damaged");
}

TEST_CASE("answers come back as they were, with every letter") {
  Contribution given = some_answers(3);
  given.round = 1;
  given.dots = {{choice_mark("a"), 1}, {choice_mark("b"), kMaxDotsPerPerson}};
  CHECK(read_contribution_text(write_contribution(given)) == given);
  CHECK(read_contribution_text(write_contribution(some_answers(kMaxContributionNotes))) ==
        some_answers(kMaxContributionNotes));
  CHECK(refused_answer(write_contribution(some_answers(kMaxContributionNotes + 1))) == "link.damaged");
}

TEST_CASE("answers say from which table they come, in every part") {
  Contribution given = some_answers(7);
  given.table = std::string(kMaxTableCodePoints, 'T');
  CHECK(read_contribution_text(write_contribution(given)) == given);
  for (const std::string& code : contribution_codes(given)) CHECK(read_contribution_text(code)->table == given.table);
  Contribution longer = given;
  longer.table += 'T';
  CHECK(read_contribution_text(write_contribution(longer)) == given);  // one past: cut off
  CHECK(refused_answer("a1.c.s1.p.0.1.." + base64url_encode("@ \ndroom 1 Ja")) == "link.damaged");
  CHECK(refused_answer("a1.c.s1.p.0.1.." + base64url_encode("@3")) == "contribution.empty");
  CHECK(read_contribution_text("a1.c.s1.p.0.1.." + base64url_encode("@3\ndroom 1 Ja"))->table == "3");
}

TEST_CASE("what fits in no single code comes in several, each whole in itself") {
  Contribution given = some_answers(7);
  given.dots = {{choice_mark("a"), 2}};
  const std::vector<std::string> codes = contribution_codes(given);
  REQUIRE(codes.size() > 1);
  Contribution together{.id = given.id, .session_id = given.session_id, .phase_id = given.phase_id};
  int part = 0;
  for (const std::string& code : codes) {
    CHECK(code.size() <= kMaxCodeBytes);
    const auto read = read_contribution_text(code);
    REQUIRE(read);
    CHECK(read->part == ++part);
    CHECK(read->parts == static_cast<int>(codes.size()));
    together.notes.append_range(read->notes);
    together.dots.insert(read->dots.begin(), read->dots.end());
  }
  CHECK(together == given);
  CHECK(contribution_codes(some_answers(1)).size() == 1);
  CHECK(contribution_codes(some_answers(0)).empty());
  CHECK(contribution_codes(some_answers(kMaxContributionNotes)).size() <= kMaxContributionParts);
}

TEST_CASE("in a code the texts of choices stay away when it would be longer than a camera reads") {
  Invitation asked{.session_id = "s1", .template_id = "droom-en-doe", .phase_id = "kiezen", .round = 1};
  asked.dots_per_person = 3;
  for (int index = 0; index < 20; ++index) {
    const std::string id = "n" + std::to_string(index);
    asked.choices.push_back({choice_mark(id), "Samen ontbijten op maandag, ook met wie nachtdienst had"});
  }
  const std::string whole = write_invitation(asked), short_one = write_invitation(asked, kMaxCodeBytes);
  CHECK(whole.size() > kMaxCodeBytes);
  CHECK(short_one.size() <= kMaxCodeBytes);
  CHECK(write_invitation(asked, whole.size()) == whole);
  CHECK(write_invitation(asked, whole.size() - 1) == short_one);
  const auto read = read_invitation(short_one);
  REQUIRE(read);
  REQUIRE(read->choices.size() == 20);
  CHECK(read->choices.front() == InvitedChoice{choice_mark("n0"), ""});
}

TEST_CASE("what is no link, or too long, or from later, is refused with its own sentence") {
  for (const std::string_view link : {"",
                                      ".",
                                      "v",
                                      "v1",
                                      "v1.......",
                                      "v1.s1.f.p.0...",
                                      "v1.s1.f.p.0....",
                                      "v1.s 1.f.p.0...",
                                      "v1.s1.f.p.x...",
                                      "v1.s1.f.p.10.3n.AAAA.",
                                      "v1.s1.f.p.1..AAAA.",
                                      "v1.s1.f.p.1.3n..",
                                      "v1.s1.f.p.1.3n.AAA.",
                                      "v1.s1.f.p.1.21n.AAAA.",
                                      "v1.s1.f.p.1.0n.AAAA.",
                                      "v1.s1.f.p.0..AAAA.",
                                      "v1.s1.f.p.0...!",
                                      "v1.s1.f.p.0...A",
                                      "v0.s1.f.p.0...",
                                      "a1.c.s1.p.0.1..",
                                      "v-1.s1.f.p.0..."}) {
    CAPTURE(link);
    if (link == "v1.s1.f.p.0...") {
      CHECK(refusal(link).empty());
    } else {
      CHECK(refusal(link) == "link.damaged");
    }
  }
  CHECK(refusal("v2.what.ever.comes") == "link.too_new");
  CHECK(refused_answer("a2.x") == "link.too_new");
  CHECK(refusal(std::string(kMaxLinkBytes, 'v')) == "link.damaged");
  CHECK(refusal(std::string(kMaxLinkBytes + 1, 'v')) == "link.too_long");
  CHECK(refused_answer(std::string(kMaxContributionBytes + 1, 'a')) == "link.too_long");
  CHECK(refused_answer("a1.c.s1.p.0.1..") == "contribution.empty");
  const std::string two_alike = base64url_encode("droom 1 Ja\ndroom 1 Nee");
  CHECK(refused_answer("a1.c.s1.p.0.1.." + two_alike) == "link.damaged");
  CHECK(refused_answer("a1.c.s1.p.0.1.." + base64url_encode("droom 10 Ja")) == "link.damaged");
  CHECK(refused_answer("a1.c.s1.p.0.1.." + base64url_encode("droom 9 Ja")).empty());
  CHECK(refused_answer("a1.c.s1.p.0.10.." + two_alike) == "link.damaged");
  for (const std::string_view part : {"9", "2-9", "9-9", "1-1"}) {
    CAPTURE(part);
    CHECK(refused_answer("a1.c.s1.p.0." + std::string(part) + ".AAAAa.").empty());
  }
  for (const std::string_view part : {"0", "10", "2-1", "2-10", "2-", "-2", "1-2-3", "0-2", "2-x"}) {
    CAPTURE(part);
    CHECK(refused_answer("a1.c.s1.p.0." + std::string(part) + ".AAAAa.") == "link.damaged");
  }
  CHECK(refused_answer("a1." + std::string(kMaxContributionIdBytes + 1, 'c') + ".s1.p.0.1.AAAAa.") == "link.damaged");
  CHECK(refused_answer("a1." + std::string(kMaxContributionIdBytes, 'c') + ".s1.p.0.1.AAAAa.").empty());
  CHECK(refused_answer("a1.c.s1.p.0.1.AAAAu.") == "link.damaged");  // 21 dots
  CHECK(refused_answer("a1.c.s1.p.0.1.." + base64url_encode("droom 1 \xff")) == "link.damaged");
}

TEST_CASE("words from outside lose what can spoof, and are cut at their limit") {
  const std::string words = "droom 1 Ja\xE2\x80\xAEneen " + std::string(300, 'x');
  const auto read = read_contribution_text("a1.c.s1.p.0.1.." + base64url_encode(words));
  REQUIRE(read);
  REQUIRE(read->notes.size() == 1);
  CHECK(read->notes.front().text.starts_with("Janeen xxx"));
  CHECK(code_point_count(read->notes.front().text) <= kMaxLineCodePoints);
}

TEST_CASE("an answer of the greatest length comes back whole, and one past it is cut") {
  Contribution given = some_answers(1);
  given.notes.front().text = std::string(kMaxLineCodePoints, 'x');
  CHECK(read_contribution_text(write_contribution(given)) == given);
  const std::string longer = "vak0 1 " + std::string(kMaxLineCodePoints + 1, 'x');
  const auto read = read_contribution_text("a1.c.s1.p.0.1.." + base64url_encode(longer));
  REQUIRE(read);
  CHECK(read->notes.front().text.size() == kMaxLineCodePoints);
}

TEST_CASE("a link is found in what somebody pasted") {
  CHECK(link_payload(" https://example.test/#/doe-mee/v1.a \n") == "v1.a");
  CHECK(link_payload("v1.a") == "v1.a");
  CHECK(link_payload("").empty());
}

TEST_CASE("base64url goes there and back, and has one way to write a thing") {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) {
    bytes += static_cast<char>(byte);
    CHECK(base64url_decode(base64url_encode(bytes)) == bytes);
  }
  CHECK(base64url_encode("") == "");
  CHECK(base64url_encode("f") == "Zg");
  CHECK(base64url_encode("foobar") == "Zm9vYmFy");
  CHECK_FALSE(base64url_decode("Zh"));
  CHECK_FALSE(base64url_decode("Zg=="));
  CHECK_FALSE(base64url_decode("Z"));
  CHECK_FALSE(base64url_decode("Zm9v Zg"));
}

}  // namespace
}  // namespace overstap
