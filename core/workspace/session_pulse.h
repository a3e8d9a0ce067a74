// The pulse of a session beside that of an earlier one of the same way of working.
#pragma once

#include "core/workshop/pulse.h"
#include "core/workspace/model.h"

namespace overstap {

struct SessionPulse {
  const Zone* zone = nullptr;  // where it is asked; null when this way of working has no pulse
  PulseCount now{};
  const Session* earlier = nullptr;  // null when there is none with enough answers; then `then` says nothing
  PulseCount then{};
};
// The earlier one is that nearest to half a year before, among those with enough answers to show; pointers live until
// the next merge.
SessionPulse session_pulse(const Model& model, const Session& session);

}  // namespace overstap
