// Carries out what update() asks of the outside: appends changes to the journal, tells the other tabs, writes
// snapshots, and keeps StorageStatus true. The only one that calls the storage door.
// "Bewaard" means: every change made here is in a completed transaction.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "app/platform/doors.h"
#include "app/screens/view.h"
#include "core/workspace/update.h"

namespace overstap {

inline constexpr std::size_t kRecordsPerSnapshot = 500;
inline constexpr std::int64_t kIdleBeforeSnapshotMilliseconds = 30'000;

class EffectRunner {
 public:
  EffectRunner(const doors::Doors& doors, StorageStatus& status) : doors_(doors), status_(status) {}

  void run(const std::vector<Effect>& effects);
  // The doors' answers.
  void stored(std::uint64_t ticket);
  void not_stored(std::uint64_t ticket, const Error& error);
  void snapshot_finished(bool written);

  // After the start: what was there, so that the next snapshot is written at the right moment and in the right slot.
  void loaded(const Recovered& recovered, std::size_t journal_records, bool may_write);
  void unavailable(const Error& error);
  void heard_other_tab() { ++records_since_snapshot_; }
  // Tries all that is not stored yet once more.
  void retry();

  // When tick() has something to do; 0: nothing.
  std::int64_t next_moment() const;
  void tick(std::int64_t now);

 private:
  struct Waiting {
    Bytes record;
    bool durable = false;
    bool tell = false;  // the other tabs, once it is stored
    bool sent = false;  // and no answer yet
  };
  void send(std::uint64_t ticket, Waiting& waiting);
  void tell_if_wanted(Waiting& waiting);
  void renew_state();

  doors::Doors doors_;
  StorageStatus& status_;
  std::map<std::uint64_t, Waiting> waiting_;  // by ticket: everything that is not in a completed transaction
  std::uint64_t last_ticket_ = 0;
  std::size_t records_since_snapshot_ = 0;
  std::int64_t last_record_at_ = 0;
  int keep_slot_ = -1;
  bool snapshot_running_ = false;
  bool may_write_ = true;  // false: a newer version wrote this store; we must not trim what we cannot read
  bool asked_to_persist_ = false;
  bool failed_ = false;
};

}  // namespace overstap
