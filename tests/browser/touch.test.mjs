// A finger on a phone: a tap presses, a drag scrolls and presses nothing, and the page can be zoomed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPhone, loadExample, openApp, quiet, withProfile } from './support/launch.mjs';
import { heading } from './support/steps.mjs';

const kTouch = { viewport: kPhone, hasTouch: true, isMobile: true };
const kSteps = 12;

async function dragFinger(context, page, from, to) {
  const session = await context.newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [from]);
  for (let step = 1; step <= kSteps; step++) {
    const part = step / kSteps;
    await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
  }
  await send('touchEnd', []);
}

test('a tap presses, and a finger that drags over a list scrolls it and presses nothing', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, '#/kandidaten');
    await page.getByRole('button', { name: /Voorbeeld: de pilot/ }).tap();
    const row = page.getByRole('link', { name: /K-03/ });
    await row.waitFor();
    const list = page.getByRole('region', { name: 'Kandidaten' }).first();
    await dragFinger(context, page, { x: 195, y: 600 }, { x: 195, y: 300 });
    await page.waitForFunction((element) => element.scrollTop > 100, await list.elementHandle());
    assert.match(page.url(), /#\/kandidaten$/, 'nothing was opened');
    await row.tap();
    await heading(page, /K-03/).waitFor();
    quiet(page);
  }, kTouch);
});

test('a field is under the finger that taps it, so that the keyboard of the phone comes', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await page.goto(page.url().replace(/#.*/, '#/kandidaten'));
    const field = page.getByRole('textbox', { name: 'Zoek op code of plaats' });
    await field.tap();
    assert.ok(await field.evaluate((element) => element === document.activeElement));
    await page.keyboard.type('Hoogezand');
    await page.getByRole('link', { name: /K-01/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /K-07/ }).waitFor();
  }, kTouch);
});

test('the page may be zoomed: nothing forbids it', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const content = await page.locator('meta[name="viewport"]').getAttribute('content');
    assert.doesNotMatch(content, /user-scalable|maximum-scale/);
  }, kTouch);
});
