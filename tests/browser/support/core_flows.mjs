// The two flows that must run in every browser engine: a verdict that changes, and notes that are moved.
import assert from 'node:assert/strict';
import { loadExample, ready, saved } from './launch.mjs';
import { addNote, heading, journeyVerdict, moveNote, note, openPair, setLongestJourney, startSession } from './steps.mjs';

export const kCandidate = 'K-07';
export const kWork = 'Assistent wonen-zorg-welzijn';
export const kNotes = ['Samen koffie', 'Rust in de ochtend', 'Café Ömer Şahin'];

export const zone = (page, name) => page.getByRole('region', { name, exact: true }).first();
export const stoneOfDoen = (page) => page.getByRole('button', { name: /^Doen, .*1 briefje\b/ });

/** From the example to a changed verdict, which is still there after a reload. */
export async function changeVerdict(page) {
  await loadExample(page);
  await openPair(page, kCandidate, kWork);
  await journeyVerdict(page, 'Bespreken').waitFor();
  await setLongestJourney(page, 45);
  await journeyVerdict(page, 'Past').waitFor();
  await saved(page);
  await page.reload();
  await ready(page);
  await journeyVerdict(page, 'Past').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Langste reis van de kandidaat' }).inputValue(), '45');
}

/** A session with three notes; one is moved to Doen, undone, redone; a reload loses nothing. */
export async function writeAndMoveNotes(page) {
  await startSession(page);
  for (const text of kNotes) await addNote(page, text);
  await moveNote(page, kNotes[0], 'Doen');
  const stone = stoneOfDoen(page);
  await stone.waitFor();
  const board = page.getByRole('main');
  await board.getByRole('button', { name: /^Terug(?!kijken)/ }).first().click();
  await stone.waitFor({ state: 'detached' });
  await board.getByRole('button', { name: /^Opnieuw/ }).first().click();
  await stone.waitFor();
  await saved(page);
  await page.reload();
  await ready(page);
  await heading(page, 'Droom- en doesessie').waitFor();
  await stone.waitFor();
  await note(page, kNotes[2]).waitFor();
  await stone.click();
  await zone(page, 'Doen').getByRole('button', { name: new RegExp(`${kNotes[0]}$`) }).waitFor();
}
