// What a person may count on: what is said to be saved is saved, and what cannot be saved is not lost without a word.
#include <catch2/catch_test_macros.hpp>

#include "tests/screens/support/shell_stage.h"

using namespace overstap;
using test::ShellStage;

TEST_CASE("what was saved is there after a restart") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start().add_candidate("c1", "K-01");
    REQUIRE(stage.shell.view().storage.state == StorageState::kSaved);
  }
  ShellStage again(disk);
  again.start();
  CHECK(again.shell.model().candidates.at("c1").code == "K-01");
  CHECK(again.shell.view().storage.problems.empty());
}

TEST_CASE("the page says saved only when the transaction is complete") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.doors.hold_appends = true;
  stage.add_candidate("c1", "K-01");
  CHECK(stage.shell.view().storage.state == StorageState::kSaving);
  CHECK(disk.journal.empty());
  stage.doors.release_appends();
  CHECK(stage.shell.view().storage.state == StorageState::kSaved);
  CHECK(disk.journal.size() == 1);
}

TEST_CASE("when saving fails the work goes on, is said, and is saved on a retry") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.doors.fail_append = "storage.full";
  stage.add_candidate("c1", "K-01");
  CHECK(stage.shell.view().storage.state == StorageState::kFailed);
  stage.add_candidate("c2", "K-02");
  CHECK(stage.shell.model().candidates.size() == 2);
  CHECK(stage.has(ui::Role::kButton, "Nu als bestand bewaren"));

  stage.press(ui::Role::kButton, "Nu als bestand bewaren");
  REQUIRE(stage.doors.page.downloads.size() == 1);
  CHECK(stage.doors.page.downloads[0].bytes.find("K-02") != std::string::npos);

  stage.doors.fail_append.reset();
  stage.press(ui::Role::kButton, "Opnieuw proberen");
  CHECK(stage.shell.view().storage.state == StorageState::kSaved);
  CHECK(disk.journal.size() == 2);
}

TEST_CASE("when storage cannot be opened the app starts in memory, and merges what is there on a retry") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start().add_candidate("c1", "K-01");
  }
  ShellStage stage(disk);
  stage.doors.fail_load = "storage.failed";
  stage.start();
  CHECK(stage.shell.view().storage.state == StorageState::kFailed);
  stage.doors.fail_append = "storage.failed";
  stage.add_candidate("c2", "K-02");
  stage.doors.fail_load.reset();
  stage.doors.fail_append.reset();
  stage.shell.perform(ViewAction{RetryStorage{}});
  stage.settle();
  CHECK(stage.shell.model().candidates.size() == 2);
  CHECK(stage.shell.view().storage.state == StorageState::kSaved);
  CHECK(disk.journal.size() == 2);
}

TEST_CASE("a snapshot is written after half a minute of quiet, and either slot with the journal is everything") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start();
    for (int round = 0; round < 3; ++round) {
      stage.add_candidate("c" + std::to_string(round), "K-0" + std::to_string(round));
      stage.doors.advance(kIdleBeforeSnapshotMilliseconds + 1);
      stage.settle();
    }
  }
  REQUIRE(disk.slots[0].has_value());
  REQUIRE(disk.slots[1].has_value());
  CHECK(disk.journal.size() == 1);  // since the older slot
  for (const int damaged : {0, 1}) {
    headless::Disk copy = disk;
    copy.slots[damaged]->second[copy.slots[damaged]->second.size() / 2] ^= std::byte{1};
    ShellStage stage(copy);
    stage.start();
    CHECK(stage.shell.model().candidates.size() == 3);
    CHECK_FALSE(stage.shell.view().storage.problems.empty());  // and it is said
  }
}

TEST_CASE("a snapshot is written after five hundred records without any quiet") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start().add_candidate("c1", "K-01");
  for (std::size_t count = 1; count < kRecordsPerSnapshot; ++count) {
    stage.shell.perform(
        Action{EditField{{"candidate", "c1"}, "place", std::string("Plaats ") + std::to_string(count)}});
    stage.doors.deliver();
  }
  stage.doors.advance(1);
  stage.settle();
  CHECK(disk.slots[0].has_value());
}

TEST_CASE("a damaged record costs only itself and is said") {
  headless::Disk disk;
  {
    ShellStage stage(disk);
    stage.start().add_candidate("c1", "K-01");
    stage.add_candidate("c2", "K-02");
  }
  Bytes& record = disk.journal.begin()->second;
  record[record.size() / 2] ^= std::byte{1};
  ShellStage stage(disk);
  stage.start();
  CHECK(stage.shell.model().candidates.size() == 1);
  CHECK(stage.shell.view().storage.problems.size() == 1);
}

TEST_CASE("two tabs keep both edits, also when one snapshots what it has not heard yet") {
  headless::Disk disk;
  ShellStage first(disk);
  first.start();
  ShellStage second(disk);
  first.doors.connect(second.doors);
  second.start();
  first.add_candidate("c1", "K-01");
  second.doors.deliver();
  CHECK(second.shell.model().candidates.contains("c1"));

  second.shell.perform(Action{AddCandidate{"c2", "K-02"}});
  second.doors.deliver();  // stored and told, but the first has not heard it
  first.doors.advance(kIdleBeforeSnapshotMilliseconds + 1);
  CHECK(first.shell.model().candidates.contains("c2"));
}

TEST_CASE("a new version starts when the person says so, and only when everything is stored") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  CHECK_FALSE(stage.has(ui::Role::kButton, "Nieuwe versie – herladen"));
  stage.shell.new_version_waits();
  stage.settle();
  CHECK_FALSE(stage.doors.page.new_version_started);

  stage.doors.hold_appends = true;
  stage.add_candidate("c1", "K-01");
  stage.press(ui::Role::kButton, "Nieuwe versie – herladen");
  CHECK_FALSE(stage.doors.page.new_version_started);
  stage.doors.release_appends();
  CHECK(stage.doors.page.new_version_started);
}

TEST_CASE("a new version does not start over work that could not be stored") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.doors.fail_append = "storage.full";
  stage.add_candidate("c1", "K-01");
  stage.shell.new_version_waits();
  stage.settle();
  stage.press(ui::Role::kButton, "Nieuwe versie – herladen");
  CHECK_FALSE(stage.doors.page.new_version_started);
  CHECK(stage.has(ui::Role::kButton, "Nu als bestand bewaren"));
}

TEST_CASE("a new version can wait: later puts the message away") {
  headless::Disk disk;
  ShellStage stage(disk);
  stage.start();
  stage.shell.new_version_waits();
  stage.settle();
  stage.press(ui::Role::kButton, "Later");
  CHECK_FALSE(stage.has(ui::Role::kButton, "Nieuwe versie – herladen"));
  CHECK_FALSE(stage.doors.page.new_version_started);
}
