// A way of working of one's own: kept from a session, put in other words, and used for the next one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPhone, openApp, quiet, ready, saved, withProfile } from './support/launch.mjs';
import { goTo, heading, startSession } from './support/steps.mjs';

const kName = 'Onze maandagochtend';
const kPlaces = [['a laptop', '', {}], ['a phone', '', { viewport: kPhone, hasTouch: true, isMobile: true }],
  ['the Basisweergave', '?weergave=basis', {}]];

async function lastPhase(page) {
  const stone = page.getByRole('button', { name: /^Terugkijken,/ });
  const choice = page.getByRole('combobox', { name: 'Waar zijn we nu?' });
  await stone.or(choice).first().waitFor();
  if (await stone.count() > 0) return stone.click();
  await choice.click();
  return page.getByRole('option', { name: /^Terugkijken/ }).click();
}

/** A field that is left, so that what was typed counts. */
async function write(page, name, text) {
  const field = page.getByRole('textbox', { name, exact: true }).first();
  await field.fill(text);
  await field.blur();
  // What was typed is taken in with the next frame; only then does the status speak of it.
  await page.evaluate(() => new Promise((seen) => { requestAnimationFrame(() => requestAnimationFrame(seen)); }));
  await saved(page);
}

for (const [place, address, device] of kPlaces) {
  test(`on ${place}: kept, changed, and the next session is done that way`, async () => {
    await withProfile(async (context) => {
      const page = await openApp(context, address);
      await startSession(page);
      await lastPhase(page);
      const keep = page.getByRole('button', { name: 'Bewaar als eigen werkvorm' });
      await keep.waitFor();
      assert.equal(await keep.getAttribute('aria-disabled'), 'true');
      await page.getByRole('textbox', { name: 'Naam van je werkvorm' }).fill(kName);
      await page.waitForFunction((button) => !button.hasAttribute('aria-disabled'), await keep.elementHandle());
      await keep.click();
      await heading(page, kName).waitFor();
      await write(page, 'Naam van de stap', 'Zo doen wij het');
      await write(page, 'Minuten', '7');
      await write(page, 'Grote vraag', 'Waar word jij blij van?');
      await page.reload();
      await ready(page);
      assert.equal(await page.getByRole('textbox', { name: 'Minuten' }).first().inputValue(), '7');
      await goTo(page, 'Sessies');
      await page.getByRole('button', { name: 'Sessie starten' }).first().click();
      await heading(page, kName).waitFor();
      await page.getByText('Waar word jij blij van?').first().waitFor();
      await page.goto(page.url().replace(/#.*/, '#/sessies'));
      await page.getByRole('button', { name: 'Aanpassen' }).first().click();
      await heading(page, kName).waitFor();
      await page.getByText('1 sessie gebruikt deze werkvorm.').first().waitFor();
      quiet(page);
    }, device);
  });
}
