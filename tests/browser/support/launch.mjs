// Chromium and the page, for every browser test. The site is already served: OVERSTAP_URL says where (tests/run).
// Tests find things by role and name only, as a screen reader does, and wait for states, never for a time.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

export const kWide = { width: 1280, height: 720 };
export const kPhone = { width: 390, height: 844 };
export const kPatience = 30_000;

const kFlags = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync'];

export function siteUrl() {
  const url = process.env.OVERSTAP_URL;
  assert.ok(url, 'OVERSTAP_URL is not set: start these tests with tests/run browser');
  return url;
}

function chromiumPath() {
  return execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'],
    { encoding: 'utf8' }).trim();
}

const launchOptions = ({ moreFlags = [], ...options }) => ({
  executablePath: chromiumPath(), args: [...kFlags, ...moreFlags], headless: true, viewport: kWide, locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam', acceptDownloads: true, ...options,
});

/** A browser with a profile of its own that outlives it: for what must survive a restart. */
export async function launchProfile(folder, options = {}) {
  return chromium.launchPersistentContext(folder, launchOptions(options));
}

export async function newProfileFolder() {
  return mkdtemp(path.join(os.tmpdir(), 'overstap-profile-'));
}

/** Gives `work` a fresh profile; nothing is left of it afterwards. */
export async function withProfile(work, options = {}) {
  const folder = await newProfileFolder();
  const context = await launchProfile(folder, options);
  try {
    return await work(context, folder);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Remembers what goes wrong on a page, for `quiet`. */
export function listenToComplaints(page) {
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.complaints.push(message.text());
  });
}

/** Opens the page and waits until it can be used. Complaints of the page fail the test at the end (see `quiet`). */
export async function openApp(context, hash = '', url = siteUrl()) {
  const page = await context.newPage();
  page.setDefaultTimeout(kPatience);
  listenToComplaints(page);
  await page.goto(url + hash);
  await ready(page);
  return page;
}

export async function ready(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await saved(page);
}

/** Everything done so far is in a completed transaction. */
export async function saved(page) {
  await page.getByRole('status').filter({ hasText: /^(Bewaard op dit apparaat|Saved on this device)$/ }).waitFor();
}

/** No error was said on the page's console: no exception, no refused script. */
export function quiet(page) {
  assert.deepEqual(page.complaints, []);
}

export async function loadExample(page) {
  await page.getByRole('button', { name: /Voorbeeld: de pilot/ }).first().click();
  await page.getByRole('status').filter({ hasText: 'Het voorbeeld staat klaar' }).first().waitFor();
  await saved(page);
}
