// The doors in a browser: each method hands its arguments to a function of the same name in web/doors.mjs, which
// calls back through the exported functions at the end of web_doors.cpp.
#pragma once

#include "app/platform/doors.h"

namespace overstap::web {

class WebStorage final : public doors::Storage {
 public:
  void load() override;
  void append(std::uint64_t ticket, std::span<const std::byte> record, bool durable) override;
  void write_snapshot(int keep_slot) override;
  void write_note(std::string_view key, std::string_view value) override;
  void ask_to_persist() override;
};

class WebTabs final : public doors::Tabs {
 public:
  void listen() override;
  void tell(std::span<const std::byte> record) override;
};

class WebFiles final : public doors::Files {
 public:
  void offer_download(std::string_view name, std::string_view mime, std::string_view bytes) override;
  void offer_pixels(std::string_view name, std::string_view svg) override;
  void pick(std::string_view accept, std::int64_t max_bytes) override;
};

class WebContent final : public doors::Content {
 public:
  void fetch(std::string_view prefix) override;
};

class WebPage final : public doors::Page {
 public:
  void set_title(std::string_view title) override;
  void set_hash(std::string_view hash, bool new_step) override;
  void set_look(const doors::Look& look) override;
  void announce(std::string_view text, bool assertive) override;
  void commit_mirror(std::string_view message) override;
  void focus(std::uint32_t node) override;
  void request_frame() override;
  void started() override;
  void copy(std::string_view text) override;
  void print() override;
  void open_window(std::string_view hash) override;
  void start_new_version() override;
  void failed(std::string_view detail) override;
};

class WebVoice final : public doors::Voice {
 public:
  void find() override;
  void speak(std::string_view text, std::string_view language) override;
  void stop() override;
};

class WebCamera final : public doors::Camera {
 public:
  void open(const doors::CameraWords& words) override;
  void say(std::string_view came_in, std::string_view said) override;
  void close() override;
  void read_picture(std::int64_t max_bytes) override;
};

class WebClock final : public doors::Clock {
 public:
  std::int64_t now_milliseconds() override;
  int utc_offset_minutes() override;
  void wake_at(std::int64_t moment) override;
  std::uint64_t next_u64() override;
};

class WebDoors {
 public:
  doors::Doors doors() { return {storage_, tabs_, files_, content_, page_, voice_, clock_, camera_}; }

 private:
  WebStorage storage_;
  WebTabs tabs_;
  WebFiles files_;
  WebContent content_;
  WebPage page_;
  WebVoice voice_;
  WebClock clock_;
  WebCamera camera_;
};

// Who hears what comes in; not owned.
void listen_with(doors::Listener* listener);

}  // namespace overstap::web
