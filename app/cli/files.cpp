#include "app/cli/files.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "core/exchange/workspace_file.h"

namespace overstap::cli {

namespace {

namespace fs = std::filesystem;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

std::unexpected<Error> refuse(std::string_view code, const std::string& path) {
  return std::unexpected(Error{std::string(code), path});
}

}  // namespace

Expected<std::string> read_file(const std::string& path) {
  std::error_code failed;
  if (fs::is_directory(path, failed)) return refuse("file.cannot_read", path);
  const File file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (file == nullptr) return refuse("file.cannot_read", path);
  std::string bytes;
  std::array<char, 1 << 16> block{};
  for (std::size_t count = 0; (count = std::fread(block.data(), 1, block.size(), file.get())) > 0;) {
    bytes.append(block.data(), count);
    if (bytes.size() > kMaxFileBytes) return refuse("file.too_large", std::to_string(kMaxFileBytes >> 20));
  }
  if (std::ferror(file.get()) != 0) return refuse("file.cannot_read", path);
  return bytes;
}

Expected<void> write_file(const std::string& path, std::string_view bytes) {
  const std::string fresh = path + ".new";
  File file(std::fopen(fresh.c_str(), "wb"), &std::fclose);
  if (file == nullptr) return refuse("file.cannot_write", path);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const bool closed = std::fclose(file.release()) == 0;
  std::error_code failed;
  if (written && closed) fs::rename(fresh, path, failed);
  if (!written || !closed || failed) {
    fs::remove(fresh, failed);
    return refuse("file.cannot_write", path);
  }
  return {};
}

std::vector<std::string> files_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> paths;
  std::error_code failed;
  fs::directory_iterator entries(folder, failed);
  while (!failed && entries != fs::directory_iterator()) {
    std::string path = entries->path().string();
    if (path.ends_with(ending)) paths.push_back(std::move(path));
    entries.increment(failed);
  }
  std::ranges::sort(paths);
  return paths;
}

bool folder_exists(const std::string& path) {
  std::error_code failed;
  return fs::is_directory(path, failed);
}

std::string program_folder(const char* argument_zero) {
  std::error_code failed;
  const fs::path self = fs::read_symlink("/proc/self/exe", failed);  // Linux; elsewhere as it was started
  if (!failed) return self.parent_path().string();
  const fs::path started = fs::absolute(argument_zero == nullptr ? "" : argument_zero, failed);
  return failed ? std::string() : started.parent_path().string();
}

std::string parent_folder(const std::string& path) { return fs::path(path).parent_path().string(); }

}  // namespace overstap::cli
