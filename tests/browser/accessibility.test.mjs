// axe over every screen and dialog in every theme, and what axe cannot see: where the focus goes, and that dialogs keep
// it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';
import { kPhone, loadExample, openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { addNote, goTo, heading, note, openFile, saveAsFile } from './support/steps.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kScreens = ['#/', '#/paspoorten', '#/paspoorten/thuishulp', '#/kandidaten', '#/kandidaten/pilot-k07', '#/matchen',
  '#/matchen/pilot-k07/servicemedewerker', '#/sessies', '#/delen'];
const kThemes = ['Licht', 'Donker', 'Hoog contrast'];
const kDevices = [['a laptop', {}], ['a phone', { viewport: kPhone, hasTouch: true, isMobile: true }]];
const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Off by default in axe. Colours are judged by tests/screens/theme_contrast_test.cpp: the canvas shows them.
const kRules = { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } };

/** Collects what axe finds, in words, with the place where it was found. */
class Inspection {
  constructor(page) {
    Object.assign(this, { page, found: [], places: 0 });
  }

  async look(place) {
    const found = await this.page.evaluate(async ({ tags, rules }) => {
      const { violations, passes } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules });
      if (passes.length === 0) return ['axe checked nothing'];
      return violations.map(({ id, nodes }) => `${id}: ${nodes.length} x ${nodes[0].html.slice(0, 160)}`);
    }, { tags: kTags, rules: kRules });
    this.places++;
    for (const finding of found) this.found.push(`${place} ${finding}`);
  }
}

let example;

before(async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, '#/delen');
    await loadExample(page);
    example = await saveAsFile(page);
  });
});

async function visit(page, hash) {
  await page.goto(page.url().replace(/#.*/, hash));
  await page.waitForURL((url) => url.hash === hash);
  await heading(page, /./).first().waitFor();
}

/** "Weergave", where the theme is chosen as well. */
async function inspectSettings(page, inspection, theme) {
  await page.getByRole('button', { name: 'Weergave' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: theme, exact: true }).click();
  await inspection.look('Weergave');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** The preview of a file with everything of the example in it, which is then merged. */
async function inspectImport(page, inspection) {
  await visit(page, '#/delen');
  await inspection.look('empty #/delen');
  await openFile(page, example.name, example.text);
  await page.getByRole('button', { name: 'Samenvoegen' }).waitFor();
  await inspection.look('import preview');
  await page.getByRole('button', { name: 'Samenvoegen' }).click();
  await saved(page);
}

/** A session with a note that is open, the list of where it may go, and the question before the session is removed. */
async function inspectSession(page, inspection) {
  await visit(page, '#/sessies');
  await page.getByRole('button', { name: /^Sessie starten/ }).first().click();
  await heading(page, 'Droom- en doesessie').waitFor();
  await addNote(page, 'Samen koffie');
  await inspection.look('board');
  await note(page, 'Samen koffie').click();
  await page.getByRole('combobox', { name: 'Verplaats naar' }).waitFor();
  await inspection.look('open note');
  await page.getByRole('combobox', { name: 'Verplaats naar' }).click();
  await page.getByRole('listbox').waitFor();
  await inspection.look('list of places');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('tab', { name: 'Lijst' }).click();
  await inspection.look('board as a list');
  await visit(page, '#/sessies');
  await page.getByRole('button', { name: /^Sessie weghalen/ }).first().click();
  await page.getByRole('dialog').waitFor();
  await inspection.look('question before removing');
}

for (const theme of kThemes) {
  for (const [device, options] of kDevices) {
    test(`axe finds nothing on any screen or dialog of ${device}, theme "${theme}"`, async () => {
      await withProfile(async (context) => {
        await context.addInitScript(axeSource);
        const page = await openApp(context);
        const inspection = new Inspection(page);
        await inspectSettings(page, inspection, theme);
        await inspectImport(page, inspection);
        for (const hash of kScreens) {
          await visit(page, hash);
          await inspection.look(hash);
        }
        await inspectSession(page, inspection);
        assert.deepEqual(inspection.found, []);
        assert.equal(inspection.places, kScreens.length + 8);
        quiet(page);
      }, options);
    });
  }
}

test('a dialog takes the focus, keeps the rest out of reach, and gives the focus back', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const settings = page.getByRole('button', { name: 'Weergave' });
    await settings.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'));
    const behind = page.getByRole('link', { name: 'Matchen', includeHidden: true });
    assert.ok(await behind.evaluate((link) => link.closest('[inert]') !== null), 'the page behind is inert');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Weergave');
  });
});

test('a new screen begins at its heading, and the title says where one is', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await goTo(page, 'Matchen');
    await page.waitForFunction(() => document.activeElement?.localName === 'h1');
    assert.equal(await page.title(), 'Matchen – Overstap');
  });
});
