// A whole board of 1,000 and of 5,000 notes, through what a page opened with `?meten` offers (docs/METEN.md): how long it
// takes to open, what a frame costs the main thread while the camera moves, how soon a note is there and kept, and how
// much memory it all takes. The same steps can be taken with any other board.
import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { saved, siteUrl, withProfile } from '../browser/support/launch.mjs';
import { openBoard, openForMeasuring } from './support/board_page.mjs';
import { median, summary } from './support/figures.mjs';
import { meterText } from './support/frame_meter.mjs';

const kCounts = [1000, 5000];
const kFrames = 120;
const kReadingMilliseconds = 1000;
const kMostReadings = 20;
const kSteadyMebibytes = 0.5;
const kNotes = 30;  // that are added one by one
const kRuns = Number(process.env.OVERSTAP_BENCH_RUNS || 3);

/** Moves the camera in every frame; milliseconds of the main thread per frame. */
const moved = (page, kind) => page.evaluate(async ({ kind: how, frames }) => {
  const nextFrame = globalThis.askUnmeasured;
  const spent = [];
  for (let frame = 0; frame < frames; frame++) {
    const before = globalThis.meter.frame;
    if (how === 'pan') globalThis.overstap.camera(400 + frame * 24, 900 + frame * 6, 1);
    if (how === 'far') globalThis.overstap.camera(3000 + frame * 4, 3000, 0.1);
    if (how === 'zoom') globalThis.overstap.camera(2000, 1200, 0.08 * 1.035 ** frame);
    await new Promise((resolve) => { nextFrame(resolve); });
    await new Promise((resolve) => { setTimeout(resolve); });
    spent.push(globalThis.meter.frame - before);
  }
  return spent.slice(10);  // the first ones still compile
}, { kind, frames: kFrames });

/** From the key that ends a note to the frame in which it is there, and to the moment it is kept. */
const added = (page) => page.evaluate(async (count) => {
  const { overstap } = globalThis;
  const shown = [];
  const kept = [];
  for (let index = 0; index < count; index++) {
    const id = `toegevoegd-${index}`;
    overstap.camera(300, 300, 1);
    await new Promise((resolve) => { setTimeout(resolve, 40); });
    const start = performance.now();
    overstap.addNote({ id, x: 100 + index * 8, y: 100 + index * 8, text: `briefje ${index}` });
    await new Promise((resolve) => { globalThis.askUnmeasured(() => setTimeout(resolve)); });
    shown.push(globalThis.frameEnded - start);
    if (!overstap.stats().drawn.includes(id)) throw new Error(`${id} was not drawn in the next frame`);
    kept.push(await overstap.durable(id) - start);
  }
  return { shown, kept };
}, kNotes);

/** From the navigation to the first frame in which the board of a returning visitor is drawn. */
async function opened(context, url) {
  const page = await context.newPage();
  await openForMeasuring(page, url);
  const session = await page.evaluate(() => location.hash);
  const time = await page.evaluate(async (hash) => {
    const nextFrame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    location.hash = '#/sessies';
    await nextFrame();
    await nextFrame();
    const start = performance.now();
    location.hash = hash;
    for (;;) {
      await nextFrame();
      if (globalThis.overstap.stats().drawn.length > 0) return performance.now() - start;
    }
  }, session);
  await page.close();
  return time;
}

/** The browser with this profile and all that it started. */
async function processesOf(profile) {
  const parents = new Map();
  const found = new Set();
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(id, /^PPid:\s+(\d+)/m.exec(await readFile(`/proc/${id}/status`, 'utf8'))[1]);
      if ((await readFile(`/proc/${id}/cmdline`, 'utf8')).includes(profile)) found.add(id);
    } catch {
      // it has just ended
    }
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const [id, parent] of parents) {
      if (found.has(id) || !found.has(parent)) continue;
      found.add(id);
      grown = true;
    }
  }
  return found;
}

/** Of all processes of the browser, shared pages counted by part, in MiB. */
async function memoryOf(profile) {
  let kilobytes = 0;
  for (const id of await processesOf(profile)) {
    const own = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(own)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** When it no longer changes: what the start left behind has been given back. */
async function memoryAtRest(profile) {
  for (let before = Infinity, turn = 0; ; turn++) {
    const now = await memoryOf(profile);
    if (Math.abs(before - now) < kSteadyMebibytes || turn === kMostReadings) return now;
    before = now;
    await sleep(kReadingMilliseconds);
  }
}

const endOfFrame = `(() => {
  const ask = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => ask((time) => { callback(time); globalThis.frameEnded = performance.now(); });
})()`;

async function run(count) {
  return withProfile(async (context) => {
    const page = await context.newPage();
    await page.addInitScript(endOfFrame);
    await page.addInitScript(meterText({ parts: false }));
    await openBoard(page, siteUrl(), count);
    const figures = { pan: await moved(page, 'pan'), far: await moved(page, 'far'), zoom: await moved(page, 'zoom') };
    Object.assign(figures, await added(page));
    figures.wasm = await page.evaluate(() => globalThis.overstap.stats().wasmBytes / 2 ** 20);
    await saved(page);
    figures.open = await opened(context, siteUrl());
    return figures;
  }, { serviceWorkers: 'block' });
}

for (const count of kCounts) {
  const runs = [];
  for (let turn = 0; turn < kRuns; turn++) runs.push(await run(count));
  const frames = (name) => summary(runs.map((one) => median(one[name])), 'ms', 2);
  const worst = (name) => summary(runs.map((one) => [...one[name]].sort((a, b) => a - b).at(Math.floor(one[name].length * 0.95))), 'ms', 2);
  console.log(`whole board of ${count} notes; main thread per frame`);
  for (const name of ['pan', 'zoom', 'far']) console.log(`  ${name}: ${frames(name)}; 95th percentile ${worst(name)}`);
  console.log(`  a note added, until its frame is done: ${frames('shown')}; until it is kept: ${frames('kept')}`);
  console.log(`  the board opens (from another screen): ${summary(runs.map(({ open }) => open), 'ms')}`);
  console.log(`  memory of the program: ${summary(runs.map(({ wasm }) => wasm), 'MiB', 1)}`);
}
const memory = [];
for (const count of [0, kCounts.at(-1)]) {
  memory.push(await withProfile(async (context, profile) => {
    const page = await context.newPage();
    await (count === 0 ? page.goto('about:blank') : openBoard(page, siteUrl(), count));
    return memoryAtRest(profile);
  }, { serviceWorkers: 'block' }));
}
console.log(`memory of all processes: empty page ${memory[0].toFixed(0)} MiB; ${kCounts.at(-1)} notes ${memory[1].toFixed(0)} MiB,`
  + ` ${(memory[1] - memory[0]).toFixed(0)} more`);
