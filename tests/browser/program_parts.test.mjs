// The program comes in two parts (web/program.mjs), and so does what it comes with (app/shell/the_rest.cpp). Nobody
// notices, whatever the network does with the second.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPhone, listenToComplaints, loadExample, openApp, quiet, ready, saved, siteUrl, withProfile } from './support/launch.mjs';

const kRest = '**/overstap_later.wasm';
const kNeededAtOnce = /needed at once/;

const kLatePhrases = '**/assets/i18n/nl_later.json';
const kTemplates = '**/assets/templates.json';

/** Warnings of the page's console from now on. */
function warningsOf(context) {
  const warnings = [];
  context.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  return warnings;
}

/** Opens the page; the rest of the program is asked for and does not come. */
async function openWithoutRest(context, answerLater) {
  let asked;
  const first = new Promise((resolve) => { asked = resolve; });
  await context.route(kRest, (route) => {
    if (asked) {
      asked(route);
      asked = null;
      return undefined;
    }
    return answerLater(route);
  });
  const page = await context.newPage();
  listenToComplaints(page);
  await page.goto(siteUrl());
  await ready(page);
  return { page, held: await first };
}

for (const [name, options] of Object.entries({
  'on a laptop': {}, 'on a phone': { viewport: kPhone, isMobile: true, hasTouch: true },
  'in the dark': { colorScheme: 'dark' },
})) {
  test(`no start has to stop for the rest of the program ${name}, with and without work on the device`, async () => {
    await withProfile(async (context) => {
      const warnings = warningsOf(context);
      const { page, held } = await openWithoutRest(context, (route) => route.continue());
      assert.deepEqual(warnings.filter((text) => kNeededAtOnce.test(text)), [], 'the first visit');
      await held.continue();
      await loadExample(page);
      await context.unroute(kRest);
      warnings.length = 0;
      await page.reload();
      await ready(page);
      assert.deepEqual(warnings.filter((text) => kNeededAtOnce.test(text)), []);
      quiet(page);
    }, { ...options, serviceWorkers: 'block' });
  });
}

test('a press before the rest has come is answered', async () => {
  await withProfile(async (context) => {
    const { page, held } = await openWithoutRest(context, (route) => route.continue());
    await page.getByRole('link', { name: 'Kandidaten' }).first().click();
    await page.getByRole('heading', { name: 'Wie zoekt ander werk?' }).waitFor();
    await held.continue();
    await saved(page);
    quiet(page);
  }, { serviceWorkers: 'block' });
});

test('an address of another screen waits for the whole program', async () => {
  await withProfile(async (context) => {
    const warnings = warningsOf(context);
    const page = await openApp(context, '#/kandidaten');
    await page.getByRole('heading', { name: 'Wie zoekt ander werk?' }).waitFor();
    assert.deepEqual(warnings.filter((text) => kNeededAtOnce.test(text)), []);
    quiet(page);
  }, { serviceWorkers: 'block' });
});

test('when the rest cannot be had, a press is answered by a page that says so and offers the data', async () => {
  await withProfile(async (context) => {
    const { page, held } = await openWithoutRest(context, (route) => route.abort());
    await held.abort();
    await page.getByRole('link', { name: 'Kandidaten' }).first().click();
    await page.getByRole('heading', { name: 'Overstap kan nu niet verder' }).waitFor();
    await page.getByRole('button', { name: 'Mijn gegevens bewaren' }).waitFor();
    // The network is back.
    await context.unroute(kRest);
    await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click();
    await ready(page);
    await page.getByRole('link', { name: 'Kandidaten' }).first().click();
    await page.getByRole('heading', { name: 'Wie zoekt ander werk?' }).waitFor();
  }, { serviceWorkers: 'block' });
});

/** Answers what is asked of an address only after `release()`. */
async function hold(context, address) {
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await context.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a press waits for phrases and ways of working that are still on their way, and says so', async () => {
  await withProfile(async (context) => {
    const release = await hold(context, kTemplates);
    const page = await openApp(context);
    await page.getByRole('button', { name: 'Sessie starten' }).click();
    await page.getByRole('status').filter({ hasText: 'Een moment' }).first().waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Wat wil je doen?' }).count(), 1);
    release();
    await page.getByRole('heading', { name: /Droom- en doesessie/ }).first().waitFor();
    quiet(page);
  }, { serviceWorkers: 'block' });
});

for (const late of [kLatePhrases, kTemplates]) {
  test(`an address of another screen waits for ${late}`, async () => {
    await withProfile(async (context) => {
      const release = await hold(context, late);
      const page = await context.newPage();
      listenToComplaints(page);
      const asked = page.waitForRequest(late);
      await page.goto(`${siteUrl()}#/kandidaten`);
      await asked;
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 0);
      release();
      await page.getByRole('heading', { name: 'Wie zoekt ander werk?' }).waitFor();
      quiet(page);
    }, { serviceWorkers: 'block' });
  });
}

test('phrases that cannot be had are said when somebody needs them, and asked for again at the next press', async () => {
  await withProfile(async (context) => {
    await context.route(kLatePhrases, (route) => route.abort());
    const page = await openApp(context);
    const candidates = page.getByRole('link', { name: 'Kandidaten' }).first();
    await candidates.click();
    await page.getByText('De rest laden lukt niet').first().waitFor();
    await context.unroute(kLatePhrases);
    await candidates.click();
    await page.getByRole('heading', { name: 'Wie zoekt ander werk?' }).waitFor();
  }, { serviceWorkers: 'block' });
});
