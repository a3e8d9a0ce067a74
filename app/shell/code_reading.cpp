// Codes of answers that the camera reads, or that are in a picture. With the camera each comes straight into the
// session that is open, because opening it was the facilitator's yes; one in a picture waits for a yes, as a file does.
#include <string>
#include <utility>

#include "app/shell/shell.h"
#include "core/base/text.h"
#include "core/exchange/session_link.h"
#include "core/workspace/invitation.h"

namespace overstap {

namespace {

std::string joined(const std::vector<int>& numbers) {
  std::string text;
  for (const int number : numbers) text += (text.empty() ? "" : ", ") + std::to_string(number);
  return text;
}

// An answer, or why it is none.
Expected<Contribution> read_answer(std::string_view text) {
  const std::string_view payload = link_payload(text);
  if (!payload.starts_with(kContributionMark)) return std::unexpected(Error{"camera.not_an_answer", {}});
  return read_contribution_text(payload);
}

}  // namespace

void Shell::open_camera() {
  view_.error.reset();
  view_.camera_open = true;
  const std::string title = phrases_("camera.title"), hint = phrases_("camera.hint"), close = phrases_("app.done");
  const std::string came_in = phrases_.counted("take_part.came_in", contributions_in(model_, view_.route.first_id));
  doors_.camera.open({.title = title, .hint = hint, .came_in = came_in, .close = close});
}

void Shell::close_camera() {
  if (!std::exchange(view_.camera_open, false)) return;
  doors_.camera.close();
}

void Shell::code_read(const std::string& text) {
  ask_frame();
  if (view_.camera_open) {
    const std::string said = taken_in(text);
    return doors_.camera.say(phrases_.counted("take_part.came_in", contributions_in(model_, view_.route.first_id)),
                             said);
  }
  view_.error.reset();
  if (const auto given = read_answer(text); !given) {
    view_.error = given.error();
  } else {
    open_link(link_payload(text));
  }
}

// What the person hears of a code: what came in, what is still missing, or why nothing did.
std::string Shell::taken_in(const std::string& text) {
  auto given = read_answer(text);
  if (given && given->session_id != view_.route.first_id) {
    given = std::unexpected(Error{"contribution.other_session", {}});
  }
  if (given) {
    view_.error.reset();
    perform(Action{TakeContribution{*given, doors_.clock.next_u64()}});
    if (view_.error) given = std::unexpected(*std::exchange(view_.error, std::nullopt));
  }
  if (!given) return phrases_("error." + given.error().code, {{"detail", given.error().detail}});
  const std::vector<int> missing = missing_parts(model_, *given);
  if (!missing.empty()) {
    return phrases_(
        "camera.part_in",
        {{"n", std::to_string(given->part)}, {"total", std::to_string(given->parts)}, {"missing", joined(missing)}});
  }
  return phrases_("camera.in", {{"n", std::to_string(contributions_in(model_, given->session_id))}});
}

void Shell::camera_failed(const Error& error) {
  view_.camera_open = false;
  view_.error = error;
  doors_.page.announce(phrases_("error." + error.code), true);
  ask_frame();
}

void Shell::camera_closed() {
  view_.camera_open = false;
  ask_frame();
}

}  // namespace overstap
