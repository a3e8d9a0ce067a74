// A page opened with `?meten`, and boards to measure on it (docs/METEN.md).
import { kPatience } from '../../browser/support/launch.mjs';

const kZones = ['afspraken', 'goed', 'droom', 'kiezen', 'zo', 'doen', 'parkeerplek'];
const kTexts = ['samen koffie drinken', 'een vaste buddy in de eerste weken', 'taken met plaatjes op de kast',
  'wie helpt er mee met het ontbijt?', 'elke dag tien minuten overleg', 'ik durf vragen te stellen'];
const kColours = ['zon', 'blad', 'druppel', 'hart', 'maan', 'huis'];
const kTemplate = 'droom-en-doe';

/** A workspace file with one session and `count` notes over its zones, in neat columns. */
export function boardFile(count) {
  const entities = { session: { meten: { title: 'Groot bord', template: kTemplate, date: '2026-11-22', active_zone: 'droom' } }, note: {} };
  for (let index = 0; index < count; index++) {
    const order = index.toString(36).padStart(4, '0');
    entities.note[`n-${order}`] = {
      session: 'meten', place: `${kZones[index % kZones.length]}|m${order}m`, colour: kColours[index % kColours.length],
      text: `${index}: ${kTexts[index % kTexts.length]}`,
    };
  }
  return JSON.stringify({ format: 'overstap-workspace', version: 1, entities });
}

export async function openForMeasuring(page, url) {
  page.setDefaultTimeout(kPatience);
  await page.goto(`${url}?meten`);
  await page.waitForFunction(() => globalThis.overstap);
  await page.evaluate(() => globalThis.overstap.ready);
}

/** With a board of `count` notes; resolves when it is drawn. */
export async function openBoard(page, url, count) {
  await openForMeasuring(page, url);
  if (count === 0) return;
  await page.evaluate(async (text) => {
    globalThis.overstap.importJson(text);
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }, boardFile(count));
}
