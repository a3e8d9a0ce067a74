// The main job with the keyboard alone: no pointer is used anywhere in this file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { heading, note } from './support/steps.mjs';

const kMostTabs = 120;

/** Presses Tab until the element with this role and name has the focus, as somebody without a mouse does. */
async function tabTo(page, role, name) {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  for (let presses = 0; presses < kMostTabs; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return target;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${role} ${name}`);
}

async function press(page, role, name, key = 'Enter') {
  await tabTo(page, role, name);
  await page.keyboard.press(key);
}

test('from the example to a changed verdict with the keyboard only', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Naar de inhoud');
    await press(page, 'button', /Voorbeeld: de pilot/);
    await page.getByRole('status').filter({ hasText: 'Het voorbeeld staat klaar' }).first().waitFor();
    await press(page, 'link', 'Kandidaten');
    await heading(page, 'Wie zoekt ander werk?').waitFor();
    await press(page, 'link', 'Matchen');
    await heading(page, 'Wie past waar?').waitFor();
    const pair = page.getByRole('button', { name: /^K-\d\d en / }).first();
    const name = (await pair.textContent()).split(':')[0];
    await press(page, 'button', new RegExp(`^${name}`));
    await heading(page, name).waitFor();
    const field = await tabTo(page, 'textbox', 'Langste reis van de kandidaat');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    await saved(page);
    assert.equal(await field.inputValue(), '99');
    const slider = await tabTo(page, 'slider', 'Langste reis');
    const before = Number(await slider.inputValue());
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(([element, value]) => Number(element.value) < value, [await slider.elementHandle(), before]);
    quiet(page);
  });
});

test('a note is written and moved with the keyboard only', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await press(page, 'link', 'Sessies');
    await heading(page, 'Sessies').waitFor();
    await press(page, 'button', /^Sessie starten/);
    await heading(page, 'Droom- en doesessie').waitFor();
    await press(page, 'button', /^Briefje$/);
    await tabTo(page, 'textbox', 'Wat staat erop?');
    await page.keyboard.type('Samen koffie');
    await note(page, 'Samen koffie').waitFor();
    await press(page, 'combobox', 'Verplaats naar');
    await page.getByRole('listbox').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'option');
    await page.keyboard.type('do');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Wat gaat goed\?.*1 briefje\b/ }).waitFor();
    await saved(page);
    quiet(page);
  });
});

test('arrows reach notes, Alt takes one along, Ctrl+Z takes it back, and ? lists the keys', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await press(page, 'link', 'Sessies');
    await heading(page, 'Sessies').waitFor();
    await press(page, 'button', /^Sessie starten/);
    await heading(page, 'Droom- en doesessie').waitFor();
    for (const text of ['Eerste', 'Tweede']) {
      await press(page, 'button', /^Briefje$/);
      await tabTo(page, 'textbox', 'Wat staat erop?');
      await page.keyboard.type(text);
      await note(page, text).waitFor();
      await press(page, 'button', 'Klaar');
      await page.getByRole('textbox', { name: 'Wat staat erop?' }).waitFor({ state: 'detached' });
    }
    const hasFocus = (name) => page.waitForFunction((words) => document.activeElement?.textContent.includes(words), name);
    await hasFocus('Tweede');
    await page.keyboard.press('ArrowLeft');
    await hasFocus('Eerste');
    await page.keyboard.press('Alt+ArrowRight');
    const stone = page.getByRole('button', { name: /^Wat gaat goed\?.*1 briefje\b/ });
    await stone.waitFor();
    await hasFocus('Eerste');
    await page.keyboard.press('Control+Z');
    await stone.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor({ state: 'detached' });
    await saved(page);
    quiet(page);
  });
});
