// "Bewaard" is a promise: the browser is killed, not closed, right after it is said; twenty times.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { launchProfile, newProfileFolder, openApp, saved, siteUrl } from './support/launch.mjs';
import { openForMeasuring } from '../bench/support/board_page.mjs';
import { heading } from './support/steps.mjs';

const kRuns = 20;

/** The main process of the browser with this profile, and its children. */
function processesOf(folder) {
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
    .filter((line) => line.includes(`--user-data-dir=${folder}`)).map((line) => Number.parseInt(line, 10));
}

function kill(folder) {
  for (const pid of processesOf(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch { /* it went with its parent */ }
  }
}

const codeOf = (run) => new RegExp(`K-${String(run).padStart(2, '0')}`);
const candidates = (page) => page.getByRole('link', { name: /K-\d\d/ });

test(`killed right after "Bewaard", ${kRuns} times: nothing is lost`, async () => {
  const folder = await newProfileFolder();
  try {
    for (let run = 1; run <= kRuns; run++) {
      const context = await launchProfile(folder);
      const page = await openApp(context, '#/kandidaten');
      await heading(page, 'Wie zoekt ander werk?').waitFor();
      if (run > 1) await page.getByRole('link', { name: codeOf(run - 1) }).waitFor();
      assert.equal(await candidates(page).count(), run - 1, `before run ${run}`);
      await page.getByRole('button', { name: /Kandidaat toevoegen/ }).first().click();
      await heading(page, codeOf(run)).waitFor();  // adding opens the new candidate
      await saved(page);
      kill(folder);
      await context.close().catch(() => {});
      await rm(path.join(folder, 'SingletonLock'), { force: true });
    }
    const context = await launchProfile(folder);
    const page = await openApp(context, '#/kandidaten');
    await page.getByRole('link', { name: codeOf(kRuns) }).waitFor();
    assert.equal(await candidates(page).count(), kRuns);
    await context.close();
  } finally {
    kill(folder);  // also when a run failed: a browser left open would keep this test from ending
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});

const kNotes = 10;
const kPause = 100;  // ms

test(`killed ${kPause} ms after a note was added, ${kNotes} times: every note is there`, async () => {
  const folder = await newProfileFolder();
  const open = async () => {
    const context = await launchProfile(folder);
    const page = await context.newPage();
    await openForMeasuring(page, siteUrl());
    return { context, page };
  };
  try {
    for (let run = 0; run < kNotes; run++) {
      const { context, page } = await open();
      await page.evaluate((id) => globalThis.overstap.addNote({ id, x: 100, y: 100, text: id }), `briefje-${run}`);
      await page.waitForTimeout(kPause);
      kill(folder);
      await context.close().catch(() => {});
      await rm(path.join(folder, 'SingletonLock'), { force: true });
    }
    const { context, page } = await open();
    const notes = await page.evaluate(() => globalThis.overstap.notes().map(({ id }) => id));
    assert.deepEqual(notes.sort(), Array.from({ length: kNotes }, (_, run) => `briefje-${run}`));
    await context.close();
  } finally {
    kill(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});
