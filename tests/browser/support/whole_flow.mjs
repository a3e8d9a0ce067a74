// The whole main job, from the example to a file that another profile opens, in one way of working. A hand is that way:
// `press`, `write` and `choose` things by role and name with nothing but keys (keyboard_hand.mjs) or taps
// (finger_hand.mjs). Looking at the page needs no hand.
import assert from 'node:assert/strict';
import { kCandidate, kNotes, kWork } from './core_flows.mjs';
import { quiet, ready, saved } from './launch.mjs';
import { heading, journeyVerdict } from './steps.mjs';

const inZone = (page, zone, text) => page.getByRole('list', { name: zone, exact: true })
  .getByRole('button', { name: new RegExp(`: ${text}$`) });

async function textOf(download) {
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function loadExample(page, hand) {
  await hand.press('button', /Voorbeeld: de pilot/);
  await page.getByRole('status').filter({ hasText: 'Het voorbeeld staat klaar' }).first().waitFor();
  await saved(page);
}

/** On a wide screen the pair is on some page of the table; on a phone one looks at one candidate at a time. */
async function openPair(page, hand) {
  await hand.press('link', 'Matchen');
  await heading(page, 'Wie past waar?').waitFor();
  const cell = new RegExp(`^${kCandidate} en ${kWork}`);
  const isThere = async () => await page.getByRole('button', { name: cell }).count() > 0;
  if (!await isThere() && await page.getByRole('combobox', { name: 'Kandidaat', exact: true }).count() > 0) {
    await hand.choose('Kandidaat', new RegExp(`^${kCandidate}`));
  }
  while (!await isThere()) {
    const first = await page.getByRole('rowheader').first().textContent();
    await hand.press('button', /^Volgende/);
    await page.getByRole('rowheader').filter({ hasText: first }).waitFor({ state: 'detached' });
  }
  await hand.press('button', cell);
  await heading(page, `${kCandidate} en ${kWork}`).waitFor();
}

async function changeJourney(page, hand) {
  await journeyVerdict(page, 'Bespreken').waitFor();
  await hand.write('Langste reis van de kandidaat', '45');
  await page.keyboard.press('Enter');  // a phone's own keyboard has that key too
  await journeyVerdict(page, 'Past').waitFor();
  await saved(page);
}

async function showDoen(page, hand) {
  const stone = page.getByRole('button', { name: /^Doen, .*1 briefje\b/ });
  if (await page.getByRole('combobox', { name: 'Waar zijn we nu?' }).count() > 0) await hand.choose('Waar zijn we nu?', /^Doen\b/);
  else if (await stone.count() > 0) await hand.press('button', /^Doen, .*1 briefje\b/);
  await inZone(page, 'Doen', kNotes[0]).waitFor();
}

async function talk(page, hand) {
  await hand.press('link', 'Sessies');
  await heading(page, 'Sessies').waitFor();
  await hand.press('button', /^Sessie starten/);
  await heading(page, 'Droom- en doesessie').waitFor();
  for (const text of kNotes) {
    await hand.press('button', 'Briefje');
    await hand.write('Wat staat erop?', text);
    await hand.press('button', 'Klaar');
    await inZone(page, 'Afspraken', text).waitFor();
  }
  const first = inZone(page, 'Afspraken', kNotes[0]);
  await hand.press('button', new RegExp(`^Briefje met .*: ${kNotes[0]}$`));
  await hand.choose('Verplaats naar', 'Doen');
  await hand.press('button', 'Klaar');
  await first.waitFor({ state: 'detached' });
  await hand.press('button', /^Terug(?!kijken)/);
  await first.waitFor();
  await hand.press('button', /^Opnieuw/);
  await first.waitFor({ state: 'detached' });
  await saved(page);
}

async function saveAsFile(page, hand) {
  await hand.press('link', /[Bb]ewaren$/);
  await heading(page, 'Delen en bewaren').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), hand.press('button', 'Nu bewaren als bestand')]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

/** Everything up to the file, which is returned; a reload on the way loses nothing. */
export async function fromExampleToFile(page, hand) {
  await loadExample(page, hand);
  await openPair(page, hand);
  await changeJourney(page, hand);
  await talk(page, hand);
  await page.reload();
  await ready(page);
  await heading(page, 'Droom- en doesessie').waitFor();
  await showDoen(page, hand);
  await openPair(page, hand);
  await journeyVerdict(page, 'Past').waitFor();
  const file = await saveAsFile(page, hand);
  quiet(page);
  return file;
}

/** In a fresh profile: the file is opened and merged, and what is saved there is the same workspace. */
export async function fromFileToSameFile(page, hand, file) {
  await hand.press('link', /[Bb]ewaren$/);
  await heading(page, 'Delen en bewaren').waitFor();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hand.press('button', 'Bestand openen')]);
  await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await hand.press('button', 'Samenvoegen');
  await page.getByRole('status').filter({ hasText: 'Samengevoegd' }).first().waitFor();
  await saved(page);
  assert.equal((await saveAsFile(page, hand)).text, file.text);
  await openPair(page, hand);
  await journeyVerdict(page, 'Past').waitFor();
  quiet(page);
}
