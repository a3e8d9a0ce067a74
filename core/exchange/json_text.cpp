#include "core/exchange/json_text.h"

#include "core/exchange/workspace_file.h"

namespace overstap {
namespace {

bool needs_escape(char character) {
  return character == '"' || character == '\\' || static_cast<unsigned char>(character) < 0x20;
}

void append_escape(std::string& out, char character) {
  out += '\\';
  switch (character) {
    case '"':
    case '\\':
      out += character;
      return;
    case '\b':
      out += 'b';
      return;
    case '\f':
      out += 'f';
      return;
    case '\n':
      out += 'n';
      return;
    case '\r':
      out += 'r';
      return;
    case '\t':
      out += 't';
      return;
    default: {
      const auto code = static_cast<unsigned char>(character);
      out += "u00";
      out += "0123456789abcdef"[code >> 4];
      out += "0123456789abcdef"[code & 15];
    }
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t index = 0; index < text.size(); ++index) {
    if (!needs_escape(text[index])) {
      continue;
    }
    out += text.substr(copied, index - copied);
    append_escape(out, text[index]);
    copied = index + 1;
  }
  out += text.substr(copied);
  out += '"';
}

void append_json_value(std::string& out, const Value& value) {
  if (const bool* const flag = std::get_if<bool>(&value)) {
    out += *flag ? "true" : "false";
  } else if (const std::int64_t* const number = std::get_if<std::int64_t>(&value)) {
    out += std::to_string(*number);
  } else if (const std::string* const text = std::get_if<std::string>(&value)) {
    append_json_string(out, *text);
  } else if (const OpaqueJson* const opaque = std::get_if<OpaqueJson>(&value)) {
    out += opaque->text;
  } else {
    out += "null";
  }
}

std::string value_to_json(const Value& value) {
  std::string text;
  append_json_value(text, value);
  return text;
}

}  // namespace overstap
