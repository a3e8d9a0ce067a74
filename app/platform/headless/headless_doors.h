// The doors without a browser: storage and other tabs in memory, a clock that a test turns, and everything that can
// go wrong on purpose. Answers wait until deliver(), as a real browser's do.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/platform/doors.h"

namespace overstap::headless {

// What stays when a page closes. Two pages that share it are two tabs of one browser.
struct Disk {
  std::map<std::uint64_t, Bytes> journal;
  std::optional<std::pair<std::uint64_t, Bytes>> slots[2];  // the last sequence in it, the snapshot
  doors::DeviceNotes notes;
  std::uint64_t last_sequence = 0;
};

// What the page was told to show and do.
struct PageRecord {
  std::string title, hash, theme, language, failure;
  int text_percent = 100;
  std::vector<std::string> hash_steps;  // every new step of the browser's "back"
  std::vector<std::string> announced;
  std::string spoken;  // by the voice, now
  std::vector<std::string> mirror_messages;
  std::uint32_t focused = 0;
  bool basic = false;  // the Basisweergave
  bool frame_wanted = false;
  bool started = false;
  bool new_version_started = false;
  struct Download {
    std::string name, bytes;
  };
  std::vector<Download> downloads;
  bool picking = false;
  std::string copied;
  int printed = 0;
  std::vector<std::string> opened_windows;  // their hashes
  struct CameraPanel {
    std::string title, hint, came_in, close, said;
  };
  std::optional<CameraPanel> camera;  // while it is open
  bool choosing_picture = false;
};

class HeadlessDoors final : private doors::Storage,
                            private doors::Tabs,
                            private doors::Files,
                            private doors::Content,
                            private doors::Page,
                            private doors::Voice,
                            private doors::Clock,
                            private doors::Camera {
 public:
  // `content`: reads the shipped files whose path starts with a prefix.
  using ReadContent = std::function<std::vector<doors::ContentFile>(const std::string& prefix)>;
  HeadlessDoors(Disk& disk, ReadContent content) : disk_(disk), content_(std::move(content)) {}

  doors::Doors doors() { return {*this, *this, *this, *this, *this, *this, *this, *this}; }
  void listen_with(doors::Listener* listener) { listener_ = listener; }
  // Another tab: both hear each other from then on.
  void connect(HeadlessDoors& other);

  // Gives the answers that wait, also those that the answers cause.
  void deliver();
  bool anything_waiting() const { return !waiting_.empty(); }
  void advance(std::int64_t milliseconds);  // the clock; wakes who asked to be woken
  std::int64_t milliseconds_per_look = 0;   // a clock that goes on whenever somebody looks at it

  void finish_speaking();  // the voice comes to the end of what it says
  bool has_voice = true;
  bool has_clipboard = true;
  bool can_draw_pixels = true;  // "PNG" before the picture stands for the real one

  // Somebody holds a code before the camera, or chooses a picture in which it is; what is asked of a closed camera is
  // not seen.
  void show_code(const std::string& text);
  void choose_picture(const std::string& text);
  void leave_page();  // its camera closes by itself

  // Faults.
  std::optional<std::string> fail_camera;             // "camera.refused"
  std::optional<std::string> fail_load, fail_append;  // error codes: "storage.full"
  std::set<std::string> fail_content;                 // prefixes that cannot be had
  bool hold_rest = false;  // slow: the rest of the program does not come until release_rest()
  void release_rest();
  bool hold_appends = false;  // slow: no answer until release_appends()
  void release_appends();

  PageRecord page;

 private:
  void load() override;
  void append(std::uint64_t ticket, std::span<const std::byte> record, bool durable) override;
  void write_snapshot(int keep_slot) override;
  void write_note(std::string_view key, std::string_view value) override;
  void ask_to_persist() override;
  void listen() override { listening_ = true; }
  void find() override;
  void speak(std::string_view text, std::string_view) override { page.spoken = text; }
  void stop() override { page.spoken.clear(); }
  void tell(std::span<const std::byte> record) override;
  void offer_download(std::string_view name, std::string_view mime, std::string_view bytes) override;
  void offer_pixels(std::string_view name, std::string_view svg) override;
  void pick(std::string_view, std::int64_t) override { page.picking = true; }
  void fetch(std::string_view prefix) override;
  void set_title(std::string_view title) override { page.title = title; }
  void set_hash(std::string_view hash, bool new_step) override;
  void set_look(const doors::Look& look) override;
  void announce(std::string_view text, bool) override { page.announced.emplace_back(text); }
  void commit_mirror(std::string_view message) override { page.mirror_messages.emplace_back(message); }
  void focus(std::uint32_t node) override { page.focused = node; }
  void request_frame() override { page.frame_wanted = true; }
  void started() override;
  void copy(std::string_view text) override;
  void print() override { ++page.printed; }
  void open_window(std::string_view hash) override { page.opened_windows.emplace_back(hash); }
  void start_new_version() override { page.new_version_started = true; }
  void failed(std::string_view detail) override { page.failure = detail; }
  void open(const doors::CameraWords& words) override;
  void say(std::string_view came_in, std::string_view said) override;
  void close() override { page.camera.reset(); }
  void read_picture(std::int64_t) override { page.choosing_picture = true; }
  std::int64_t now_milliseconds() override { return now_ += milliseconds_per_look; }
  int utc_offset_minutes() override { return 60; }
  void wake_at(std::int64_t moment) override { wake_at_ = moment; }
  std::uint64_t next_u64() override;

  void later(std::function<void()> answer) { waiting_.push_back(std::move(answer)); }

  Disk& disk_;
  ReadContent content_;
  doors::Listener* listener_ = nullptr;
  std::vector<HeadlessDoors*> other_tabs_;
  std::deque<std::function<void()>> waiting_;
  std::vector<std::function<void()>> held_;
  bool listening_ = false;
  std::int64_t now_ = 1'795'322'700'000;  // 22 November 2026
  std::int64_t wake_at_ = 0;
  std::uint64_t random_ = 0x9e3779b97f4a7c15u;
};

}  // namespace overstap::headless
