// An invitation and a contribution as short text that fits in a link or in a QR code, and back. Anybody can write such
// a text: whatever is read is bounded and cleaned here, and nothing of it is merged without being asked.
//
//   v1.<session>.<template>.<phase>.<round>.<dots><n or 1>.<marks>.<words>     what is asked
//   a1.<id>.<session>.<phase>.<round>.<part>.<marks with dots>.<words>          what somebody gives back; <part> is
//                                                                               "1", or "2-3" of three codes
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/workshop/contribution.h"

namespace overstap {

inline constexpr std::size_t kMaxLinkBytes = 1'900;                  // longer links break on their way
inline constexpr std::size_t kMaxCodeBytes = 450;                    // a laptop's camera reads no more at arm's length
inline constexpr std::size_t kMaxContributionBytes = 32'768;         // as a file
inline constexpr std::size_t kMaxPictureBytes = 25 * 1'024 * 1'024;  // of a photo of a code
inline constexpr std::string_view kLinkHash = "#/doe-mee/";
inline constexpr std::string_view kContributionMark = "a";  // of the text of a contribution, of any version

// Without the texts of its choices when it would be longer than `most_bytes`: their numbers are on the wall.
std::string write_invitation(const Invitation& invitation, std::size_t most_bytes = kMaxLinkBytes);
// "link.damaged" for what is no invitation, "link.too_new" for one of a later version, "link.too_long".
Expected<Invitation> read_invitation(std::string_view text);

std::string write_contribution(const Contribution& contribution);
Expected<Contribution> read_contribution_text(std::string_view text);

// As many texts as are needed to keep each within kMaxCodeBytes; each is a contribution of its own part, so that they
// may be read in any order. At most kMaxContributionParts; what is longer than that is cut off, and a file has it all.
std::vector<std::string> contribution_codes(const Contribution& contribution);

// What is between the signs of the address and of a message: "https://…/#/doe-mee/v1.x" gives "v1.x".
std::string_view link_payload(std::string_view pasted);

}  // namespace overstap
