// From a match to a decision, both pages about the candidate, the trajectory, and the file for the next coach: by role
// and name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kCandidate } from './support/core_flows.mjs';
import { loadExample, openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { goTo, heading, mendNote, openPair } from './support/steps.mjs';

const kHard = 'Servicemedewerker';  // for K-07 kneeling stands in the way there

async function recordDecision(page) {
  await page.getByRole('radio', { name: 'Voordragen' }).click();
  await page.getByRole('checkbox', { name: 'Wil dit graag' }).click();
  await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
  await page.getByText('Schrijf waarom het toch kan, met je naam en de datum.').first().waitFor();
  await page.getByRole('textbox', { name: 'Toelichting' }).fill('Een collega doet taak 6.');
  await page.getByRole('textbox', { name: 'Je naam' }).fill('Ans de Boer');
  await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
  await page.getByRole('list', { name: 'Dit is besloten' }).getByRole('listitem')
    .filter({ hasText: 'Toelichting: Een collega doet taak 6.' }).waitFor();
}

/** Waits until the field says it. */
async function expectValue(page, field, value) {
  await page.waitForFunction(([element, wanted]) => element.value === wanted, [await field.elementHandle(), value]);
}

test('a decision over what is in the way needs a note; the employer reads tasks, the coach all of it', async () => {
  await withProfile(async (context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await openApp(context);
    await loadExample(page);
    await openPair(page, kCandidate, kHard);
    await recordDecision(page);
    await saved(page);

    await page.getByRole('button', { name: 'Traject', exact: true }).click();
    await heading(page, `Traject van ${kCandidate}`).waitFor();
    await page.getByRole('button', { name: 'Uitdraai' }).click();
    await heading(page, `${kCandidate}: alles op een rij`).waitFor();
    await page.getByRole('tab', { name: 'Voor de werkgever' }).click();
    await mendNote(page);
    await page.getByRole('button', { name: 'Uitdraai' }).click();
    await page.getByRole('tab', { name: 'Voor de werkgever' }).click();
    await page.getByRole('button', { name: 'Kopieer als tekst' }).click();
    await page.getByRole('status').filter({ hasText: 'Gekopieerd' }).first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^Voorstel voor K-07\n/);
    assert.match(copied, /\n- Uren: 16 uur per week\n/);
    assert.doesNotMatch(copied, /FML|arts|knielen|kan niet/i);
    quiet(page);
  });
});

test('the trajectory follows the decision, and its dates survive a reload', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await openPair(page, kCandidate, kHard);
    await recordDecision(page);
    await goTo(page, 'Traject');
    await page.getByRole('link', { name: kCandidate, exact: true }).click();
    await heading(page, `Traject van ${kCandidate}`).waitFor();
    await page.getByRole('textbox', { name: 'Gesprek' }).fill('25-11-2026');
    await page.getByRole('textbox', { name: 'Eerste dag van het verzuim' }).fill('5-1-2026');
    await page.getByRole('button', { name: 'Vul de data in' }).click();
    const firstDate = page.getByRole('textbox', { name: 'Datum van Week 6: probleemanalyse' });
    await expectValue(page, firstDate, '16-2-2026');
    await saved(page);
    await page.reload();
    await heading(page, `Traject van ${kCandidate}`).waitFor();
    await expectValue(page, firstDate, '16-2-2026');
    const [download] = await Promise.all([page.waitForEvent('download'),
      page.getByRole('button', { name: 'Overdracht als bestand' }).click()]);
    assert.match(download.suggestedFilename(), /^overstap-overdracht-k-07-.*\.overstap\.json$/);
    await goTo(page, 'Traject');
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Gesprek' }) });
    assert.equal(await row.getByRole('cell').first().textContent(), '1');
    quiet(page);
  });
});
