// The main job with the keyboard alone: no pointer is used anywhere in this file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboardHand } from './support/keyboard_hand.mjs';
import { openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { heading, note } from './support/steps.mjs';
import { fromExampleToFile, fromFileToSameFile } from './support/whole_flow.mjs';

test('the whole job with the keyboard only: from the example to a file that a fresh profile opens', async () => {
  const file = await withProfile(async (context) => {
    const page = await openApp(context);
    const hand = await keyboardHand(page);
    await page.keyboard.press('Tab');
    assert.deepEqual(await hand.focused(), { role: 'link', name: 'Naar de inhoud' });
    return fromExampleToFile(page, hand);
  });
  await withProfile(async (context) => {
    const page = await openApp(context);
    await fromFileToSameFile(page, await keyboardHand(page), file);
  });
});

test('a slider is moved with the arrow keys', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const hand = await keyboardHand(page);
    await hand.press('button', /Voorbeeld: de pilot/);
    await page.getByRole('status').filter({ hasText: 'Het voorbeeld staat klaar' }).first().waitFor();
    await hand.press('link', 'Matchen');
    await hand.press('button', /^K-\d\d en /);
    await heading(page, /^K-\d\d en /).waitFor();
    const slider = page.getByRole('slider', { name: 'Langste reis' });
    const before = Number(await slider.inputValue());
    await hand.goTo('slider', 'Langste reis');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(([element, value]) => Number(element.value) < value, [await slider.elementHandle(), before]);
    quiet(page);
  });
});

test('arrows reach notes, Alt takes one along, Ctrl+Z takes it back, and ? lists the keys', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const hand = await keyboardHand(page);
    await hand.press('link', 'Sessies');
    await heading(page, 'Sessies').waitFor();
    await hand.press('button', /^Sessie starten/);
    await heading(page, 'Droom- en doesessie').waitFor();
    for (const text of ['Eerste', 'Tweede']) {
      await hand.press('button', /^Briefje$/);
      await hand.goTo('textbox', 'Wat staat erop?');
      await page.keyboard.type(text);
      await note(page, text).waitFor();
      await hand.press('button', 'Klaar');
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

test('arrows go through a table by row and by column, and Tab still goes on from there', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const hand = await keyboardHand(page);
    await hand.press('button', /Voorbeeld: de pilot/);
    await page.getByRole('status').filter({ hasText: 'Het voorbeeld staat klaar' }).first().waitFor();
    await hand.press('link', 'Matchen');
    await heading(page, 'Wie past waar?').waitFor();
    const rows = page.getByRole('table').getByRole('row').filter({ has: page.getByRole('button') });
    const cell = (row, column) => rows.nth(row).getByRole('button').nth(column);
    const nameOf = async (row, column) => (await cell(row, column).textContent()).replace(/\s+/g, ' ').trim();
    const comesTo = async (row, column) => assert.deepEqual(await hand.focused(), { role: 'button', name: await nameOf(row, column) });
    await hand.goTo('button', await nameOf(0, 0));
    for (const [key, row, column] of [['ArrowDown', 1, 0], ['ArrowRight', 1, 1], ['ArrowUp', 0, 1], ['ArrowLeft', 0, 0],
      ['ArrowUp', 0, 0], ['ArrowLeft', 0, 0], ['End', 0, await rows.first().getByRole('button').count() - 1], ['Home', 0, 0],
      ['Tab', 0, 1]]) {
      await page.keyboard.press(key);
      await comesTo(row, column);
    }
    quiet(page);
  });
});

test('buttons say to a screen reader which key does the same', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, '#/sessies');
    const hand = await keyboardHand(page);
    await hand.press('button', /^Sessie starten/);
    await heading(page, 'Droom- en doesessie').waitFor();
    const keyOf = (name) => page.getByRole('button', { name, exact: true }).getAttribute('aria-keyshortcuts');
    assert.equal(await keyOf('Terug'), 'Control+Z');
    assert.equal(await keyOf('Opnieuw'), 'Control+Y');
    assert.equal(await keyOf('Briefje'), null);
    await hand.press('button', 'Weergave');
    assert.equal(await keyOf('Toetsen'), '?');
    quiet(page);
  });
});

test('? does nothing when it is switched off in Weergave', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const hand = await keyboardHand(page);
    await hand.press('button', 'Weergave');
    const own = page.getByRole('switch', { name: 'Toets ? gebruiken' });
    assert.equal(await own.isChecked(), true);
    await hand.goTo('switch', 'Toets ? gebruiken');
    await page.keyboard.press('Space');
    await page.waitForFunction((element) => !element.checked, await own.elementHandle());
    await page.keyboard.press('Escape');
    await own.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await hand.press('button', 'Weergave');  // what follows is drawn after the key was seen
    await own.waitFor();
    assert.equal(await page.getByRole('dialog', { name: 'Toetsen' }).count(), 0);
    quiet(page);
  });
});
