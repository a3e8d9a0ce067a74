// The main job from start to end, by role and name only: from the example of the pilot to a changed verdict, a session
// with moved notes, a reload, and a file that another profile can open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadExample, openApp, quiet, ready, saved, withProfile } from './support/launch.mjs';
import { addNote, goTo, heading, journeyVerdict, moveNote, note, openFile, openPair, saveAsFile, setLongestJourney,
  startSession } from './support/steps.mjs';

const kCandidate = 'K-07';
const kWork = 'Assistent wonen-zorg-welzijn';

const zone = (page, name) => page.getByRole('region', { name, exact: true }).first();

test('an export opened in a fresh profile is the same workspace, and opening it again changes nothing', async () => {
  const file = await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await openPair(page, kCandidate, kWork);
    await setLongestJourney(page, 45);
    await journeyVerdict(page, 'Past').waitFor();
    await saved(page);
    await goTo(page, 'Delen en bewaren');
    const saved_file = await saveAsFile(page);
    assert.match(saved_file.name, /^overstap-.*\.overstap\.json$/);
    quiet(page);
    return saved_file;
  });
  await withProfile(async (context) => {
    const page = await openApp(context);
    await goTo(page, 'Delen en bewaren');
    await openFile(page, file.name, file.text);
    await page.getByRole('button', { name: 'Samenvoegen' }).click();
    await saved(page);
    assert.equal((await saveAsFile(page)).text, file.text);
    await openFile(page, file.name, file.text);
    await page.getByText('Alles uit dit bestand was er al').or(page.getByText('0 nieuw')).first().waitFor();
    assert.equal((await saveAsFile(page)).text, file.text);
    quiet(page);
  });
});

test('a changed longest journey changes the verdict, and both survive a reload', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
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
    quiet(page);
  });
});

test('three notes in a session: one moved to Doen, undone, redone, and all there after a reload', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await startSession(page);
    for (const text of ['Samen koffie', 'Rust in de ochtend', 'Café Ömer Şahin']) await addNote(page, text);
    await moveNote(page, 'Samen koffie', 'Doen');
    const stone = page.getByRole('button', { name: /^Doen, .*1 briefje\b/ });
    await stone.waitFor();
    const board = page.getByRole('main');
    await board.getByRole('button', { name: /^Terug/ }).first().click();
    await stone.waitFor({ state: 'detached' });
    await board.getByRole('button', { name: /^Opnieuw/ }).first().click();
    await stone.waitFor();
    await saved(page);
    await page.reload();
    await ready(page);
    await heading(page, 'Droom- en doesessie').waitFor();
    await stone.waitFor();
    await note(page, 'Café Ömer Şahin').waitFor();
    await stone.click();
    await zone(page, 'Doen').getByRole('button', { name: /Samen koffie$/ }).waitFor();
    quiet(page);
  });
});
