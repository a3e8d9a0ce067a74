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
inline constexpr int kWorkspaceFileVersion = 1;

// Canonical: same document, same bytes (keys sorted, two spaces, UTF-8, final newline).
std::string write_workspace_file(const Document& document);

// A file without stamps (shipped content, hand-written) gets the stamp {content_version, 0, actor 0}, so that any real
// edit wins from it and reading it twice changes nothing.
Expected<Parsed<Change>> read_workspace_file(std::string_view bytes);

Expected<Phrases> read_phrases(std::string_view json_bytes);
Expected<SessionTemplate> read_session_template(std::string_view json_bytes);
// Lines "name<TAB>latitude<TAB>longitude". Bad lines are skipped and counted as problems.
Parsed<Gazetteer> read_places(std::string_view tsv_bytes);

// One value as JSON text (for the command line and the journal).
std::string value_to_json(const Value& value);

}  // namespace overstap
