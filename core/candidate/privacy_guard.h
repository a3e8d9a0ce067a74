// Notices free text that looks medical (a diagnosis, a medicine, a treatment), on the device, by a fixed word list.
// Warns; never blocks saving. An export for an employer is refused while it finds something.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace overstap {

struct MedicalMention {
  std::size_t offset_bytes = 0, length_bytes = 0;  // where in the text, for marking it
  bool operator==(const MedicalMention&) const = default;
};

std::vector<MedicalMention> medical_mentions(std::string_view text);

}  // namespace overstap
