// Reading and writing whole files: the only place in the program that touches a disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace overstap::cli {

// Errors "file.cannot_read", "file.too_large"; detail: the path.
Expected<std::string> read_file(const std::string& path);
// Through a new file beside it, so that a full disk never leaves half a file. Error "file.cannot_write".
Expected<void> write_file(const std::string& path, std::string_view bytes);

// Paths of the files in a folder with this ending, in order of name; empty when there is no such folder.
std::vector<std::string> files_in(const std::string& folder, std::string_view ending);
bool folder_exists(const std::string& path);

// Where the program itself is; "" when the system does not say.
std::string program_folder(const char* argument_zero);
std::string parent_folder(const std::string& path);

}  // namespace overstap::cli
