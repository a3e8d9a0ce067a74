// The main job from start to end, by role and name only: from the example of the pilot to a changed verdict, a session
// with moved notes, a reload, and a file that another profile can open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeVerdict, kCandidate, kWork, writeAndMoveNotes } from './support/core_flows.mjs';
import { loadExample, openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { goTo, journeyVerdict, openBlockers, openFile, openPair, saveAsFile, setLongestJourney } from './support/steps.mjs';

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
    await changeVerdict(page);
    quiet(page);
  });
});

test('three notes in a session: one moved to Doen, undone, redone, and all there after a reload', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await writeAndMoveNotes(page);
    quiet(page);
  });
});

test('from the blockers of everybody to the smallest change of one person, tried without changing anything', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    const bars = await openBlockers(page);
    assert.match(await bars.first().textContent(), /^Reis: \d+ combinaties\./);
    assert.match(await bars.nth(1).textContent(), /^Tillen: \d+ combinaties\./);
    await page.getByRole('link', { name: 'Wie past waar?' }).click();
    await openPair(page, kCandidate, kWork);
    await page.getByRole('button', { name: 'Probeer dit' }).click();
    await page.getByRole('status').filter({ hasText: 'Wat als: 8 van 8' }).waitFor();
    await page.getByRole('switch', { name: 'Praat over deze wens: keuken', checked: true }).waitFor();
    await page.getByRole('button', { name: 'Terug naar nu' }).click();
    await page.getByRole('status').filter({ hasText: 'Wat als: 8 van 8' }).waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('textbox', { name: 'Langste reis van de kandidaat' }).inputValue(), '30');
    quiet(page);
  });
});
