// What can go wrong, as data. An Error carries a code (the key of a sentence in assets/i18n) and a detail
// for the sentence to fill in. Errors never carry prose: people read the sentence, programs read the code.
#pragma once

#include <expected>
#include <string>
#include <vector>

namespace overstap {

struct Error {
  std::string code;    // "file.not_json", "field.not_a_number": also the key "error.<code>" in assets/i18n
  std::string detail;  // what it is about: a field, a line, a value; may be empty

  bool operator==(const Error&) const = default;
};

template <typename T>
using Expected = std::expected<T, Error>;

// For input from outside: take what is good, list what is not.
template <typename T>
struct Parsed {
  T value;
  std::vector<Error> problems;
};

}  // namespace overstap
