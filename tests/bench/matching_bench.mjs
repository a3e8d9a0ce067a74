// What matching costs, natively and in WebAssembly in the same minutes: the same program, the same cases
// (tests/figures/matching_figures.cpp). Turn about, and the quickest of each, so that the ratio says something.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { OVERSTAP_NATIVE: native, OVERSTAP_WASM: wasm } = process.env;
if (!native || !wasm) throw new Error('OVERSTAP_NATIVE and OVERSTAP_WASM are not set: start this with tests/run bench');
const kRuns = Number(process.env.OVERSTAP_BENCH_RUNS || 5);
const kWrapper = path.join(path.dirname(fileURLToPath(import.meta.url)), 'support/run_wasm.mjs');

const run = {
  native: (what) => execFileSync(path.join(native, 'matching_figures'), [what], { encoding: 'utf8' }),
  wasm: (what) => execFileSync('node', [kWrapper, path.join(wasm, 'matching_figures.mjs'), what], { encoding: 'utf8' }),
};
const reasonsOf = (text) => /(\d+) reasons/.exec(text)?.[1];

function compare(what, title) {
  const best = { native: Infinity, wasm: Infinity };
  const reasons = new Set();
  for (let turn = 0; turn < kRuns; turn++) {
    for (const where of ['native', 'wasm']) {
      const text = run[where](what);
      best[where] = Math.min(best[where], parseFloat(text));
      reasons.add(reasonsOf(text));
    }
  }
  if (reasons.size !== 1) throw new Error(`${what}: native and WebAssembly do not say the same: ${[...reasons]}`);
  console.log(`${title}: native ${best.native.toFixed(2)} ms, WebAssembly ${best.wasm.toFixed(2)} ms, `
    + `ratio ${(best.wasm / best.native).toFixed(2)} (quickest of ${kRuns} processes)`);
}

compare('small', '200 candidates x 60 tasks, every reason');
compare('what_if', 'one step of a slider, a candidate with 60 tasks');
console.log(`the cost of a pair at four sizes, native:\n${run.native('growth').replace(/^/gm, '  ').trimEnd()}`);
console.log(`the cost of a pair at four sizes, WebAssembly:\n${run.wasm('growth').replace(/^/gm, '  ').trimEnd()}`);
console.log(`10,000 candidates x 1,008 tasks, native: ${run.native('large').trim()}`);
