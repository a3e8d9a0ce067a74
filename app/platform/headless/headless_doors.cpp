#include "app/platform/headless/headless_doors.h"

#include <utility>

namespace overstap::headless {

void HeadlessDoors::connect(HeadlessDoors& other) {
  other_tabs_.push_back(&other);
  other.other_tabs_.push_back(this);
  other.random_ = random_ * 3;  // two tabs draw other numbers
}

void HeadlessDoors::deliver() {
  while (!waiting_.empty()) {
    const std::function<void()> answer = std::move(waiting_.front());
    waiting_.pop_front();
    answer();
  }
}

void HeadlessDoors::advance(std::int64_t milliseconds) {
  const std::int64_t end = now_ + milliseconds;
  while (wake_at_ != 0 && wake_at_ <= end) {
    now_ = std::max(now_, std::exchange(wake_at_, 0));
    listener_->woken();
    deliver();
  }
  now_ = end;
}

void HeadlessDoors::load() {
  later([this] {
    if (fail_load) return listener_->storage_unavailable({*fail_load, {}});
    doors::LoadedStorage loaded;
    if (disk_.slots[0]) loaded.slot_a = disk_.slots[0]->second;
    if (disk_.slots[1]) loaded.slot_b = disk_.slots[1]->second;
    for (const auto& [sequence, bytes] : disk_.journal) loaded.records.push_back({sequence, bytes});
    loaded.notes = disk_.notes;
    listener_->storage_loaded(std::move(loaded));
  });
}

void HeadlessDoors::append(std::uint64_t ticket, std::span<const std::byte> record, bool) {
  auto answer = [this, ticket, bytes = Bytes(record.begin(), record.end())] {
    if (fail_append) return listener_->record_not_stored(ticket, {*fail_append, {}});
    disk_.journal[++disk_.last_sequence] = bytes;
    listener_->record_stored(ticket);
  };
  if (hold_appends) {
    held_.emplace_back(std::move(answer));
  } else {
    later(std::move(answer));
  }
}

void HeadlessDoors::release_appends() {
  hold_appends = false;
  for (auto& answer : std::exchange(held_, {})) later(std::move(answer));
  deliver();
}

// The same rules as web/store.mjs.
void HeadlessDoors::write_snapshot(int keep_slot) {
  later([this, keep_slot] {
    std::vector<StoredRecord> records;
    for (const auto& [sequence, bytes] : disk_.journal) records.push_back({sequence, bytes});
    Bytes snapshot = listener_->snapshot_wanted(records);
    if (snapshot.empty()) return listener_->snapshot_finished(false);
    const auto sequence_of = [this](int slot) { return disk_.slots[slot] ? disk_.slots[slot]->first : 0; };
    const int target = keep_slot >= 0 ? 1 - keep_slot : (sequence_of(1) < sequence_of(0) ? 1 : 0);
    disk_.slots[target] = {records.back().sequence, std::move(snapshot)};
    disk_.journal.erase(disk_.journal.begin(), disk_.journal.upper_bound(sequence_of(1 - target)));
    listener_->snapshot_finished(true);
  });
}

void HeadlessDoors::write_note(std::string_view key, std::string_view value) {
  disk_.notes.insert_or_assign(std::string(key), std::string(value));
}

void HeadlessDoors::ask_to_persist() {
  later([this] { listener_->storage_facts(1'000, true); });
}

void HeadlessDoors::tell(std::span<const std::byte> record) {
  for (HeadlessDoors* other : other_tabs_) {
    if (!other->listening_) continue;
    other->later([other, bytes = Bytes(record.begin(), record.end())] { other->listener_->other_tab_said(bytes); });
  }
}

void HeadlessDoors::offer_download(std::string_view name, std::string_view, std::string_view bytes) {
  page.downloads.push_back({std::string(name), std::string(bytes)});
}

void HeadlessDoors::offer_pixels(std::string_view name, std::string_view svg) {
  if (can_draw_pixels) page.downloads.push_back({std::string(name), "PNG" + std::string(svg)});
  later([this] { listener_->pixels_offered(can_draw_pixels ? Error{} : Error{"file.cannot_draw", {}}); });
}

void HeadlessDoors::fetch(std::string_view prefix) {
  later([this, wanted = std::string(prefix)] {
    std::vector<doors::ContentFile> files;
    if (!fail_content.contains(wanted)) files = content_(wanted);
    listener_->content_fetched(wanted, std::move(files));
  });
}

void HeadlessDoors::started() {
  page.started = true;
  if (!hold_rest) later([this] { listener_->program_is_whole(); });
}

void HeadlessDoors::release_rest() {
  hold_rest = false;
  later([this] { listener_->program_is_whole(); });
  deliver();
}

void HeadlessDoors::set_hash(std::string_view hash, bool new_step) {
  page.hash = hash;
  if (new_step) page.hash_steps.emplace_back(hash);
}

void HeadlessDoors::set_look(const doors::Look& look) {
  page.theme = look.theme;
  page.text_percent = look.text_percent;
  page.language = look.language;
  page.basic = look.basic;
}

void HeadlessDoors::copy(std::string_view text) {
  if (has_clipboard) page.copied = text;
  later([this] { listener_->text_copied(has_clipboard); });
}

void HeadlessDoors::open(const doors::CameraWords& words) {
  if (fail_camera) {
    return later([this, code = *fail_camera] { listener_->camera_failed({code, {}}); });
  }
  page.camera = {
      std::string(words.title), std::string(words.hint), std::string(words.came_in), std::string(words.close), {}};
}

void HeadlessDoors::say(std::string_view came_in, std::string_view said) {
  if (!page.camera) return;
  page.camera->came_in = came_in;
  page.camera->said = said;
}

void HeadlessDoors::show_code(const std::string& text) {
  if (page.camera) listener_->code_read(text);
}

void HeadlessDoors::choose_picture(const std::string& text) {
  if (!page.choosing_picture) return;
  page.choosing_picture = false;
  if (text.empty()) return listener_->camera_failed({"camera.no_code", {}});
  listener_->code_read(text);
}

void HeadlessDoors::leave_page() {
  if (!page.camera) return;
  page.camera.reset();
  listener_->camera_closed();
}

void HeadlessDoors::find() {
  if (has_voice) later([this] { listener_->speech_is_possible(); });
}

void HeadlessDoors::finish_speaking() {
  page.spoken.clear();
  listener_->speech_ended();
}

// xorshift: the same numbers in every run.
std::uint64_t HeadlessDoors::next_u64() {
  random_ ^= random_ << 13;
  random_ ^= random_ >> 7;
  random_ ^= random_ << 17;
  return random_;
}

}  // namespace overstap::headless
