// Steps that several tests take, in the words of the interface.
import { saved } from './launch.mjs';

export const heading = (page, name) => page.getByRole('heading', { level: 1, name });

export async function goTo(page, place) {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
}

/** Opens a pair from the table, wherever its row is. */
export async function openPair(page, candidate, work) {
  await goTo(page, 'Matchen');
  await heading(page, 'Wie past waar?').waitFor();
  const cell = page.getByRole('button', { name: new RegExp(`^${candidate} en ${work}`) });
  const next = page.getByRole('button', { name: /^Volgende/ });
  while (await cell.count() === 0) {
    const first = await page.getByRole('rowheader').first().textContent();
    await next.click();
    await page.getByRole('rowheader').filter({ hasText: first }).waitFor({ state: 'detached' });
  }
  await cell.click();
  await heading(page, `${candidate} en ${work}`).waitFor();
}

export async function startSession(page) {
  await goTo(page, 'Sessies');
  await heading(page, 'Sessies').waitFor();
  await page.getByRole('button', { name: /^Sessie starten/ }).first().click();
  await heading(page, 'Droom- en doesessie').waitFor();
}

const asIs = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
export const note = (page, text) => page.getByRole('button', { name: new RegExp(`^Briefje met .*: ${asIs(text)}$`) });

/** Leaves the new note open beside the board. */
export async function addNote(page, text) {
  await page.getByRole('button', { name: 'Briefje', exact: true }).click();
  await page.getByRole('textbox', { name: 'Wat staat erop?' }).fill(text);
  await page.getByRole('button', { name: 'Klaar' }).click();
  await note(page, text).waitFor();
  await saved(page);
}

export async function moveNote(page, text, zone) {
  const where = page.getByRole('combobox', { name: 'Verplaats naar' });
  await note(page, text).click();
  await where.click();
  await page.getByRole('option', { name: zone, exact: true }).click();
  await saved(page);
}

/** The longest journey of the candidate, in the field beside a pair. */
export async function setLongestJourney(page, minutes) {
  const field = page.getByRole('textbox', { name: 'Langste reis van de kandidaat' });
  await field.fill(String(minutes));
  await field.press('Enter');
}

export const journeyVerdict = (page, word) => page.getByRole('listitem').filter({ hasText: new RegExp(`^Reis.*${word}`) });

/** A file of the page, as text. */
export async function saveAsFile(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: 'Nu bewaren als bestand' }).first().click()]);
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') };
}

export async function openFile(page, name, text) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'), page.getByRole('button', { name: /Bestand openen|Ander bestand/ }).first().click()]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Goes to Knelpunten; the answer is its bars, most pairs first. */
export async function openBlockers(page) {
  await goTo(page, 'Matchen');
  await page.getByRole('button', { name: 'Knelpunten' }).click();
  return page.getByRole('list', { name: 'Hoe vaak staat dit in de weg?' }).getByRole('button', { name: / combinaties/ });
}

/** From the page for an employer that is refused for the candidate's note, to a note about the work. */
export async function mendNote(page) {
  await page.getByText('Dit lijkt medisch: de notitie.').waitFor();
  await page.getByRole('button', { name: 'Verander het veld' }).click();
  await page.getByRole('button', { name: 'Aanpassen' }).click();
  await page.getByRole('textbox', { name: 'Notitie' }).fill('Wil graag starten.');
  await page.getByRole('button', { name: 'Klaar' }).click();
}
