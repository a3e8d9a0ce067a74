// The whole program as one page on a USB stick: opened from a folder, without a server, and nothing is lost there either.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { kPatience, listenToComplaints, loadExample, quiet, ready, withProfile } from './support/launch.mjs';
import { heading, openPair } from './support/steps.mjs';

/** A folder with that one file and nothing else, as on a stick. */
async function withStick(work) {
  const site = process.env.OVERSTAP_SITE;
  assert.ok(site, 'OVERSTAP_SITE is not set: start these tests with tests/run browser');
  const stick = await mkdtemp(path.join(os.tmpdir(), 'overstap-stick-'));
  try {
    await copyFile(path.join(site, '..', 'overstap.html'), path.join(stick, 'overstap.html'));
    return await work(pathToFileURL(path.join(stick, 'overstap.html')).href);
  } finally {
    await rm(stick, { recursive: true, force: true });
  }
}

test('one file from a folder: the example, a pair, saved, and there after a reload', async () => {
  await withStick((url) => withProfile(async (context) => {
    const asked = [];
    context.on('request', (request) => asked.push(request.url()));
    await context.addInitScript(() => {
      globalThis.refused = [];
      document.addEventListener('securitypolicyviolation', (event) => globalThis.refused.push(event.violatedDirective));
    });
    const page = await context.newPage();
    page.setDefaultTimeout(kPatience);
    listenToComplaints(page);
    await page.goto(url);
    await ready(page);
    await loadExample(page);
    await openPair(page, 'K-07', 'Assistent wonen-zorg-welzijn');
    const address = page.url();
    await page.reload();
    await ready(page);
    await heading(page, 'K-07 en Assistent wonen-zorg-welzijn').waitFor();
    assert.equal(page.url(), address);
    assert.deepEqual(asked.filter((one) => !one.startsWith(url) && !/^(data|blob):/.test(one)), []);
    assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
    quiet(page);
  }));
});

test('the page on a stick may ask nothing of anybody, and runs only its own script', async () => {
  await withStick((url) => withProfile(async (context) => {
    const page = await context.newPage();
    page.setDefaultTimeout(kPatience);
    await page.goto(url);
    await ready(page);
    const refused = await page.evaluate(async () => {
      const found = new Set();
      document.addEventListener('securitypolicyviolation', (event) => found.add(event.effectiveDirective));
      await fetch('https://example.org/').catch(() => {});
      const script = document.createElement('script');
      script.textContent = 'globalThis.strange = true';
      document.body.append(script);
      await new Promise((resolve) => { setTimeout(resolve); });  // what is refused is said in a task of its own
      return { found: [...found].sort(), strange: globalThis.strange ?? false };
    });
    assert.deepEqual(refused, { found: ['connect-src', 'script-src-elem'], strange: false });
  }));
});
