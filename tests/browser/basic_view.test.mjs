// The Basisweergave: the same tree as a plain page. The main job from start to end, by the same roles and names; when it
// comes, when it goes; and on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPhone, loadExample, openApp, quiet, ready, saved, withProfile } from './support/launch.mjs';
import { addNote, goTo, heading, journeyVerdict, moveNote, note, openPair, setLongestJourney, startSession } from './support/steps.mjs';

const kBasic = '?weergave=basis';
const kWork = 'Assistent wonen-zorg-welzijn';

const canvas = (page) => page.locator('canvas');
const settings = (page) => page.getByRole('button', { name: 'Weergave', exact: true });
const wayOut = (page) => page.getByRole('button', { name: 'Naar het gewone scherm' });

/** The page remembers how often a script asked for WebGL; `refuse`: and gets none, as on an old computer. */
async function watchWebGl(context, refuse) {
  await context.addInitScript((refused) => {
    globalThis.webGlAsked = 0;
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
      if (!kind.startsWith('webgl')) return get.call(this, kind, ...rest);
      globalThis.webGlAsked++;
      return refused ? null : get.call(this, kind, ...rest);
    };
  }, refuse);
}

const webGlAsked = (page) => page.evaluate(() => globalThis.webGlAsked);

test('the example, a pair with its reasons, and another longest journey changes the verdict', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, kBasic);
    await loadExample(page);
    await openPair(page, 'K-07', kWork);
    await journeyVerdict(page, 'Bespreken').waitFor();
    assert.ok(await page.getByText('In minuten, één kant op.').isVisible(), 'the hint of a field is seen');
    await setLongestJourney(page, 45);
    await journeyVerdict(page, 'Past').waitFor();
    await saved(page);
    await page.reload();
    await ready(page);
    await journeyVerdict(page, 'Past').waitFor();
    assert.equal(await page.getByLabel('Langste reis van de kandidaat').inputValue(), '45');
    quiet(page);
  });
});

test('a mistake in a field is said beside it', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, kBasic);
    await loadExample(page);
    await page.goto(page.url().replace(/#.*/, '#/kandidaten/pilot-k07'));
    await page.getByRole('button', { name: 'Aanpassen' }).click();
    const field = page.getByRole('textbox', { name: 'Uren per week, nu' });
    await field.fill('veel');
    await field.press('Enter');
    await page.getByText(/^Vul een getal in van/).first().waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
  });
});

test('three notes in a session: one moved to Doen, undone, redone, and all there after a reload', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, kBasic);
    await startSession(page);
    for (const text of ['Samen koffie', 'Rust in de ochtend', 'Café Ömer Şahin']) await addNote(page, text);
    await moveNote(page, 'Samen koffie', 'Doen');
    const step = page.getByRole('button', { name: /^Doen, .*1 briefje\b/ });
    await step.waitFor();
    const board = page.getByRole('main');
    await board.getByRole('button', { name: /^Terug(?!kijken)/ }).first().click();
    await step.waitFor({ state: 'detached' });
    await board.getByRole('button', { name: /^Opnieuw/ }).first().click();
    await step.waitFor();
    await saved(page);
    await page.reload();
    await ready(page);
    await heading(page, 'Droom- en doesessie').waitFor();
    await step.waitFor();
    await note(page, 'Café Ömer Şahin').waitFor();
    await step.click();
    await page.getByRole('region', { name: 'Doen', exact: true }).getByRole('button', { name: /Samen koffie$/ }).waitFor();
    quiet(page);
  });
});

test('a list of choices opens under its field, follows the keyboard, and closes when one goes on elsewhere', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, kBasic);
    await loadExample(page);
    await goTo(page, 'Matchen');
    const order = page.getByRole('combobox', { name: 'Volgorde' });
    await order.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'option');
    const field = await order.boundingBox();
    const list = await page.getByRole('listbox').boundingBox();
    assert.ok(list.y >= field.y + field.height && list.y < field.y + field.height + 40, 'right under the field');
    await page.keyboard.press('End');
    const chosen = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.waitForFunction(([element, text]) => element.textContent === text, [await order.elementHandle(), chosen]);
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');

    await order.click();
    await page.getByRole('listbox').waitFor();
    await heading(page, /./).first().click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await order.click();
    await page.getByRole('option', { selected: false }).first().click();
    await page.waitForFunction(([element, before]) => element.textContent !== before, [await order.elementHandle(), chosen]);
    quiet(page);
  });
});

test('an open list does not keep the focus of who clicks in another field', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, kBasic);
    await startSession(page);
    await addNote(page, 'Samen koffie');
    await note(page, 'Samen koffie').click();
    const words = page.getByRole('textbox', { name: 'Wat staat erop?' });
    await page.getByRole('combobox', { name: 'Verplaats naar' }).click();
    await page.getByRole('listbox').waitFor();
    await words.click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await page.keyboard.type(' en thee');
    await note(page, 'Samen koffie en thee').waitFor();
    assert.equal(await words.inputValue(), 'Samen koffie en thee');
  });
});

test('radio buttons, a check box and a slider work by keyboard and by pointer', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, kBasic);
    await settings(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Donker', { exact: true }).click();  // on its label
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'contrast');
    const letters = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await letters();
    const size = dialog.getByRole('slider', { name: 'Grootte van de tekst' });
    const box = await size.boundingBox();
    await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
    await dialog.getByText('200%').waitFor();
    assert.equal(await letters(), 2 * before);
    await size.press('ArrowLeft');
    await dialog.getByText('175%').waitFor();
    quiet(page);
  });
});

test('by the address: the canvas is never made, and the pointer draws no frame', async () => {
  await withProfile(async (context) => {
    await watchWebGl(context, false);
    await context.addInitScript(() => {
      const ask = globalThis.requestAnimationFrame;
      globalThis.framesAsked = 0;
      globalThis.requestAnimationFrame = (callback) => {
        globalThis.framesAsked++;
        return ask.call(globalThis, callback);
      };
    });
    const page = await openApp(context, `${kBasic}#/kandidaten`);
    await heading(page, 'Wie zoekt ander werk?').waitFor();
    assert.equal(await canvas(page).isVisible(), false);
    assert.equal(await webGlAsked(page), 0);
    await page.waitForFunction(() => {
      const settled = globalThis.framesBefore === globalThis.framesAsked;
      globalThis.framesBefore = globalThis.framesAsked;
      return settled;
    }, null, { polling: 500 });
    const start = await page.evaluate(() => globalThis.framesAsked);
    await page.mouse.move(100, 100);
    await page.mouse.move(600, 500, { steps: 10 });
    assert.equal(await page.evaluate(() => globalThis.framesAsked), start);
    quiet(page);
  });
});

test('without WebGL 2 it comes by itself, and there is no other to choose', async () => {
  await withProfile(async (context) => {
    await watchWebGl(context, true);
    const page = await openApp(context);
    assert.ok(await webGlAsked(page) > 0, 'it was tried');
    assert.equal(await canvas(page).isVisible(), false);
    assert.equal(await wayOut(page).count(), 0);
    await loadExample(page);
    await openPair(page, 'K-07', kWork);
    await settings(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Deze browser toont alleen de basisweergave.').waitFor();
    assert.equal(await dialog.getByRole('switch', { name: 'Basisweergave' }).count(), 0);
  });
});

test('switching there and back keeps where one was, and the choice stays on the device', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await goTo(page, 'Kandidaten');
    await page.getByRole('textbox', { name: 'Zoek op code of plaats' }).fill('Hoogezand');
    await page.getByRole('link', { name: /K-01/ }).waitFor({ state: 'detached' });
    await settings(page).click();
    const basic = page.getByRole('dialog').getByRole('switch', { name: 'Basisweergave' });
    await basic.click();
    await canvas(page).waitFor({ state: 'hidden' });
    assert.ok(await basic.isChecked(), 'the dialog is still open');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'switch');
    await page.getByRole('button', { name: 'Klaar' }).click();
    await page.getByRole('link', { name: /K-07/ }).waitFor();
    assert.equal(await page.getByRole('link', { name: /K-01/ }).count(), 0);
    assert.equal(await page.getByRole('textbox', { name: 'Zoek op code of plaats' }).inputValue(), 'Hoogezand');

    await page.reload();
    await ready(page);
    assert.equal(await canvas(page).isVisible(), false);
    await wayOut(page).click();
    await canvas(page).waitFor({ state: 'visible' });
    await heading(page, 'Wie zoekt ander werk?').waitFor();
    await page.reload();
    await ready(page);
    assert.equal(await canvas(page).isVisible(), true);
    await goTo(page, 'Matchen');
    await heading(page, 'Wie past waar?').waitFor();
    quiet(page);
  });
});

test('who leaves it is not brought back by the address', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, `${kBasic}#/sessies`);
    await wayOut(page).click();
    await canvas(page).waitFor({ state: 'visible' });
    assert.doesNotMatch(page.url(), /weergave/);
    assert.match(page.url(), /#\/sessies$/);
    await page.reload();
    await ready(page);
    assert.equal(await canvas(page).isVisible(), true);
  });
});

/** The words that are seen, as on paper. */
const seen = (page) => page.evaluate(() => document.body.innerText);

for (const [name, address, viewport] of [['the canvas', '', undefined], ['the canvas of a phone', '', kPhone],
  ['the Basisweergave', kBasic, undefined]]) {
  test(`printed from ${name}: the reasons are on paper, the menu is not, and the page is as before`, async () => {
    await withProfile(async (context) => {
      const page = await openApp(context, `${address}#/matchen/pilot-k07/servicemedewerker`);
      await page.goto(page.url().replace(/#.*/, '#/'));
      await loadExample(page);
      await page.goto(page.url().replace(/#.*/, '#/matchen/pilot-k07/servicemedewerker'));
      await heading(page, 'K-07 en Servicemedewerker').waitFor();
      const plain = await canvas(page).isVisible();
      await page.emulateMedia({ media: 'print' });
      await canvas(page).waitFor({ state: 'hidden' });
      const words = await seen(page);
      for (const wanted of ['K-07 en Servicemedewerker', 'Reis: 273 minuten. Nu niet', 'Post, apparaten en buisjes brengen']) {
        assert.ok(words.includes(wanted), `${wanted} is on paper`);
      }
      assert.ok(!words.includes('Delen en bewaren'), 'the menu is not');
      await page.emulateMedia({ media: 'screen' });
      await canvas(page).waitFor({ state: plain ? 'visible' : 'hidden' });
      await heading(page, 'K-07 en Servicemedewerker').waitFor();
      quiet(page);
    }, viewport ? { viewport } : {});
  });
}

test('a real print of the canvas is several pages of text, and the canvas comes back', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await page.goto(page.url().replace(/#.*/, '#/paspoorten/thuishulp'));
    await heading(page, 'Thuishulp').waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    assert.ok((pdf.match(/\/Type \/Page\b/g) ?? []).length >= 2, 'more than one sheet');
    assert.match(pdf, /\/Type \/Font\b/, 'letters, not a picture');
    await canvas(page).waitFor({ state: 'visible' });
    await goTo(page, 'Matchen');
    await heading(page, 'Wie past waar?').waitFor();
  });
});
