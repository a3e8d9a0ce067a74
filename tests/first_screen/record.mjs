// Writes tools/later_functions.txt anew: which functions no first screen runs. An instrumented program tells after each
// start; what any of them ran belongs to the first part. `tests/run first_screen` starts this, on request: when the
// byte budget says so. A list that is out of date costs bytes, or a wait, never an answer.
//
// environment: OVERSTAP_URL, OVERSTAP_PROGRAM (whole, with names), OVERSTAP_WASM_SPLIT, OVERSTAP_LATER_FUNCTIONS
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { kPhone, listenToComplaints, quiet, ready, saved, siteUrl, withProfile } from '../browser/support/launch.mjs';
import { kInstructions } from '../../tools/split_program.mjs';
import { shortName } from '../../tools/wasm_functions.mjs';

const { OVERSTAP_PROGRAM: program, OVERSTAP_WASM_SPLIT: tool, OVERSTAP_LATER_FUNCTIONS: list } = process.env;
assert.ok(program && tool && list, 'start this with tests/run first_screen');
const run = (...args) => execFileSync(tool, [...args, ...kInstructions], { encoding: 'utf8', maxBuffer: 1e9 });

// What has no name is called by its place, which changes with every build.
const kIndex = /^\d*$/;

// Every way in which somebody new can meet the first screen; whoever has work here gets the whole program at once.
const kStarts = {
  'nothing here yet': {},
  'on a phone, dark': { options: { viewport: kPhone, isMobile: true, hasTouch: true, colorScheme: 'dark' } },
  'large text and high contrast': { options: { deviceScaleFactor: 1.5, forcedColors: 'active', reducedMotion: 'reduce' } },
  'the Basisweergave': { address: '?weergave=basis' },
  'looked at and walked through': {
    async after(page) {
      await page.mouse.move(400, 400);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.mouse.wheel(0, 200);
      await saved(page);
    },
  },
};

/** In the page: the profile, as bytes. The program's memory is made larger for it, so nothing can be done after this. */
function profileBytes() {
  const { exports } = globalThis.instrumented;
  const memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
  const at = memory.buffer.byteLength;
  const size = exports.__write_profile(0, 0);
  memory.grow(Math.ceil(size / 65536));
  exports.__write_profile(at, size);
  return [...new Uint8Array(memory.buffer, at, size)];
}

/** In the page: no frame was asked for in the time of a few. */
async function settled() {
  const pause = () => new Promise((resolve) => { setTimeout(resolve, 250); });
  const ask = globalThis.requestAnimationFrame;
  let frames = 0;
  globalThis.requestAnimationFrame = (callback) => ask.call(globalThis, (time) => {
    frames++;
    callback(time);
  });
  for (let before = -1; before !== frames;) {
    before = frames;
    await pause();
  }
}

async function profileOf(instrumented, { options, address = '', after }) {
  return withProfile(async (context) => {
    const answer = (body) => (route) => route.fulfill({ body, contentType: 'application/wasm' });
    await context.route('**/overstap.wasm', answer(instrumented));
    // The rest does not come, so neither does what it reads (app/shell/the_rest.cpp).
    const restAsked = new Promise((resolve) => { context.route('**/overstap_later.wasm', () => resolve()); });
    await context.addInitScript(() => {
      const instantiate = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = async (...args) => {
        const result = await instantiate.apply(WebAssembly, args);
        if (result.instance.exports.__write_profile) globalThis.instrumented = result.instance;
        return result;
      };
    });
    const page = await context.newPage();
    listenToComplaints(page);
    await page.goto(siteUrl() + address);
    await ready(page);
    await after?.(page);
    await restAsked;
    await page.evaluate(settled);
    quiet(page);
    return Buffer.from(await page.evaluate(profileBytes));
  }, { ...options, serviceWorkers: 'block' });
}

/** What ran and what did not, by short names. A short name that both have belongs to what ran. */
function sorted(profile) {
  const ran = new Set();
  const idle = new Set();
  for (const line of run('--print-profile', profile, program, '--unescape').split('\n')) {
    if (line.startsWith('+ ')) ran.add(shortName(line.slice(2)));
    if (line.startsWith('- ')) idle.add(shortName(line.slice(2)));
  }
  return { ran, idle: [...idle].filter((name) => !kIndex.test(name) && !ran.has(name)).sort() };
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'overstap-first-screen-'));
try {
  const instrumented = path.join(folder, 'instrumented.wasm');
  run('--instrument', program, '-o', instrumented);
  const profiles = [];
  for (const [name, start] of Object.entries(kStarts)) {
    const file = path.join(folder, `${profiles.length}.profile`);
    await writeFile(file, await profileOf(await readFile(instrumented), start));
    profiles.push(file);
    console.log(`seen: ${name}`);
  }
  const all = path.join(folder, 'all.profile');
  run('--merge-profiles', ...profiles, '-o', all);
  const { ran, idle } = sorted(all);
  await writeFile(list, `${idle.join('\n')}\n`);
  console.log(`${ran.size} names run on the first screen, ${idle.length} do not`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
