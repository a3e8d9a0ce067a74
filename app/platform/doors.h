// The doors to the outside: storage, other tabs, files, shipped content, the page, the clock. The shell knows only
// these; web/ opens them in a browser, headless/ in a test. A door never waits: answers come back through Listener.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/identifier.h"
#include "core/exchange/journal.h"

namespace overstap::doors {

// Small facts of this device only (theme, text size, when a file was last saved). Never merged, never exported.
using DeviceNotes = std::map<std::string, std::string, std::less<>>;

struct LoadedStorage {
  Bytes slot_a, slot_b;
  std::vector<StoredRecord> records;
  DeviceNotes notes;
};

struct ContentFile {
  std::string path;  // "assets/passports/thuishulp.json"
  std::string bytes;
};

// What comes in. Implemented by the shell; every call may come at any moment between frames.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void storage_loaded(LoadedStorage stored) = 0;
  virtual void storage_unavailable(const Error& error) = 0;
  virtual void record_stored(std::uint64_t ticket) = 0;
  virtual void record_not_stored(std::uint64_t ticket, const Error& error) = 0;
  // Called inside the transaction that writes the snapshot: `records` is all of the journal, also what other tabs
  // wrote. Returns the snapshot that contains them; empty to write none.
  virtual Bytes snapshot_wanted(const std::vector<StoredRecord>& records) = 0;
  virtual void snapshot_finished(bool written) = 0;
  virtual void storage_facts(std::int64_t used_bytes, bool persistent) = 0;
  virtual void other_tab_said(const Bytes& record) = 0;
  // Every file whose path starts with `prefix`; none when it could not be fetched.
  virtual void content_fetched(const std::string& prefix, std::vector<ContentFile> files) = 0;
  virtual void file_picked(const std::string& name, const std::string& bytes) = 0;
  virtual void file_not_read(const Error& error) = 0;
  virtual void hash_changed(const std::string& hash) = 0;
  virtual void speech_is_possible() = 0;  // this browser has a voice
  virtual void speech_ended() = 0;        // said to the end, or stopped by the browser
  virtual void woken() = 0;               // the moment of Clock::wake_at() has come
  // A newer version of the program is on this device, whole; it starts when the person says so.
  virtual void new_version_waits() = 0;
  virtual void text_copied(bool copied) = 0;  // the answer to Page::copy()
  virtual void program_is_whole() = 0;        // after Page::started(): nothing of the program is on its way any more
  // The answer to Files::offer_pixels(); without a code it went well.
  virtual void pixels_offered(const Error& error) = 0;
  // By the camera, once for each time that a code is shown; or in a picture.
  virtual void code_read(const std::string& text) = 0;
  virtual void camera_failed(const Error& error) = 0;  // it is closed then; also for a picture without a code
  virtual void camera_closed() = 0;                    // by the person, or because the page went out of sight
};

// The journal and snapshots of this browser. Bytes are copied before a call returns.
class Storage {
 public:
  virtual ~Storage() = default;
  virtual void load() = 0;  // also after a failure: opens anew
  // One transaction. `durable`: on the disk, not only handed to the system.
  virtual void append(std::uint64_t ticket, std::span<const std::byte> record, bool durable) = 0;
  // Asks Listener::snapshot_wanted() in the same transaction, writes the slot that is not `keep_slot` (-1: the oldest)
  // and trims the journal up to what the *other* slot holds, so that either slot and the journal are whole.
  virtual void write_snapshot(int keep_slot) = 0;
  virtual void write_note(std::string_view key, std::string_view value) = 0;
  virtual void ask_to_persist() = 0;  // that the browser does not clear it; the answer is storage_facts()
};

class Tabs {
 public:
  virtual ~Tabs() = default;
  virtual void listen() = 0;
  virtual void tell(std::span<const std::byte> record) = 0;
};

class Files {
 public:
  virtual ~Files() = default;
  virtual void offer_download(std::string_view name, std::string_view mime, std::string_view bytes) = 0;
  // A PNG of a picture (SVG), drawn by the browser; answers with Listener::pixels_offered().
  virtual void offer_pixels(std::string_view name, std::string_view svg) = 0;
  virtual void pick(std::string_view accept, std::int64_t max_bytes) = 0;
};

class Content {
 public:
  virtual ~Content() = default;
  virtual void fetch(std::string_view prefix) = 0;
};

struct Look {
  std::string_view theme;  // "light", "dark", "contrast"
  int text_percent = 100;
  std::string_view language;  // "nl"
  bool basic = false;         // the Basisweergave: a plain page instead of the canvas
};

class Page {
 public:
  virtual ~Page() = default;
  virtual void set_title(std::string_view title) = 0;
  virtual void set_hash(std::string_view hash, bool new_step) = 0;  // a step of the browser's "back", or in place
  virtual void set_look(const Look& look) = 0;
  virtual void announce(std::string_view text, bool assertive) = 0;
  virtual void commit_mirror(std::string_view message) = 0;  // see app/semantics/mirror_message.h
  virtual void focus(std::uint32_t node) = 0;
  virtual void request_frame() = 0;
  virtual void started() = 0;                           // takes "wordt geladen" away
  virtual void copy(std::string_view text) = 0;         // to the clipboard; answers with Listener::text_copied()
  virtual void print() = 0;                             // opens the browser's dialog
  virtual void open_window(std::string_view hash) = 0;  // a second one of this page, for the wall
  virtual void start_new_version() = 0;                 // loads the page again, with the version that waits
  virtual void failed(std::string_view detail) = 0;     // shows the page that offers the raw data
};

// The browser's voice. It answers with Listener::speech_is_possible() when it has one.
class Voice {
 public:
  virtual ~Voice() = default;
  virtual void find() = 0;
  virtual void speak(std::string_view text, std::string_view language) = 0;  // instead of what is being said
  virtual void stop() = 0;
};

// All that is said on the panel of the camera, which lies over the page.
struct CameraWords {
  std::string_view title, hint;
  std::string_view came_in;  // how many
  std::string_view close;    // the button
};

// Reads QR codes with the camera of this device, until it is closed, and in pictures. What it sees is kept nowhere.
class Camera {
 public:
  virtual ~Camera() = default;
  virtual void open(const CameraWords& words) = 0;
  virtual void say(std::string_view came_in, std::string_view said) = 0;  // on its panel, also aloud
  virtual void close() = 0;                                               // nothing when it is not open
  virtual void read_picture(std::int64_t max_bytes) = 0;                  // the person chooses a file
};

class Clock : public RandomSource {
 public:
  virtual std::int64_t now_milliseconds() = 0;    // since 1970, UTC
  virtual int utc_offset_minutes() = 0;           // now, here
  virtual void wake_at(std::int64_t moment) = 0;  // replaces the moment asked before; 0: never
};

struct Doors {
  Storage& storage;
  Tabs& tabs;
  Files& files;
  Content& content;
  Page& page;
  Voice& voice;
  Clock& clock;
  Camera& camera;
};

}  // namespace overstap::doors
