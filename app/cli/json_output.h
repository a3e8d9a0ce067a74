// JSON for other programs: objects and lists in order, indented. The caller keeps brackets and keys in balance.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "core/exchange/workspace_file.h"

namespace overstap::cli {

class JsonText {
 public:
  void open(char bracket) {
    text_ += bracket;
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) new_line();
    text_ += bracket;
    first_ = false;
  }
  void next() {
    if (!first_) text_ += ',';
    new_line();
    first_ = false;
  }
  void key(std::string_view name) {
    next();
    text_ += quoted(name) + ": ";
  }
  void put(std::string_view name, std::string_view text) {
    key(name);
    text_ += quoted(text);
  }
  void put(std::string_view name, long long number) {
    key(name);
    text_ += std::to_string(number);
  }
  template <typename Flag>
    requires std::is_same_v<Flag, bool>
  void put(std::string_view name, Flag flag) {
    key(name);
    text_ += flag ? "true" : "false";
  }
  void put_null(std::string_view name) {
    key(name);
    text_ += "null";
  }
  template <typename List, typename Each>
  void put_list(std::string_view name, const List& list, Each each) {
    key(name);
    open('[');
    for (const auto& one : list) {
      next();
      open('{');
      each(one);
      close('}');
    }
    close(']');
  }
  // What there is so far; the rest follows. So a long list need not be held as a whole.
  std::string take_part() { return std::exchange(text_, {}); }
  std::string take() { return text_ + "\n"; }

 private:
  static std::string quoted(std::string_view text) { return value_to_json(Value{std::string(text)}); }
  void new_line() { text_ += "\n" + std::string(2 * depth_, ' '); }

  std::string text_;
  std::size_t depth_ = 0;
  bool first_ = true;
};

}  // namespace overstap::cli
