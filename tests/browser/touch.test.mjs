// A finger on a phone: a tap presses, a drag scrolls and presses nothing, and the page can be zoomed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerHand } from './support/finger_hand.mjs';
import { kPhone, loadExample, openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { addNote, heading, note, startSession } from './support/steps.mjs';
import { fromExampleToFile, fromFileToSameFile } from './support/whole_flow.mjs';

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
    const list = page.getByRole('group', { name: 'Kandidaten' }).first();
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

const centre = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
const kTablet = { hasTouch: true, isMobile: true };

async function boardWithNotes(context, ...texts) {
  const page = await openApp(context);
  await startSession(page);
  for (const text of texts) await addNote(page, text);
  return page;
}

async function notOpened(page) {
  await saved(page);
  assert.equal(await page.getByRole('textbox', { name: 'Wat staat erop?' }).count(), 0, 'no note was opened');
  quiet(page);
}

test('on a tablet on its side a finger drags a note to the zone beside it', async () => {
  await withProfile(async (context) => {
    const page = await boardWithNotes(context, 'Samen eten');
    const parked = page.getByRole('region', { name: 'Parkeerplek' }).first();
    await dragFinger(context, page, centre(await note(page, 'Samen eten').boundingBox()), centre(await parked.boundingBox()));
    await parked.getByRole('button', { name: /: Samen eten$/ }).waitFor();
    await notOpened(page);
  }, { ...kTablet, viewport: { width: 1180, height: 820 } });
});

test('on an upright tablet a finger drags a note straight up to another phase', async () => {
  await withProfile(async (context) => {
    const page = await boardWithNotes(context, 'Samen eten');
    const from = centre(await note(page, 'Samen eten').boundingBox());
    const phase = (notes) => page.getByRole('button', { name: new RegExp(`^Wat gaat goed\\?, .*${notes}$`) });
    const { x, y, width, height } = await phase('0 briefjes').boundingBox();
    assert.ok(from.x < x + width && Math.abs(y - from.y) > 3 * Math.abs(x - from.x), 'it is nearly straight up');
    await dragFinger(context, page, from, centre({ x, y, width: 16, height }));
    await phase('1 briefje').waitFor();
    await notOpened(page);
  }, { ...kTablet, viewport: { width: 820, height: 1180 } });
});

test('where the notes scroll, a finger that goes up over a note scrolls them and moves nothing', async () => {
  await withProfile(async (context) => {
    const page = await boardWithNotes(context, 'Samen koffie', 'Rust', 'Samen eten');
    const first = note(page, 'Samen koffie');
    await first.scrollIntoViewIfNeeded();
    const region = await first.evaluateHandle((element) => element.closest('.region[tabindex="0"]'));
    const before = await region.evaluate((element) => element.scrollTop);
    const from = centre(await first.boundingBox());
    await dragFinger(context, page, from, { x: from.x, y: before > 0 ? from.y + 200 : from.y - 200 });
    await page.waitForFunction(([element, start]) => Math.abs(element.scrollTop - start) > 50, [region, before]);
    assert.match(await page.getByRole('list', { name: 'Afspraken' }).textContent(), /koffie.*Rust.*eten/);
    await notOpened(page);
  }, kTouch);
});

test('the whole job with taps only on a phone: from the example to a file that a fresh profile opens', async () => {
  const file = await withProfile(async (context) => {
    const page = await openApp(context);
    return fromExampleToFile(page, fingerHand(page));
  }, kTouch);
  await withProfile(async (context) => {
    const page = await openApp(context);
    await fromFileToSameFile(page, fingerHand(page), file);
  }, kTouch);
});

test('the page may be zoomed: nothing forbids it', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const content = await page.locator('meta[name="viewport"]').getAttribute('content');
    assert.doesNotMatch(content, /user-scalable|maximum-scale/);
  }, kTouch);
});
