// What matching costs, as plain figures: the same program runs natively and in WebAssembly
// (tests/bench/matching_bench.mjs starts both and compares), so it uses nothing but the core and the clock. Every
// verdict is made with all its reasons.
//
// usage: matching_figures WHAT     small | growth | large | what_if
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string_view>
#include <vector>

#ifndef __EMSCRIPTEN__
#include <sys/resource.h>
#endif

#include "tests/core/matching/many_pairs.h"

namespace overstap::test {
namespace {

constexpr std::uint64_t kSeed = 20'261'122;
constexpr int kTasksPerFunction = 12;

double milliseconds_now() {
  using Clock = std::chrono::steady_clock;
  return std::chrono::duration<double, std::milli>(Clock::now().time_since_epoch()).count();
}

struct Region {
  std::vector<Candidate> candidates;
  std::vector<Function> functions;
  std::vector<std::vector<Task>> tasks;                 // per function
  std::vector<std::vector<const Task*>> task_pointers;  // per function
  Gazetteer places = sample_places();
};

Region region_of(int candidates, int functions) {
  Chance chance(kSeed);
  Region region;
  for (int index = 0; index < candidates; ++index) {
    region.candidates.push_back(generated_candidate(chance, "kandidaat-" + std::to_string(index)));
  }
  for (int index = 0; index < functions; ++index) {
    Function function = sample_function();
    function.id = "functie-" + std::to_string(index);
    function.place = chance.pick(std::vector<std::string>{"Groningen", "Haren", "Winsum"});
    region.functions.push_back(function);
    std::vector<Task>& tasks = region.tasks.emplace_back();
    for (int number = 1; number <= kTasksPerFunction; ++number) {
      tasks.push_back(generated_task(chance, function.id + "-taak-" + std::to_string(number)));
      tasks.back().number = number;
      tasks.back().function_id = function.id;
    }
  }
  for (const std::vector<Task>& tasks : region.tasks) {
    std::vector<const Task*>& pointers = region.task_pointers.emplace_back();
    for (const Task& task : tasks) pointers.push_back(&task);
  }
  return region;
}

FunctionVerdict weigh(const Region& region, std::size_t candidate, std::size_t function) {
  return weigh_function(region.candidates[candidate], region.functions[function], region.task_pointers[function],
                        region.places);
}

std::size_t reasons_in(const FunctionVerdict& verdict) {
  std::size_t count = verdict.conditions.size() + verdict.wishes.size() + verdict.skills.size();
  for (const auto* tasks : {&verdict.entry_tasks, &verdict.growth_tasks}) {
    for (const TaskVerdict& task : *tasks) count += task.reasons.size();
  }
  return count;
}

// All pairs, one after the other; nothing is kept, so that any number of pairs fits.
std::size_t reasons_of_all(const Region& region) {
  std::size_t reasons = 0;
  for (std::size_t candidate = 0; candidate < region.candidates.size(); ++candidate) {
    for (std::size_t function = 0; function < region.functions.size(); ++function) {
      reasons += reasons_in(weigh(region, candidate, function));
    }
  }
  return reasons;
}

// Milliseconds of the quickest of `runs`: what the machine can do when nothing else wants it.
template <typename Work>
double fastest(int runs, const Work& work) {
  double best = 1e12;
  for (int run = 0; run < runs; ++run) {
    const double start = milliseconds_now();
    work();
    best = std::min(best, milliseconds_now() - start);
  }
  return best;
}

// 200 candidates x 60 tasks, all verdicts kept as a screen would.
void small() {
  const Region region = region_of(200, 5);
  std::size_t reasons = 0;
  const double took = fastest(20, [&] {
    std::vector<FunctionVerdict> kept;
    kept.reserve(region.candidates.size() * region.functions.size());
    for (std::size_t candidate = 0; candidate < region.candidates.size(); ++candidate) {
      for (std::size_t function = 0; function < region.functions.size(); ++function) {
        kept.push_back(weigh(region, candidate, function));
      }
    }
    reasons = 0;
    for (const FunctionVerdict& verdict : kept) reasons += reasons_in(verdict);
  });
  std::printf("%.3f ms, %zu reasons\n", took, reasons);
}

void growth() {
  for (const int candidates : {50, 200, 800, 3'200}) {
    const Region region = region_of(candidates, 5);
    const double took = fastest(5, [&] { reasons_of_all(region); });
    std::printf("%d pairs: %.3f ms, %.3f us per pair\n", candidates * 5, took, 1000 * took / (candidates * 5));
  }
}

// 10,000 candidates x 1,008 tasks.
void large() {
  const Region region = region_of(10'000, 84);
  const double start = milliseconds_now();
  const std::size_t reasons = reasons_of_all(region);
  const double took = milliseconds_now() - start;
  std::printf("%.0f ms, %zu reasons", took, reasons);
#ifndef __EMSCRIPTEN__
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf(", at most %ld MB of memory", used.ru_maxrss / 1024);
#endif
  std::printf("\n");
}

// One step of a slider: one candidate's longest journey changes, and a screen with five functions of twelve tasks shows
// it.
void what_if() {
  Region region = region_of(1, 5);
  const double took = fastest(50, [&] {
    int& limit = *region.candidates.front().journey_limit_minutes;
    limit = limit == 30 ? 45 : 30;
    for (std::size_t function = 0; function < region.functions.size(); ++function)
      reasons_in(weigh(region, 0, function));
  });
  std::printf("%.3f ms\n", took);
}

}  // namespace
}  // namespace overstap::test

int main(int count, char** arguments) {
  using namespace overstap::test;
  const std::string_view what = count > 1 ? arguments[1] : "";
  const std::pair<std::string_view, void (*)()> known[] = {
      {"small", small}, {"growth", growth}, {"large", large}, {"what_if", what_if}};
  for (const auto& [name, figure] : known) {
    if (name != what) continue;
    figure();
    return 0;
  }
  std::fputs("usage: matching_figures small|growth|large|what_if\n", stderr);
  return 2;
}
