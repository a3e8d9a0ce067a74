#include "app/shell/effect_runner.h"

#include <utility>

namespace overstap {

void EffectRunner::run(const std::vector<Effect>& effects) {
  bool appended = false;
  for (const Effect& effect : effects) {
    if (const auto* append = std::get_if<AppendToJournal>(&effect)) {
      const std::uint64_t ticket = ++last_ticket_;
      waiting_[ticket] = {encode_journal_record(append->change), append->durable, false, false};
      appended = true;
    } else if (const auto* tell = std::get_if<TellOtherTabs>(&effect)) {
      // Told when it is stored: a tab that hears of a change may count on it being in the journal.
      if (appended) {
        waiting_[last_ticket_].tell = true;
      } else {
        doors_.tabs.tell(encode_journal_record(tell->change));
      }
    }
  }
  if (!appended) return;
  last_record_at_ = doors_.clock.now_milliseconds();
  if (failed_) {
    retry();
  } else {
    send(last_ticket_, waiting_[last_ticket_]);
  }
  renew_state();
}

void EffectRunner::send(std::uint64_t ticket, Waiting& waiting) {
  if (!may_write_ || waiting.sent) return;
  waiting.sent = true;
  doors_.storage.append(ticket, waiting.record, waiting.durable);
}

void EffectRunner::tell_if_wanted(Waiting& waiting) {
  if (!std::exchange(waiting.tell, false)) return;
  doors_.tabs.tell(waiting.record);
}

void EffectRunner::stored(std::uint64_t ticket) {
  const auto found = waiting_.find(ticket);
  if (found == waiting_.end()) return;
  tell_if_wanted(found->second);
  waiting_.erase(found);
  ++records_since_snapshot_;
  failed_ = false;
  if (waiting_.empty()) status_.saved_at_milliseconds = doors_.clock.now_milliseconds();
  if (!std::exchange(asked_to_persist_, true)) doors_.storage.ask_to_persist();
  renew_state();
}

void EffectRunner::not_stored(std::uint64_t ticket, const Error&) {
  const auto found = waiting_.find(ticket);
  if (found == waiting_.end()) return;
  found->second.sent = false;
  // The change is still only here; another tab is one more place where it lives on.
  tell_if_wanted(found->second);
  failed_ = true;
  renew_state();
}

void EffectRunner::unavailable(const Error&) {
  failed_ = true;
  renew_state();
}

void EffectRunner::retry() {
  for (auto& [ticket, waiting] : waiting_) send(ticket, waiting);
}

void EffectRunner::renew_state() {
  if (failed_) {
    status_.state = StorageState::kFailed;
  } else {
    status_.state = waiting_.empty() ? StorageState::kSaved : StorageState::kSaving;
  }
}

void EffectRunner::loaded(const Recovered& recovered, std::size_t journal_records, bool may_write) {
  keep_slot_ = recovered.newest_slot;
  records_since_snapshot_ = journal_records;
  last_record_at_ = doors_.clock.now_milliseconds();
  may_write_ = may_write;
  failed_ = !may_write;
  renew_state();
}

std::int64_t EffectRunner::next_moment() const {
  if (records_since_snapshot_ == 0 || snapshot_running_ || failed_ || !waiting_.empty()) return 0;
  if (records_since_snapshot_ >= kRecordsPerSnapshot) return doors_.clock.now_milliseconds();
  return last_record_at_ + kIdleBeforeSnapshotMilliseconds;
}

void EffectRunner::tick(std::int64_t now) {
  const std::int64_t moment = next_moment();
  if (moment == 0 || now < moment) return;
  snapshot_running_ = true;
  doors_.storage.write_snapshot(keep_slot_);
  keep_slot_ = -1;  // from now on the store knows which slot is the older
}

void EffectRunner::snapshot_finished(bool written) {
  snapshot_running_ = false;
  // Not written costs nothing: the journal has it all. Try again after the next change or quiet time.
  last_record_at_ = doors_.clock.now_milliseconds();
  if (written) records_since_snapshot_ = 0;
}

}  // namespace overstap
