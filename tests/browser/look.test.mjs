// "Weergave": theme, text size and language change at once, and are kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, quiet, ready, withProfile } from './support/launch.mjs';
import { heading } from './support/steps.mjs';

test('theme, text size and language are changed in Weergave and survive a reload', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await page.getByRole('button', { name: 'Weergave' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Donker' }).click();
    const size = dialog.getByRole('slider', { name: 'Grootte van de tekst' });
    await size.focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction((element) => element.getAttribute('aria-valuetext') === '200%', await size.elementHandle());
    await dialog.getByRole('radio', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await ready(page);
    const { lang, dataset } = await page.evaluate(() => {
      const root = document.documentElement;
      return { lang: root.lang, dataset: { ...root.dataset } };
    });
    assert.equal(lang, 'en');
    assert.equal(dataset.theme, 'dark');
    quiet(page);
  });
});

// 200% of the text on a phone of 390 and of 320 px: the picture and the elements agree, and nothing scrolls sideways.
for (const width of [1280, 390, 320]) {
  test(`at 200% text, ${width} px wide, an element lies where the canvas draws it: a press lands`, async () => {
    await withProfile(async (context) => {
      const page = await openApp(context);
      await page.getByRole('button', { name: 'Weergave' }).click();
      const size = page.getByRole('slider', { name: 'Grootte van de tekst' });
      await size.focus();
      await page.keyboard.press('End');
      await page.waitForFunction((element) => element.getAttribute('aria-valuetext') === '200%', await size.elementHandle());
      await page.getByRole('button', { name: 'Klaar' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('navigation').getByRole('link', { name: 'Matchen' }).click();
      await heading(page, 'Wie past waar?').waitFor();
      const sideways = await page.evaluate(() => [...document.querySelectorAll('*')]
        .filter((element) => getComputedStyle(element).overflowX !== 'hidden' && element.scrollWidth > innerWidth)
        .map((element) => element.outerHTML.slice(0, 120)));
      assert.deepEqual(sideways, []);
    }, { viewport: { width, height: 720 }, hasTouch: width < 600, isMobile: width < 600 });
  });
}
