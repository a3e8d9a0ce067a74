// The files of a session, opened by readers that are not ours: a spreadsheet's, a calendar's, a renderer's.
// OVERSTAP_PROGRAM is the built program.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kHardTexts, kLongAgreement, sessionCase } from './support/session_case.mjs';
import { eventsOf, kNoteYellow, pixelsOf, rowsOf } from './support/session_readers.mjs';

const kProgram = process.env.OVERSTAP_PROGRAM;
const kAssets = fileURLToPath(new URL('../../assets', import.meta.url));
const kMoment = '1795373285';

const folder = mkdtempSync(join(tmpdir(), 'overstap-session-'));
after(() => rmSync(folder, { recursive: true }));

function session(words, how = {}) {
  const file = join(folder, 'team.overstap.json');
  writeFileSync(file, JSON.stringify(sessionCase(how)));
  return execFileSync(kProgram, ['session', file, ...words, '--assets', kAssets],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: kMoment } });
}

test('a spreadsheet reads every note back, and works nothing out', () => {
  const csv = session(['--csv'], { voting: 'getoond' });
  assert.ok(csv.startsWith('\uFEFF'), 'begins with its mark');
  assert.ok(csv.endsWith('\r\n'));
  const [head, ...rows] = rowsOf(csv);
  assert.deepEqual(head, ['Vak', 'Groep', 'Briefje', 'Teken', 'Tafel', 'Stippen']);
  for (const row of rows) {
    assert.equal(row.length, head.length);
    for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
  const texts = rows.map((row) => row[2]).filter(Boolean);
  assert.deepEqual(texts.sort(), kHardTexts.map((text) => (/^[=+\-@]/.test(text) ? `'${text}` : text)).sort());
  assert.deepEqual(rows[0], ['Dit helpt', 'Samen; "eten"', '', '', '1, 2', '97']);
});

test('a calendar reads the agreements that have a date, and the next time', () => {
  const events = eventsOf(session(['--ics']));
  assert.equal(events.length, 2);
  const [first, next] = events;
  assert.equal(first.summary, kLongAgreement);
  assert.equal(first.uid, 'a1@overstap');
  assert.ok(first.startDate.isDate, 'the whole day');
  assert.equal(first.startDate.toString(), '2026-12-03');
  assert.equal(first.description, 'Wie: Ans, met Piet. Hulp: Jo.\nAfgesproken in: Team Noord');
  assert.equal(first.component.getFirstPropertyValue('dtstamp').toString(), '2026-11-22T18:48:05Z');
  assert.equal(next.startDate.toString(), '2027-01-11');
  for (const line of session(['--ics']).split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test('a renderer draws the board: cards in their colour, with letters in them', async () => {
  const shown = session(['--svg'], { voting: 'getoond' });
  const full = await pixelsOf(shown), empty = await pixelsOf(session(['--svg'], { notes: [] }));
  assert.ok(full.width > 1000 && full.height > 300);
  assert.ok(full.count(kNoteYellow) > 5000, 'yellow cards');
  assert.equal(empty.count(kNoteYellow), 0);
  const ink = [0x2A, 0x1B, 0x27];
  const letters = full.count(ink) - empty.count(ink);
  assert.ok(letters > 500, `letters on the cards: ${letters} dots of ink more than on an empty board`);
  assert.doesNotMatch(shown, /<script|href|url\(/);
});

test('what is secret is in no form: a total before it is shown, a ballot ever', () => {
  for (const voting of ['', 'open', 'getoond']) {
    for (const form of ['--report', '--csv', '--svg', '--ics', '--json']) {
      const said = session([form], { voting });
      assert.doesNotMatch(said, /geheim/, `${voting} ${form}`);
      const total = /\b97\b/.test(said.replace(/<rect[^>]*>|translate\([^)]*\)|[xy]="\d+"/g, ''));
      assert.equal(total, voting === 'getoond' && form !== '--ics', `${voting} ${form}`);
    }
  }
});

test('fewer than five anonymous answers are in no form', () => {
  const how = { template: 'magneetkracht-hart', zone: 'energie-kost' };
  const four = ['Ruzie aan tafel', 'Veel lawaai', 'Haast', 'Late diensten'];
  for (const form of ['--report', '--csv', '--svg', '--json']) {
    const said = session([form], { ...how, notes: four });
    for (const text of [...four, 'Samen;']) assert.ok(!said.includes(text), `${form} ${text}`);
    assert.ok(session([form], { ...how, notes: [...four, 'Trappen'] }).includes('Trappen'), form);
  }
});
