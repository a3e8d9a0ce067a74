#include "app/semantics/mirror_message.h"

#include <charconv>
#include <cmath>

namespace overstap::ui {
namespace {

void add_number(std::string& out, long long number) {
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  out.append(digits, end);
}

// Hundredths are finer than anything on a screen; more digits would only make nodes look changed.
void add_number(std::string& out, float number) {
  if (!std::isfinite(number)) number = 0;
  const long long hundredths = std::llround(static_cast<double>(number) * 100);
  const long long size = std::llabs(hundredths);
  if (hundredths < 0) out += '-';
  add_number(out, size / 100);
  if (size % 100 == 0) return;
  out += '.';
  out += static_cast<char>('0' + size % 100 / 10);
  if (size % 10 != 0) out += static_cast<char>('0' + size % 10);
}

void add_text(std::string& out, const std::string& text) {
  constexpr const char* kHex = "0123456789abcdef";
  out += '"';
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      out += '\\';
      out += character;
    } else if (character == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += character;
    }
  }
  out += '"';
}

std::string encode_node(const Node& node) {
  std::string out = "[";
  for (const long long number : {static_cast<long long>(node.id), static_cast<long long>(node.parent),
                                 static_cast<long long>(node.role), static_cast<long long>(node.state)}) {
    add_number(out, number);
    out += ',';
  }
  for (const float number : {node.rect.x, node.rect.y, node.rect.width, node.rect.height}) {
    add_number(out, number);
    out += ',';
  }
  for (const int number : {node.level, node.position, node.set_size}) {
    add_number(out, static_cast<long long>(number));
    out += ',';
  }
  for (const float number : {node.minimum, node.maximum, node.now, node.step}) {
    add_number(out, number);
    out += ',';
  }
  add_text(out, node.name);
  out += ',';
  add_text(out, node.value);
  out += ',';
  add_text(out, node.description);
  out += ']';
  return out;
}

}  // namespace

std::optional<std::string> MirrorEncoder::encode(const std::vector<Node>& nodes) {
  std::vector<NodeId> order;
  std::unordered_map<NodeId, std::string> now;
  order.reserve(nodes.size());
  now.reserve(nodes.size());
  std::string changed;
  for (const Node& node : nodes) {
    order.push_back(node.id);
    std::string encoded = encode_node(node);
    const auto before = sent_.find(node.id);
    if (before == sent_.end() || before->second != encoded) {
      if (!changed.empty()) changed += ',';
      changed += encoded;
    }
    now.insert_or_assign(node.id, std::move(encoded));
  }
  const bool reordered = first_ || order != order_;
  sent_ = std::move(now);
  order_ = std::move(order);
  first_ = false;
  if (!reordered && changed.empty()) return std::nullopt;

  std::string message = "{";
  if (reordered) {
    message += "\"order\":[";
    for (std::size_t index = 0; index < order_.size(); ++index) {
      if (index > 0) message += ',';
      add_number(message, static_cast<long long>(order_[index]));
    }
    message += "],";
  }
  message += "\"nodes\":[" + changed + "]}";
  return message;
}

void MirrorEncoder::reset() {
  sent_.clear();
  order_.clear();
  first_ = true;
}

}  // namespace overstap::ui
