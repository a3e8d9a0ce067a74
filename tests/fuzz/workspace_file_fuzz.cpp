// Any bytes as a workspace file: never a crash; and what was read, written and read again is the same workspace.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/exchange/workspace_file.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace overstap;
  const auto read = read_workspace_file({reinterpret_cast<const char*>(data), size});
  if (!read) {
    must(!read.error().code.empty());
    return 0;
  }
  must(read->problems.size() <= kMaxFileProblems + 1);
  Document document;
  must(document.merge(read->value).refused == 0);  // the reader lets nothing through that merge would refuse
  const std::string text = write_workspace_file(document);
  const auto again = read_workspace_file(text);
  must(again.has_value() && again->problems.empty());
  Document copy;
  copy.merge(again->value);
  must(copy == document && write_workspace_file(copy) == text);
  return 0;
}
