// The middle of the app: owns the model, the view, the phrases and Ui; draws a frame; turns what the person did into
// actions for update() and its effects; hears the doors. Knows no screen in particular and nothing of a browser.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/platform/doors.h"
#include "app/screens/screen.h"
#include "app/semantics/mirror_message.h"
#include "app/semantics/ui.h"
#include "app/shell/effect_runner.h"

namespace overstap {

struct Environment {
  ui::Size size{1280, 720};  // of the page in CSS px, before text size
  bool reduced_motion = false;
  bool touch = false;
  bool wants_contrast = false;  // then the contrast theme is the default
};

class Shell final : public doors::Listener {
 public:
  explicit Shell(const doors::Doors& doors);

  // Listens to the other tabs, then loads. `address`: what the address bar says, or only its "#/…".
  void start(std::string_view address);
  void set_environment(const Environment& environment);
  // The Basisweergave, at the start or later. `only`: the browser cannot show the canvas.
  void ask_basic_view(bool only);
  // While the page is printed it is laid out as in the Basisweergave, whatever the view.
  void set_on_paper(bool on_paper);
  // Draws one frame; true when another one is wanted. Draws nothing before everything is loaded.
  bool frame();
  // The page's mirror starts empty again.
  void renew_mirror() { mirror_.reset(); }

  void perform(const Action& action);
  void perform(const ViewAction& action);

  ui::Ui& ui() { return ui_; }
  const Model& model() const { return model_; }
  const ViewState& view() const { return view_; }
  const Phrases& phrases() const { return phrases_; }
  // Something can be drawn: the first screen, or any.
  bool ready() const { return stage_ == Stage::kFirstScreen || stage_ == Stage::kReady; }
  // All that the program comes with is there.
  bool complete() const { return stage_ == Stage::kReady; }

  void storage_loaded(doors::LoadedStorage stored) override;
  void storage_unavailable(const Error& error) override;
  void record_stored(std::uint64_t ticket) override;
  void record_not_stored(std::uint64_t ticket, const Error& error) override;
  Bytes snapshot_wanted(const std::vector<StoredRecord>& records) override;
  void snapshot_finished(bool written) override;
  void storage_facts(std::int64_t used_bytes, bool persistent) override;
  void other_tab_said(const Bytes& record) override;
  void content_fetched(const std::string& prefix, std::vector<doors::ContentFile> files) override;
  void file_picked(const std::string& name, const std::string& bytes) override;
  void file_not_read(const Error& error) override;
  void hash_changed(const std::string& hash) override;
  void speech_is_possible() override;
  void speech_ended() override;
  void woken() override;
  void new_version_waits() override;
  void text_copied(bool copied) override;
  void program_is_whole() override;
  void pixels_offered(const Error& error) override;
  void code_read(const std::string& text) override;
  void camera_failed(const Error& error) override;
  void camera_closed() override;

 private:
  // kFirstScreen: somebody new can look at the start, and chooses how it looks; all else waits for the rest.
  enum class Stage { kLoading, kFirstScreen, kReady, kFailed };

  // start_up.cpp
  void read_notes(const doors::DeviceNotes& notes);
  bool first_screen_is_enough() const;
  void fetch_content();
  void fetch_all(const std::set<std::string>& prefixes);
  void content_arrived(const std::string& prefix, const std::vector<doors::ContentFile>& files);
  void loaded(const std::string& last_prefix);
  void merge_heard();
  void open_page(Stage stage);
  void recover_storage();
  void merge_example(const std::vector<doors::ContentFile>& files);

  // phrase_loading.cpp
  void fetch_phrases(std::string_view language);
  void phrases_arrived(const std::string& prefix, const std::vector<doors::ContentFile>& files);
  void phrases_failed();
  void use_phrases_on_their_way();

  // the_rest.cpp
  bool waits_for_the_rest(const ViewAction& action) const;
  bool a_press_waits() const {
    return !held_actions_.empty() || !held_view_actions_.empty() || (ready() && !link_at_start_.empty());
  }
  void press_waits();
  void fetch_the_rest();
  void rest_arrived(const std::string& prefix, const std::vector<doors::ContentFile>& files);
  void finish_the_rest();

  // view_update.cpp
  void go_to(const Route& route, bool new_step);
  void edit_view(const ViewState& wanted);
  void answer_confirm(bool yes);
  void accept_import();
  void open_link(std::string_view link);
  void start_new_version();

  // code_reading.cpp
  void open_camera();
  void close_camera();
  std::string taken_in(const std::string& text);

  // view_update.cpp
  void show_toast(std::string_view text_key, bool offers_undo = false);
  void apply_look();
  ui::Ui::Frame frame_look() const;
  void read_aloud(const std::string& text);
  void stop_reading();
  int text_percent() const;  // as chosen, but never so large that no line of words fits the page
  void renew_title();
  void renew_time();

  // saved_files.cpp
  void save_as_file();
  void save_handover(const std::string& candidate_id);
  void save_contribution(const std::string& id);
  void save_session_file(const SaveSessionFile& save);

  // shell.cpp
  UpdateResult merge(Change change, Merge::From from);
  void toast_after(const Action& action, const UpdateResult& result);
  bool draw_and_act();
  bool searched_to_the_end();
  void finish_frame();
  void give_focus();
  bool expire_toast(std::int64_t now);
  std::int64_t next_second_of_clock() const;
  theme::Theme shown_theme() const;
  void plan_waking();
  void ask_frame() { doors_.page.request_frame(); }

  doors::Doors doors_;
  ui::Ui ui_;
  Model model_;
  ViewState view_;
  // What the screens saw: a change of the view that leaves it as it was takes no newer error away.
  std::optional<Error> error_drawn_;
  Phrases phrases_;
  std::optional<std::uint64_t> named_at_revision_;  // own load items have their names in phrases_ since then
  EffectRunner effects_;
  ui::MirrorEncoder mirror_;
  Environment environment_;

  Stage stage_ = Stage::kLoading;
  std::optional<doors::LoadedStorage> stored_;  // until the content is there too
  std::vector<Change> heard_while_loading_;
  std::set<std::string> content_wanted_;  // prefixes that were asked for and have not answered
  std::set<std::string> rest_missing_;    // of what comes after the first screen
  std::vector<Action> held_actions_;      // pressed before the rest was there
  std::vector<ViewAction> held_view_actions_;
  std::string language_wanted_ = "nl";
  std::set<std::string> phrases_wanted_;  // a language takes the place of another when all of these are there
  std::map<std::string, std::string, std::less<>> phrases_on_their_way_;
  std::string link_at_start_;  // of a session, until everything is loaded
  bool storage_failed_at_start_ = false;
  bool heading_wants_focus_ = false;
  bool retrying_load_ = false;
  std::optional<LongSearch> searching_;  // what the last picture waits for
  bool search_was_drawn_ = false;        // somebody saw that it takes a while
  std::string title_;
  std::int64_t planned_waking_ = 0;
};

}  // namespace overstap
