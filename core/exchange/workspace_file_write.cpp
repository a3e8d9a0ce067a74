#include <string>

#include "core/exchange/json_text.h"
#include "core/exchange/workspace_file.h"

namespace overstap {
namespace {

constexpr std::size_t kRegisterBytesGuess = 96;  // for one reservation instead of many

void new_line(std::string& out, std::size_t depth) {
  out += '\n';
  out.append(depth * 2, ' ');
}

// Opens and closes the objects of a nested listing: a comma before every entry but the first, a line for each.
class ObjectWriter {
 public:
  ObjectWriter(std::string& out, std::size_t depth) : out_(out), depth_(depth) { out_ += '{'; }

  void name(std::string_view text) {
    if (!empty_) {
      out_ += ',';
    }
    empty_ = false;
    new_line(out_, depth_ + 1);
    append_json_string(out_, text);
    out_ += ": ";
  }
  void close() {
    if (!empty_) {
      new_line(out_, depth_);
    }
    out_ += '}';
  }

 private:
  std::string& out_;
  std::size_t depth_;
  bool empty_ = true;
};

template <typename AppendRegister>
void write_section(std::string& out, const Document& document, AppendRegister append_register) {
  ObjectWriter types(out, 1);
  const auto& entities = document.entities();
  for (auto place = entities.begin(); place != entities.end();) {
    const std::string& type = place->first.type;
    types.name(type);
    ObjectWriter ids(out, 2);
    for (; place != entities.end() && place->first.type == type; ++place) {
      ids.name(place->first.id);
      ObjectWriter fields(out, 3);
      for (const auto& [field, reg] : place->second.fields) {
        fields.name(field);
        append_register(reg);
      }
      fields.close();
    }
    ids.close();
  }
  types.close();
}

}  // namespace

std::string write_workspace_file(const Document& document) {
  std::size_t registers = 0;
  for (const auto& [key, entity] : document.entities()) {
    registers += entity.fields.size();
  }
  std::string out;
  out.reserve(registers * 2 * kRegisterBytesGuess);
  ObjectWriter top(out, 0);
  top.name("entities");
  write_section(out, document, [&out](const Register& reg) { append_json_value(out, reg.value); });
  top.name("format");
  append_json_string(out, kWorkspaceFormat);
  top.name("stamps");
  write_section(out, document, [&out](const Register& reg) { append_json_string(out, to_text(reg.stamp)); });
  top.name("version");
  out += std::to_string(kWorkspaceFileVersion);
  top.close();
  out += '\n';
  return out;
}

}  // namespace overstap
