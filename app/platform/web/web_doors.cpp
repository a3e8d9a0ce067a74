#include "app/platform/web/web_doors.h"

#include <emscripten.h>

#include <utility>

// Thin on purpose: what a door does in a browser is in web/*.mjs, where it can be read and tested. Names in quotes,
// because the Closure compiler renames the others. Bytes are copied out of our memory before anything waits.
// clang-format off
EM_JS(void, js_storage_load, (), { Module['doors']['load'](); })
EM_JS(void, js_storage_append, (double ticket, const void* bytes, int size, int durable), {
  Module['doors']['append'](ticket, HEAPU8.slice(bytes, bytes + size), !!durable);
})
EM_JS(void, js_storage_snapshot, (int keep_slot), { Module['doors']['snapshot'](keep_slot); })
EM_JS(void, js_storage_note, (const char* key, int key_size, const char* value, int value_size), {
  Module['doors']['note'](UTF8ToString(key, key_size), UTF8ToString(value, value_size));
})
EM_JS(void, js_storage_persist, (), { Module['doors']['persist'](); })
EM_JS(void, js_tabs_listen, (), { Module['doors']['listenToTabs'](); })
EM_JS(void, js_tabs_tell, (const void* bytes, int size), {
  Module['doors']['tellTabs'](HEAPU8.slice(bytes, bytes + size));
})
EM_JS(void, js_files_offer, (const char* name, int name_size, const char* mime, int mime_size, const void* bytes, int size), {
  Module['doors']['download'](UTF8ToString(name, name_size), UTF8ToString(mime, mime_size), HEAPU8.slice(bytes, bytes + size));
})
EM_JS(void, js_files_pixels, (const char* name, int name_size, const char* svg, int size), {
  Module['doors']['downloadPixels'](UTF8ToString(name, name_size), UTF8ToString(svg, size));
})
EM_JS(void, js_files_pick, (const char* accept, int accept_size, double max_bytes), {
  Module['doors']['pick'](UTF8ToString(accept, accept_size), max_bytes);
})
EM_JS(void, js_content_fetch, (const char* prefix, int size), { Module['doors']['fetchContent'](UTF8ToString(prefix, size)); })
EM_JS(void, js_page_title, (const char* title, int size), { Module['doors']['title'](UTF8ToString(title, size)); })
EM_JS(void, js_page_hash, (const char* hash, int size, int new_step), {
  Module['doors']['hash'](UTF8ToString(hash, size), !!new_step);
})
EM_JS(void, js_page_look, (const char* theme, int theme_size, int percent, const char* language, int language_size, int basic), {
  Module['doors']['look'](UTF8ToString(theme, theme_size), percent, UTF8ToString(language, language_size), !!basic);
})
EM_JS(void, js_page_announce, (const char* text, int size, int assertive), {
  Module['doors']['announce'](UTF8ToString(text, size), !!assertive);
})
EM_JS(void, js_page_mirror, (const char* message, int size), { Module['doors']['mirror'](UTF8ToString(message, size)); })
EM_JS(void, js_page_focus, (unsigned node), { Module['doors']['focus'](node >>> 0); })
EM_JS(void, js_page_frame, (), { Module['doors']['requestFrame'](); })
EM_JS(void, js_page_started, (), { Module['doors']['started'](); })
EM_JS(void, js_page_copy, (const char* text, int size), { Module['doors']['copy'](UTF8ToString(text, size)); })
EM_JS(void, js_page_print, (), { Module['doors']['print'](); })
EM_JS(void, js_page_open_window, (const char* hash, int size), { Module['doors']['openWindow'](UTF8ToString(hash, size)); })
EM_JS(void, js_page_new_version, (), { Module['doors']['startNewVersion'](); })
EM_JS(void, js_page_failed, (const char* detail, int size), { Module['doors']['failed'](UTF8ToString(detail, size)); })
EM_JS(void, js_voice_find, (), { Module['doors']['findVoice'](); })
EM_JS(void, js_voice_speak, (const char* text, int size, const char* language, int language_size), {
  Module['doors']['speak'](UTF8ToString(text, size), UTF8ToString(language, language_size));
})
EM_JS(void, js_voice_stop, (), { Module['doors']['stopSpeaking'](); })
EM_JS(void, js_camera_open, (const char* title, int title_size, const char* hint, int hint_size, const char* came_in, int came_in_size, const char* close, int close_size), {
  Module['doors']['openCamera'](UTF8ToString(title, title_size), UTF8ToString(hint, hint_size),
                                UTF8ToString(came_in, came_in_size), UTF8ToString(close, close_size));
})
EM_JS(void, js_camera_say, (const char* came_in, int came_in_size, const char* said, int said_size), {
  Module['doors']['cameraSays'](UTF8ToString(came_in, came_in_size), UTF8ToString(said, said_size));
})
EM_JS(void, js_camera_close, (), { Module['doors']['closeCamera'](); })
EM_JS(void, js_camera_picture, (double max_bytes), { Module['doors']['readPicture'](max_bytes); })
EM_JS(double, js_clock_now, (), { return Date.now(); })
EM_JS(int, js_clock_offset, (), { return -new Date().getTimezoneOffset(); })
EM_JS(void, js_clock_wake, (double moment), { Module['doors']['wakeAt'](moment); })
EM_JS(unsigned, js_clock_random, (), { return crypto.getRandomValues(new Uint32Array(1))[0]; })
// clang-format on

namespace overstap::web {

namespace {

doors::Listener* g_listener = nullptr;
// Parts of an answer that comes in several calls, until the call that says it is whole.
doors::LoadedStorage g_loaded;
std::vector<StoredRecord> g_journal;
Bytes g_snapshot;
std::vector<doors::ContentFile> g_content;

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

Bytes bytes_of(const std::byte* data, int size) { return {data, data + size}; }

std::string text_of(const char* data, int size) { return {data, static_cast<std::size_t>(size)}; }

}  // namespace

void listen_with(doors::Listener* listener) { g_listener = listener; }

void WebStorage::load() { js_storage_load(); }
void WebStorage::append(std::uint64_t ticket, std::span<const std::byte> record, bool durable) {
  js_storage_append(static_cast<double>(ticket), record.data(), static_cast<int>(record.size()), durable ? 1 : 0);
}
void WebStorage::write_snapshot(int keep_slot) { js_storage_snapshot(keep_slot); }
void WebStorage::write_note(std::string_view key, std::string_view value) {
  js_storage_note(key.data(), size_of(key), value.data(), size_of(value));
}
void WebStorage::ask_to_persist() { js_storage_persist(); }

void WebTabs::listen() { js_tabs_listen(); }
void WebTabs::tell(std::span<const std::byte> record) { js_tabs_tell(record.data(), static_cast<int>(record.size())); }

void WebFiles::offer_download(std::string_view name, std::string_view mime, std::string_view bytes) {
  js_files_offer(name.data(), size_of(name), mime.data(), size_of(mime), bytes.data(), size_of(bytes));
}
void WebFiles::offer_pixels(std::string_view name, std::string_view svg) {
  js_files_pixels(name.data(), size_of(name), svg.data(), size_of(svg));
}
void WebFiles::pick(std::string_view accept, std::int64_t max_bytes) {
  js_files_pick(accept.data(), size_of(accept), static_cast<double>(max_bytes));
}

void WebContent::fetch(std::string_view prefix) { js_content_fetch(prefix.data(), size_of(prefix)); }

void WebPage::set_title(std::string_view title) { js_page_title(title.data(), size_of(title)); }
void WebPage::set_hash(std::string_view hash, bool new_step) {
  js_page_hash(hash.data(), size_of(hash), new_step ? 1 : 0);
}
void WebPage::set_look(const doors::Look& look) {
  js_page_look(look.theme.data(), size_of(look.theme), look.text_percent, look.language.data(), size_of(look.language),
               look.basic ? 1 : 0);
}
void WebPage::announce(std::string_view text, bool assertive) {
  js_page_announce(text.data(), size_of(text), assertive ? 1 : 0);
}
void WebPage::commit_mirror(std::string_view message) { js_page_mirror(message.data(), size_of(message)); }
void WebPage::focus(std::uint32_t node) { js_page_focus(node); }
void WebPage::request_frame() { js_page_frame(); }
void WebPage::started() { js_page_started(); }
void WebPage::copy(std::string_view text) { js_page_copy(text.data(), size_of(text)); }
void WebPage::print() { js_page_print(); }
void WebPage::open_window(std::string_view hash) { js_page_open_window(hash.data(), static_cast<int>(hash.size())); }
void WebPage::start_new_version() { js_page_new_version(); }
void WebPage::failed(std::string_view detail) { js_page_failed(detail.data(), size_of(detail)); }

void WebVoice::find() { js_voice_find(); }
void WebVoice::speak(std::string_view text, std::string_view language) {
  js_voice_speak(text.data(), size_of(text), language.data(), size_of(language));
}
void WebVoice::stop() { js_voice_stop(); }

void WebCamera::open(const doors::CameraWords& words) {
  js_camera_open(words.title.data(), size_of(words.title), words.hint.data(), size_of(words.hint), words.came_in.data(),
                 size_of(words.came_in), words.close.data(), size_of(words.close));
}
void WebCamera::say(std::string_view came_in, std::string_view said) {
  js_camera_say(came_in.data(), size_of(came_in), said.data(), size_of(said));
}
void WebCamera::close() { js_camera_close(); }
void WebCamera::read_picture(std::int64_t max_bytes) { js_camera_picture(static_cast<double>(max_bytes)); }

std::int64_t WebClock::now_milliseconds() { return static_cast<std::int64_t>(js_clock_now()); }
int WebClock::utc_offset_minutes() { return js_clock_offset(); }
void WebClock::wake_at(std::int64_t moment) { js_clock_wake(static_cast<double>(moment)); }
std::uint64_t WebClock::next_u64() {
  const std::uint64_t high = js_clock_random();
  return high << 32 | js_clock_random();
}

// What the page calls. Long answers come part by part, because a call carries one piece of memory at a time.
extern "C" {

EMSCRIPTEN_KEEPALIVE void overstap_loaded_slot(int slot, const std::byte* data, int size) {
  (slot == 0 ? g_loaded.slot_a : g_loaded.slot_b) = bytes_of(data, size);
}
EMSCRIPTEN_KEEPALIVE void overstap_loaded_record(double sequence, const std::byte* data, int size) {
  g_loaded.records.push_back({static_cast<std::uint64_t>(sequence), bytes_of(data, size)});
}
EMSCRIPTEN_KEEPALIVE void overstap_loaded_note(const char* key, int key_size, const char* value, int value_size) {
  g_loaded.notes.insert_or_assign(text_of(key, key_size), text_of(value, value_size));
}
EMSCRIPTEN_KEEPALIVE void overstap_loaded() { g_listener->storage_loaded(std::exchange(g_loaded, {})); }
EMSCRIPTEN_KEEPALIVE void overstap_storage_unavailable(const char* code, int size) {
  g_loaded = {};
  g_listener->storage_unavailable({text_of(code, size), {}});
}
EMSCRIPTEN_KEEPALIVE void overstap_stored(double ticket) {
  g_listener->record_stored(static_cast<std::uint64_t>(ticket));
}
EMSCRIPTEN_KEEPALIVE void overstap_not_stored(double ticket, const char* code, int size) {
  g_listener->record_not_stored(static_cast<std::uint64_t>(ticket), {text_of(code, size), {}});
}
EMSCRIPTEN_KEEPALIVE void overstap_journal_record(double sequence, const std::byte* data, int size) {
  g_journal.push_back({static_cast<std::uint64_t>(sequence), bytes_of(data, size)});
}
// Returns the size; overstap_snapshot_bytes() says where. Stays until the next call.
EMSCRIPTEN_KEEPALIVE int overstap_snapshot() {
  g_snapshot = g_listener->snapshot_wanted(std::exchange(g_journal, {}));
  return static_cast<int>(g_snapshot.size());
}
EMSCRIPTEN_KEEPALIVE const std::byte* overstap_snapshot_bytes() { return g_snapshot.data(); }
EMSCRIPTEN_KEEPALIVE void overstap_snapshot_finished(int written) {
  g_snapshot = {};
  g_listener->snapshot_finished(written != 0);
}
EMSCRIPTEN_KEEPALIVE void overstap_storage_facts(double used_bytes, int persistent) {
  g_listener->storage_facts(static_cast<std::int64_t>(used_bytes), persistent != 0);
}
EMSCRIPTEN_KEEPALIVE void overstap_other_tab(const std::byte* data, int size) {
  g_listener->other_tab_said(bytes_of(data, size));
}
EMSCRIPTEN_KEEPALIVE void overstap_content_file(const char* path, int path_size, const char* data, int size) {
  g_content.push_back({text_of(path, path_size), text_of(data, size)});
}
EMSCRIPTEN_KEEPALIVE void overstap_content(const char* prefix, int size) {
  g_listener->content_fetched(text_of(prefix, size), std::exchange(g_content, {}));
}
EMSCRIPTEN_KEEPALIVE void overstap_file(const char* name, int name_size, const char* data, int size) {
  g_listener->file_picked(text_of(name, name_size), text_of(data, size));
}
EMSCRIPTEN_KEEPALIVE void overstap_file_not_read(const char* code, int code_size, const char* detail, int detail_size) {
  g_listener->file_not_read({text_of(code, code_size), text_of(detail, detail_size)});
}
EMSCRIPTEN_KEEPALIVE void overstap_pixels_offered(const char* code, int code_size, const char* detail,
                                                  int detail_size) {
  g_listener->pixels_offered({text_of(code, code_size), text_of(detail, detail_size)});
}
EMSCRIPTEN_KEEPALIVE void overstap_hash(const char* hash, int size) { g_listener->hash_changed(text_of(hash, size)); }
EMSCRIPTEN_KEEPALIVE void overstap_speech_is_possible() { g_listener->speech_is_possible(); }
EMSCRIPTEN_KEEPALIVE void overstap_speech_ended() { g_listener->speech_ended(); }
EMSCRIPTEN_KEEPALIVE void overstap_woken() { g_listener->woken(); }
EMSCRIPTEN_KEEPALIVE void overstap_text_copied(int copied) { g_listener->text_copied(copied != 0); }
EMSCRIPTEN_KEEPALIVE void overstap_whole() { g_listener->program_is_whole(); }
EMSCRIPTEN_KEEPALIVE void overstap_code_read(const char* text, int size) { g_listener->code_read(text_of(text, size)); }
EMSCRIPTEN_KEEPALIVE void overstap_camera_failed(const char* code, int size) {
  g_listener->camera_failed({text_of(code, size), {}});
}
EMSCRIPTEN_KEEPALIVE void overstap_camera_closed() { g_listener->camera_closed(); }
EMSCRIPTEN_KEEPALIVE void overstap_new_version() { g_listener->new_version_waits(); }

}  // extern "C"

}  // namespace overstap::web
