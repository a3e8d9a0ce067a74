// One reason of a verdict in JSON: the same keys wherever it stands.
#pragma once

#include "app/cli/json_output.h"
#include "core/explain/reason_text.h"

namespace overstap::cli {

inline void put_reason(JsonText& json, const Reason& reason, const Phrases& t) {
  json.put("criterion", criterion_code(reason.criterion));
  json.put("item", reason.item);
  json.put("verdict", verdict_code(reason.verdict));
  json.put("hard", reason.hardness == Hardness::kHard);
  json.put("asked", reason.asked);
  if (reason.available) {
    json.put("available", *reason.available);
  } else {
    json.put_null("available");
  }
  json.put("estimated", reason.estimated);
  json.put("source", reason.source);
  json.put("date", reason.date);
  json.put("remedy", remedy_code(reason.remedy));
  json.put("text", reason_sentence(t, reason));
}

}  // namespace overstap::cli
