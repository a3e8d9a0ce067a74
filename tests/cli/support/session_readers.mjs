// Readers of the files of a session that are not ours: a table, a calendar, a picture.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import ICAL from 'ical.js';

export const kNoteYellow = [0xFF, 0xE9, 0xA6];  // the card of the sun
const require = createRequire(import.meta.url);
let renderer;  // once for a whole run

/** A table as Excel in Dutch opens it, read by Python: utf-8 with its mark, and semicolons. */
export function rowsOf(csv) {
  const program = 'import csv, io, json, sys; text = sys.stdin.buffer.read().decode("utf-8-sig");'
    + 'print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))))';
  const read = spawnSync('python3', ['-c', program], { input: csv, encoding: 'utf8' });
  assert.equal(read.status, 0, read.stderr);
  return JSON.parse(read.stdout);
}

/** The events of a calendar. */
export function eventsOf(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

/** What a renderer makes of a picture; `count`: how many dots have this colour. */
export async function pixelsOf(svg) {
  renderer ??= initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await renderer;
  const font = await readFile(require.resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'));
  const drawn = new Resvg(svg, {
    font: { fontBuffers: [font], defaultFontFamily: 'Atkinson Hyperlegible Next', loadSystemFonts: false } }).render();
  const { pixels } = drawn;  // each asking makes a copy
  const count = (wanted) => {
    let found = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if (wanted.every((value, part) => pixels[at + part] === value)) ++found;
    }
    return found;
  };
  return { width: drawn.width, height: drawn.height, count };
}
