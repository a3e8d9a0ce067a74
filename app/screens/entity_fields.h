// Fields of one entity: draws a labelled field with what the model has, and sends an EditField for what the person made
// of it. What cannot be understood is not sent; the field says what to type instead.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/screens/column.h"
#include "app/screens/screen.h"

namespace overstap {

class EntityFields {
 public:
  EntityFields(const ScreenContext& context, Outbox& out, EntityKey key)
      : context_(context), out_(out), key_(std::move(key)) {}

  struct Look {
    std::string_view hint = {}, placeholder = {};
    bool label_hidden = false, multiline = false;
    bool required = false;  // an empty text is not sent
  };
  struct Range {
    int minimum = 0, maximum = 0;
  };
  // One of several: what it is called, and what is written for it.
  struct Choice {
    std::string name;
    Value value;
    ui::IconName icon = "";
  };

  // What was typed in a line, sent by nobody.
  std::optional<std::string> ask(Column& column, std::string_view field, std::string_view label, std::string_view value,
                                 const Look& look);
  void line(Column& column, std::string_view field, std::string_view label, std::string_view value, const Look& look);
  void number(Column& column, std::string_view field, std::string_view label, std::optional<int> value, Range range,
              const Look& look);
  void date(Column& column, std::string_view field, std::string_view label, std::string_view iso_date,
            const Look& look);
  void postcode(Column& column, std::string_view field, std::string_view label, std::string_view value,
                const Look& look);
  void choice(Column& column, std::string_view field, std::string_view label, const std::vector<Choice>& choices,
              int selected, bool label_hidden = false);
  void flag(Column& column, std::string_view field, std::string_view label, bool on);

  void set(std::string_view field, Value value);
  void set(std::vector<std::pair<std::string, Value>> fields);  // in one step

 private:
  bool refused(std::string_view field) const;
  void refuse(std::string_view field);
  std::optional<std::string> draw(Column& column, std::string_view field, ui::TextField text_field, const Look& look);
  // The chosen value was taken, so an earlier complaint about it is over.
  void clear_refusal();

  const ScreenContext& context_;
  Outbox& out_;
  EntityKey key_;
};

// The code of the error that a field shows by itself; its detail is "<entity id> <field>".
inline constexpr std::string_view kFieldNotUnderstood = "typed.not_understood";

}  // namespace overstap
