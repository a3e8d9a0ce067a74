// axe over every screen, and what axe cannot see: where the focus goes, and that dialogs keep it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFindings, axeSource, everyScreen, kForAxe, sessionAndSettings } from './support/every_screen.mjs';
import { kPhone, openApp, quiet, withProfile } from './support/launch.mjs';
import { goTo, heading } from './support/steps.mjs';

const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, in words. Colours are judged by tests/screens/theme_contrast_test.cpp: the canvas shows them. */
const findings = (page) => axeFindings(page, kTags, { 'color-contrast': { enabled: false } });

async function withAxe(work, options) {
  await withProfile(async (context) => {
    await context.addInitScript(axeSource);
    await work(await openApp(context));
  }, { ...kForAxe, ...options });
}

for (const [name, options] of [['a laptop', {}], ['a phone', { viewport: kPhone, hasTouch: true, isMobile: true }]]) {
  test(`axe finds nothing on any screen of ${name}`, async () => {
    await withAxe(async (page) => {
      const all = [];
      await everyScreen(page, async (hash) => {
        for (const finding of await findings(page)) all.push(`${hash} ${finding}`);
      });
      assert.deepEqual(all, []);
      quiet(page);
    }, options);
  });
}

test('axe finds nothing in a session with an open note, nor in the dialog "Weergave"', async () => {
  await withAxe(async (page) => {
    await sessionAndSettings(page, async (where) => assert.deepEqual(await findings(page), [], where));
  });
});

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
