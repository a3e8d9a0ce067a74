// A bundle of tasks in JSON: the same keys for one person and in a division.
#pragma once

#include <vector>

#include "app/cli/json_output.h"
#include "core/language/phrases.h"
#include "core/workspace/model.h"

namespace overstap::cli {

void put_bundle_figures(JsonText& json, const TaskBundle& bundle);
void put_bundled_tasks(JsonText& json, const TaskBundle& bundle, const Model& model, const Phrases& t);
void put_left_out(JsonText& json, std::string_view key, const std::vector<TaskLeftOut>& left_out, const Model& model,
                  const Phrases& t);
void put_why_left_out(JsonText& json, const TaskLeftOut& left, const Phrases& t);

}  // namespace overstap::cli
