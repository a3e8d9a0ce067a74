#include "app/cli/resources.h"

#include <map>

#include "app/cli/files.h"
#include "core/exchange/workspace_file.h"
#include "core/workspace/update.h"

namespace overstap::cli {

namespace {

template <typename Read>
auto read_with(const std::string& path, Read read) -> decltype(read(std::string_view())) {
  auto bytes = read_file(path);
  if (!bytes) return std::unexpected(std::move(bytes).error());
  auto value = read(std::string_view(*bytes));
  if (!value) value.error().detail += " " + path;
  return value;
}

}  // namespace

Expected<std::string> find_assets(const std::string& given, const std::string& program_folder) {
  if (!given.empty()) {
    if (folder_exists(given + "/i18n")) return given;
    return std::unexpected(Error{"assets.not_found", given});
  }
  for (std::string folder = program_folder; !folder.empty(); folder = parent_folder(folder)) {
    if (folder_exists(folder + "/assets/i18n")) return folder + "/assets";
    if (folder == parent_folder(folder)) break;
  }
  return std::unexpected(Error{"assets.not_found", program_folder});
}

Expected<Phrases> load_phrases(const std::string& assets, const std::string& language) {
  // A built site has one file per language; a checkout has a folder of fragments.
  const std::string folder = assets + "/i18n/" + language;
  if (!folder_exists(folder)) return read_with(folder + ".json", read_phrases);
  std::map<std::string, std::string, std::less<>> all;
  for (const std::string& path : files_in(folder, ".json")) {
    auto part = read_with(path, read_phrases);
    if (!part) return part;
    all.insert(part->all().begin(), part->all().end());
  }
  return Phrases(std::move(all));
}

Expected<void> load_content(const std::string& assets, Model& model) {
  auto places = read_file(assets + "/places/nl.tsv");
  if (!places) return std::unexpected(std::move(places).error());
  model.reference.places = std::move(read_places(*places).value);
  for (const std::string& path : files_in(assets + "/templates", ".json")) {
    auto form = read_with(path, read_session_template);
    if (!form) return std::unexpected(std::move(form).error());
    model.reference.add_template(std::move(*form));
  }
  for (const std::string& path : files_in(assets + "/passports", ".json")) {
    auto passport = read_with(path, read_workspace_file);
    if (!passport) return std::unexpected(std::move(passport).error());
    update(model, Merge{std::move(passport->value), Merge::From::kContent}, 0);
  }
  return {};
}

}  // namespace overstap::cli
