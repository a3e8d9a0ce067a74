// Who the Basisweergave is for: axe on every screen in every theme, colours included; narrow, enlarged, by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, ready, withProfile } from './support/launch.mjs';
import { axeFindings, axeSource, everyScreen, kForAxe, sessionAndSettings } from './support/every_screen.mjs';

const kBasic = '?weergave=basis';
const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function choose(page, theme, percent = 100) {
  await page.getByRole('button', { name: 'Weergave', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: theme }).click();
  if (percent !== 100) {
    await dialog.getByRole('slider', { name: 'Grootte van de tekst' }).press('End');
    await dialog.getByText(`${percent}%`).waitFor();
  }
  await page.getByRole('button', { name: 'Klaar' }).click();
  await dialog.waitFor({ state: 'detached' });
}

for (const theme of ['Licht', 'Donker', 'Hoog contrast']) {
  test(`axe finds nothing on any screen, ${theme.toLowerCase()}`, async () => {
    await withProfile(async (context) => {
      await context.addInitScript(axeSource);
      const page = await openApp(context, kBasic);
      await choose(page, theme);
      const all = [];
      const look = async (where) => {
        for (const finding of await axeFindings(page, kTags)) all.push(`${where} ${finding}`);
      };
      await everyScreen(page, look);
      await sessionAndSettings(page, look);
      assert.deepEqual(all, []);
    }, kForAxe);
  });
}

/** What sticks out at the side. */
const tooWide = (page) => page.evaluate(() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll('#app *')].filter((element) => element.getBoundingClientRect().right > wide + 1)
    .map((element) => element.outerHTML.slice(0, 120));
});

for (const [name, percent] of [['320 px', 100], ['320 px and 200% text', 200]]) {
  test(`at ${name} nothing scrolls sideways on any screen`, async () => {
    await withProfile(async (context) => {
      const page = await openApp(context, kBasic);
      if (percent !== 100) await choose(page, 'Licht', percent);
      const all = [];
      const look = async (where) => {
        for (const element of await tooWide(page)) all.push(`${where} ${element}`);
      };
      await everyScreen(page, look);
      await sessionAndSettings(page, look);
      assert.deepEqual(all, []);
    }, { viewport: { width: 320, height: 640 } });
  });
}

test('everything that can be pressed is 44 px high at least', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, kBasic);
    const all = [];
    const look = async (where) => {
      const low = await page.evaluate(() => [...document.querySelectorAll('#app :is(a, button, textarea, input[type="text"])')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML.slice(0, 120)));
      for (const element of low) all.push(`${where} ${element}`);
    };
    await everyScreen(page, look);
    await sessionAndSettings(page, look);
    assert.deepEqual(all, []);
  }, { viewport: { width: 390, height: 844 } });
});

test('a new screen begins at its top, with the focus on its heading; a dialog takes the page and gives the focus back', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, kBasic);
    await everyScreen(page, async () => {});
    await page.goto(page.url().replace(/#.*/, '#/kandidaten'));
    await page.getByRole('link', { name: /K-13/ }).click();
    await page.waitForFunction(() => document.activeElement?.localName === 'h1' && scrollY === 0);
    const settings = page.getByRole('button', { name: 'Weergave', exact: true });
    await settings.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'));
    assert.equal(await page.getByRole('main').count(), 0, 'the rest is out of reach');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Weergave');
    await page.reload();
    await ready(page);
  });
});
