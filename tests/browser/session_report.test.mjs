// The report of a session: there from the last phase, every file opened by something that is not ours, and paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kHardTexts, kLongAgreement, sessionCase } from '../cli/support/session_case.mjs';
import { eventsOf, kNoteYellow, pixelsOf, rowsOf } from '../cli/support/session_readers.mjs';
import { kPhone, openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { addNote, goTo, heading, openFile, startSession } from './support/steps.mjs';

const kViews = [['the canvas', ''], ['the Basisweergave', '?weergave=basis']];
const kPicture = /^Het bord van Team Noord$/;
const kFileName = 'overstap-sessie-team-noord-2026-11-22';

/** A workspace with the session of the command line's tests, and its report opened from the list. */
async function openReport(page, how = { voting: 'getoond' }) {
  await page.getByRole('navigation').getByRole('link', { name: /bewaren$/i }).click();  // a shorter word on a phone
  await openFile(page, 'team.overstap.json', JSON.stringify(sessionCase(how)));
  await page.getByRole('button', { name: 'Samenvoegen' }).click();
  await saved(page);
  await goTo(page, 'Sessies');
  await page.getByRole('button', { name: 'Verslag van Team Noord' }).click();
  await heading(page, 'Team Noord').waitFor();
}

async function fileOf(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}

/** A picture as the browser decodes it: its size, and how many dots have a colour. */
async function decoded(page, bytes, mime, colour) {
  return page.evaluate(async ([base64, type, [red, green, blue]]) => {
    const picture = new Image();
    picture.src = `data:${type};base64,${base64}`;
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found++;
    }
    return { width, height, found };
  }, [bytes.toString('base64'), mime, colour]);
}

for (const [name, address] of kViews) {
  test(`from ${name}: every file is opened by a program that is not ours`, async () => {
    await withProfile(async (context) => {
      const page = await openApp(context, address);
      await openReport(page);

      const table = await fileOf(page, /Tabel voor Excel/);
      assert.equal(table.name, `${kFileName}.csv`);
      assert.deepEqual([...table.bytes.subarray(0, 3)], [0xEF, 0xBB, 0xBF], 'the mark that Excel looks for');
      const [head, ...rows] = rowsOf(table.bytes);
      assert.deepEqual(head, ['Vak', 'Groep', 'Briefje', 'Teken', 'Tafel', 'Stippen']);
      assert.deepEqual(rows[0], ['Dit helpt', 'Samen; "eten"', '', '', '1, 2', '97']);
      assert.equal(rows.filter((row) => row[2] !== '').length, kHardTexts.length);
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);

      const calendar = await fileOf(page, /Afspraken in je agenda/);
      assert.equal(calendar.name, `${kFileName}.ics`);
      const events = eventsOf(calendar.bytes.toString('utf8'));
      assert.deepEqual(events.map((event) => [event.summary, event.startDate.toString()]),
        [[kLongAgreement, '2026-12-03'], ['Volgende keer: Team Noord', '2027-01-11']]);

      const drawing = await fileOf(page, /Tekening van het bord/);
      assert.equal(drawing.name, `${kFileName}.svg`);
      const rendered = await pixelsOf(drawing.bytes.toString('utf8'));
      assert.ok(rendered.count(kNoteYellow) > 5000, 'a renderer draws yellow cards');
      const shown = await decoded(page, drawing.bytes, 'image/svg+xml', kNoteYellow);
      assert.deepEqual([shown.width, shown.height], [rendered.width, rendered.height]);
      assert.ok(shown.found > 5000, 'and so does the browser');

      const photo = await fileOf(page, /Foto van het bord/);
      assert.equal(photo.name, `${kFileName}.png`);
      const pixels = await decoded(page, photo.bytes, 'image/png', kNoteYellow);
      assert.deepEqual([pixels.width, pixels.height], [2 * rendered.width, 2 * rendered.height]);
      assert.ok(pixels.found > 3 * shown.found, 'the same cards, twice as sharp');
      quiet(page);
    });
  });
}

test('a session that was held here: from its last phase to its report, and back', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await startSession(page);
    await addNote(page, '=1+1 samen koffie');
    const report = page.getByRole('button', { name: 'Verslag', exact: true });
    assert.equal(await report.count(), 0, 'not before the last phase');
    await page.getByRole('button', { name: /^Terugkijken,/ }).click();
    await report.click();
    await page.waitForURL(/#\/verslag\/./);
    await page.getByRole('listitem').filter({ hasText: '=1+1 samen koffie' }).waitFor();
    const calendar = page.getByRole('button', { name: /Afspraken in je agenda/ });
    assert.equal(await calendar.getAttribute('aria-disabled'), 'true');
    assert.ok(rowsOf((await fileOf(page, /Tabel voor Excel/)).bytes).some((row) => row[2] === "'=1+1 samen koffie"));
    await page.reload();
    await page.getByRole('link', { name: 'Terug naar de sessie' }).click();
    await page.waitForURL(/#\/sessies\/./);
    quiet(page);
  });
});

test('secret totals are neither on the page nor in a file', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context, '?weergave=basis');
    await openReport(page, { voting: 'open' });
    assert.doesNotMatch(await page.locator('#app').innerText(), /\b97\b|geheim-1|stippen/);
    for (const button of [/Tabel voor Excel/, /Afspraken in je agenda/, /Tekening van het bord/]) {
      const text = (await fileOf(page, button)).bytes.toString('utf8').replace(/<rect[^>]*>|translate\([^)]*\)|[xy]="\d+"/g, '');
      assert.doesNotMatch(text, /\b97\b|geheim-1/);
    }
  });
});

test('a browser that cannot make a photo says so and names the drawing', async () => {
  await withProfile(async (context) => {
    await context.addInitScript(() => { HTMLCanvasElement.prototype.toBlob = (done) => done(null); });
    const page = await openApp(context);
    await openReport(page);
    await page.getByRole('button', { name: /Foto van het bord/ }).click();
    await page.getByRole('alert').filter({ hasText: 'Kies de tekening (SVG).' }).waitFor();
    assert.equal((await fileOf(page, /Tekening van het bord/)).name, `${kFileName}.svg`);
  }, { viewport: kPhone, hasTouch: true, isMobile: true });
});

test('a board that is too large for a photo says so', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const notes = Array.from({ length: 3000 }, (_, index) => `Briefje ${index}: samen koffie drinken in de ochtend`);
    await openReport(page, { notes });
    await page.getByRole('button', { name: /Foto van het bord/ }).click();
    await page.getByRole('alert').filter({ hasText: 'te groot voor een foto' }).waitFor();
  });
});

/** On the sheets of paper: the board as shapes of its own page that lies on its side, and words that can be selected. */
for (const [name, address] of kViews) {
  test(`printed from ${name}: the words, the board on a sheet of its own, and nothing to press`, async () => {
    await withProfile(async (context) => {
      const page = await openApp(context, address);
      await openReport(page);
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('main').getByRole('button').first().waitFor({ state: 'detached' });
      const board = page.getByRole('img', { name: kPicture });
      await board.waitFor();
      const box = await board.boundingBox();
      assert.ok(box.width > 300 && box.height > 100, `the board is ${box.width} x ${box.height}`);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => width > height);
      assert.equal(sheets.at(-1), true, 'the board lies on its side');
      assert.equal(sheets[0], false);
      assert.doesNotMatch(pdf, /\/Subtype \/Image/, 'no dots: shapes and letters');
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'Afdrukken' }).waitFor();
      quiet(page);
    });
  });
}
