// A session with three notes in "droom", and its report in Dutch as shipped.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "core/exchange/workspace_file.h"
#include "core/explain/session_report.h"
#include "tests/core/workspace/samples.h"
#include "tests/support/golden.h"

namespace overstap::test {

struct ReportedSession : Workspace {
  ReportedSession() {
    add_session_with_notes();
    std::map<std::string, std::string, std::less<>> all;
    for (const char* area : {"core", "sessions", "workshop", "session_report", "session_outcome", "whole_board"}) {
      const auto part = read_phrases(read_source_file("assets/i18n/nl/" + std::string(area) + ".json"));
      REQUIRE(part.has_value());
      all.insert(part->all().begin(), part->all().end());
    }
    phrases = Phrases(std::move(all));
  }

  SessionTemplate& form() { return model.reference.templates.front(); }
  SessionReport report() const { return session_report(model, model.sessions.at("s1")); }
  Report page() const { return session_report_page(phrases, report()); }
  void write(const std::string& note, const std::string& text) {
    REQUIRE_FALSE(act(edit("note", note, "text", text)).refused);
  }

  Phrases phrases;
};

}  // namespace overstap::test
