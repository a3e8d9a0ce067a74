// The whole board in a real browser: wheel, pinch, drag, double click and keys move the camera or make a note; and what
// `?meten` offers is there, only with that flag.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boardFile, openForMeasuring } from '../bench/support/board_page.mjs';
import { listenToComplaints, openApp, quiet, saved, siteUrl, withProfile } from './support/launch.mjs';

const surface = (page) => page.getByRole('group', { name: /^Het hele bord van/ });
const drawn = (page) => page.evaluate(() => globalThis.overstap.stats().drawn);
const twoFrames = (page) => page.evaluate(async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => { requestAnimationFrame(resolve); });
});

async function withBoard(count, work, options) {
  await withProfile(async (context) => {
    const page = await context.newPage();
    listenToComplaints(page);
    await openForMeasuring(page, siteUrl());
    if (count > 0) await page.evaluate((text) => globalThis.overstap.importJson(text), boardFile(count));
    await surface(page).waitFor();
    await twoFrames(page);
    await work(page, context);
    quiet(page);
  }, options);
}

test('the wheel moves the board, with Ctrl it zooms around the pointer, and + and 0 do so too', async () => {
  await withBoard(700, async (page) => {
    await page.evaluate(() => globalThis.overstap.camera(300, 300, 1));
    await twoFrames(page);
    const before = await drawn(page);
    assert.ok(before.length > 0 && before.length < 80, `${before.length} notes are drawn`);
    const box = await surface(page).boundingBox();
    await page.mouse.move(box.x + 300, box.y + 200);
    await page.mouse.wheel(0, 900);
    await twoFrames(page);
    const below = await drawn(page);
    assert.ok(below.length > 0 && below.some((id) => !before.includes(id)), 'other notes came into view');
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await twoFrames(page);
    assert.ok((await drawn(page)).length > below.length, 'zoomed out');
    await surface(page).focus();
    await page.keyboard.press('0');
    await twoFrames(page);
    assert.equal((await drawn(page)).length, 700);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  });
});

test('a double click writes a note there; n does so by keyboard', async () => {
  await withBoard(0, async (page) => {
    const box = await surface(page).boundingBox();
    const x = box.x + box.width / 2;  // in the zone that is in the middle
    await page.mouse.dblclick(x, box.y + 240);
    await page.getByRole('textbox', { name: 'Wat staat erop?' }).fill('Hier');
    await page.getByRole('button', { name: 'Klaar' }).click();
    const note = page.getByRole('button', { name: /: Hier$/ });
    await note.waitFor();
    const placed = await note.boundingBox();
    assert.ok(Math.abs(placed.x + placed.width / 2 - x) < 40, `it lies at ${placed.x}, not around ${x}`);
    await note.focus();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Wat staat erop?' }).fill('Ernaast');
    await page.getByRole('button', { name: 'Klaar' }).click();
    await page.getByRole('button', { name: /: Ernaast$/ }).waitFor();
    await saved(page);
  });
});

test('a drag on an empty place moves the board, a drag on a note moves the note', async () => {
  await withBoard(7, async (page) => {
    await page.evaluate(() => globalThis.overstap.camera(300, 300, 1));
    await twoFrames(page);
    const note = page.getByRole('button', { name: /: 0: samen/ });
    const start = await note.boundingBox();
    const drag = async (x, y, dx, dy) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
      await page.mouse.move(x + dx, y + dy, { steps: 4 });
      await page.mouse.up();
      await twoFrames(page);
    };
    await drag(start.x + start.width / 2, start.y + start.height + 60, 50, 30);
    const moved = await note.boundingBox();
    assert.deepEqual([Math.round(moved.x - start.x), Math.round(moved.y - start.y)], [50, 30]);
    await drag(moved.x + 40, moved.y + 40, 100, 120);
    const placed = await note.boundingBox();
    assert.deepEqual([Math.round(placed.x - moved.x), Math.round(placed.y - moved.y)], [100, 120]);
    assert.equal(await page.getByRole('textbox', { name: 'Wat staat erop?' }).count(), 0, 'the note was not opened');
  });
});

test('two fingers zoom the board, not the page', async () => {
  await withBoard(70, async (page, context) => {
    await page.evaluate(() => globalThis.overstap.camera(300, 300, 1));
    await twoFrames(page);
    const before = (await drawn(page)).length;
    const box = await surface(page).boundingBox();
    const session = await context.newCDPSession(page);
    const fingers = (apart) => [-1, 1].map((side, id) => ({ x: box.x + 300 + side * apart, y: box.y + 200, id }));
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(150) });
    for (let apart = 140; apart >= 40; apart -= 10) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await twoFrames(page);
    assert.ok((await drawn(page)).length > before, 'zoomed out');
    assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  }, { hasTouch: true });
});

test('an untouched board draws no frame', async () => {
  await withBoard(1000, async (page) => {
    await saved(page);
    await page.waitForTimeout(2500);
    const frames = await page.evaluate(async () => {
      let asked = 0;
      const ask = globalThis.requestAnimationFrame;
      globalThis.requestAnimationFrame = (callback) => {
        asked++;
        return ask(callback);
      };
      await new Promise((resolve) => { setTimeout(resolve, 2000); });
      return asked;
    });
    assert.equal(frames, 0);
  });
});

test('notes that are added through ?meten are there, kept, and come back out', async () => {
  await withBoard(0, async (page) => {
    const result = await page.evaluate(async () => {
      const { overstap } = globalThis;
      overstap.camera(300, 300, 1);
      overstap.addNote({ id: 'eerste', x: 200, y: 200, text: 'van buiten' });
      await overstap.durable('eerste');
      await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
      return { notes: overstap.notes(), stats: overstap.stats(), file: JSON.parse(overstap.exportJson()) };
    });
    assert.deepEqual(result.notes, [{ id: 'eerste', text: 'van buiten' }]);
    assert.deepEqual(result.stats.drawn, ['eerste']);
    assert.equal(result.stats.saveError, null);
    assert.match(result.file.entities.note.eerste.place, /^afspraken\|\w+\|200\|200$/);
    assert.ok(result.stats.wasmBytes > 1e6);
  });
  await withProfile(async (context) => {
    const asked = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await openApp(context);
    assert.equal(await page.evaluate(() => 'overstap' in globalThis), false);
    assert.deepEqual(asked.filter((url) => url.includes('meten')), []);
  });
});
