// The program comes in two parts (web/program.mjs). Nobody notices, whatever the network does with the second.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPhone, listenToComplaints, loadExample, openApp, quiet, ready, saved, siteUrl, withProfile } from './support/launch.mjs';

const kRest = '**/overstap_later.wasm';
const kNeededAtOnce = /needed at once/;

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
