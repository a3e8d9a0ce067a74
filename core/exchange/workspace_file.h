// The workspace file (.overstap.json): a person can read it, a program can merge it. Also the form of the shipped
// passports and examples. Described byte for byte in docs/formats.md. Pure: bytes in, bytes out.
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/document/document.h"
#include "core/language/phrases.h"
#include "core/matching/journey.h"
#include "core/workshop/session.h"

namespace overstap {

inline constexpr std::size_t kMaxFileBytes = 20u << 20;
inline constexpr int kMaxJsonDepth = 32;
inline constexpr std::size_t kMaxFileProblems = 100;  // more are counted, not listed
inline constexpr std::string_view kWorkspaceFormat = "overstap-workspace";
inline constexpr int kWorkspaceFileVersion = 1;

// Canonical: same document, same bytes (keys sorted, two spaces, UTF-8, final newline).
std::string write_workspace_file(const Document& document);

// A file without stamps (shipped content, hand-written) gets the stamp {content_version, 0, actor 0}, so that any real
// edit wins from it and reading it twice changes nothing. The whole file is refused when it is no workspace file, too
// new, or past a limit; a bad name, value or stamp costs only itself and is listed (detail: type, id, field).
Expected<Parsed<Change>> read_workspace_file(std::string_view bytes);

inline constexpr std::string_view kTemplateFormat = "overstap-template";
inline constexpr int kTemplateFileVersion = 2;
inline constexpr std::size_t kMaxPlaces = 20'000;

Expected<Phrases> read_phrases(std::string_view json_bytes);
// Version 1 had no phases: each zone with minutes is one. "template.bad_field"; detail: "zones.2.id".
Expected<SessionTemplate> read_session_template(std::string_view json_bytes);
// Lines "name<TAB>latitude<TAB>longitude" in degrees; "#" starts a remark. Bad lines are skipped and listed
// (detail: the line).
Parsed<Gazetteer> read_places(std::string_view tsv_bytes);

// One value as JSON text (for the command line and the journal).
std::string value_to_json(const Value& value);

}  // namespace overstap
