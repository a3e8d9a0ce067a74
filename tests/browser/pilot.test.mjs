// The pilot by a coach, from intake to a decision: thirteen people, nobody fits now, what stands in the way, a what-if
// that opens places, a bundle of tasks, a written note, and the pages for coach and employer. The command line, given the
// same file, says the same, value for value.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadExample, openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { goTo, heading, mendNote, openBlockers, openPair } from './support/steps.mjs';

const kCheckout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const kPilot = path.join(kCheckout, 'assets/examples/pilot.overstap.json');
const kVerdictWords = { past: 'Past', onbekend: 'Nog niet bekend', bespreken: 'Bespreken', nu_niet: 'Nu niet' };
const kCandidate = 'K-07';
const kWork = 'Assistent wonen-zorg-welzijn';
const kWithBundle = 'K-08';

const program = process.env.OVERSTAP_PROGRAM;
assert.ok(program, 'OVERSTAP_PROGRAM is not set: start these tests with tests/run browser');
const commandLine = (...words) => JSON.parse(execFileSync(program, [...words, kPilot, '--json'], { encoding: 'utf8', maxBuffer: 1e8 }));

/** The names of all cells of the overview, page by page. */
async function cellsOfOverview(page) {
  await goTo(page, 'Matchen');
  await heading(page, 'Wie past waar?').waitFor();
  const cells = page.getByRole('button', { name: /^K-\d\d en / });
  const names = [];
  for (;;) {
    const here = await cells.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? element.textContent));
    names.push(...here);
    const next = page.getByRole('button', { name: /^Volgende/ });
    if (await next.count() === 0 || await next.getAttribute('aria-disabled') === 'true') return names;
    await next.click();
    await page.getByRole('button', { name: here[0], exact: true }).waitFor({ state: 'detached' });
  }
}

test('the overview of the pilot says of every pair what the command line says, and nobody fits now', async () => {
  const { pairs } = commandLine('match');
  assert.equal(pairs.length, 65);
  assert.deepEqual(pairs.filter(({ verdict }) => verdict === 'past'), []);
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    const fits = new Map();
    for (const name of await cellsOfOverview(page)) {
      const [, code, work, fitting, total] = /^(K-\d\d) en (.*?): (\d+) van (\d+),/.exec(name);
      fits.set(`${code} ${work}`, [Number(fitting), Number(total)]);
    }
    assert.equal(fits.size, 65);
    const nameOf = new Map(Object.values(commandLine('bundle').bundles).map(({ candidate, code }) => [candidate, code]));
    const said = [...fits].map(([key, [fitting, total]]) => `${key.slice(0, 4)} ${fitting}/${total}`).sort();
    const told = pairs.map((pair) => `${nameOf.get(pair.candidate)} ${pair.entry_fits}/${pair.entry_tasks.length}`).sort();
    assert.deepEqual(said, told);
    quiet(page);
  });
});

test('the page of a pair gives every task the verdict that the command line gives', async () => {
  const pair = commandLine('match').pairs.find(({ candidate, function: work }) =>
    candidate === 'pilot-k07' && work === 'assistent_wzw');
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await openPair(page, kCandidate, kWork);
    for (const [list, tasks] of [['instap', pair.entry_tasks], ['doorgroei', pair.growth_tasks]]) {
      const rows = page.getByRole('list', { name: new RegExp(`, ${list}$`) }).getByRole('button', { name: /^\d+\. / });
      assert.equal(await rows.count(), tasks.length, list);
      for (const [index, task] of tasks.entries()) {
        const name = await rows.nth(index).evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
        assert.ok(name.includes(`. ${task.title}. ${kVerdictWords[task.verdict]}`), `${name} against ${task.title}: ${task.verdict}`);
      }
    }
    quiet(page);
  });
});

test('a coach takes the pilot from what stands in the way to a decision and two pages to hand over', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);

    // What stands in the way, with the journey and load on top, and who is behind a number.
    const bars = await openBlockers(page);
    assert.match(await bars.nth(0).textContent(), /^Reis: /);
    assert.match(await bars.nth(1).textContent(), /^Tillen: /);
    await bars.nth(1).click();
    await page.getByRole('list', { name: 'Combinaties bij dit aantal' }).getByRole('link').first().waitFor();

    // A what-if that opens the place, without changing anything.
    await openPair(page, kCandidate, kWork);
    await page.getByRole('button', { name: 'Probeer dit' }).click();
    await page.getByRole('status').filter({ hasText: 'Wat als: 8 van 8' }).waitFor();
    await page.getByRole('button', { name: 'Terug naar nu' }).click();

    // Put forward over what is exceeded: not without a note; then it is written down with name and date.
    await page.getByRole('radio', { name: 'Voordragen' }).click();
    await page.getByRole('checkbox', { name: 'Een wijziging is geregeld' }).click();
    await page.getByRole('textbox', { name: 'Je naam' }).fill('Ans de Boer');
    await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
    await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
    await page.getByRole('textbox', { name: 'Toelichting' }).fill('Het team neemt een taak over en er komt een wagentje.');
    await page.getByRole('button', { name: 'Leg het besluit vast' }).click();
    await page.getByRole('list', { name: 'Dit is besloten' }).getByRole('listitem').filter({ hasText: 'Door Ans de Boer' }).waitFor();
    await saved(page);

    // A bundle of tasks, the same as the command line makes.
    const bundle = commandLine('bundle').bundles.find(({ code }) => code === kWithBundle);
    assert.ok(bundle.proven && bundle.tasks.length > 0);
    await page.goto(page.url().replace(/#.*/, `#/kandidaten/${bundle.candidate}/takenpakket`));
    await heading(page, `Takenpakket voor ${kWithBundle}`).waitFor();
    await page.getByText('Bewezen het beste').first().waitFor();
    for (const task of bundle.tasks) await page.getByText(task.title).first().waitFor();

    // Two pages: all of it for the coach; tasks and conditions for the employer.
    await page.goto(page.url().replace(/#.*/, '#/uitdraai/pilot-k07'));
    await heading(page, `${kCandidate}: alles op een rij`).waitFor();
    await page.getByText('Wat kan, per onderdeel').first().waitFor();
    await page.getByText('Ans de Boer').first().waitFor();
    await page.getByRole('tab', { name: 'Voor de werkgever' }).click();
    await mendNote(page);
    await page.getByRole('button', { name: 'Uitdraai' }).click();
    await page.getByRole('tab', { name: 'Voor de werkgever' }).click();
    await heading(page, `Voorstel voor ${kCandidate}`).waitFor();
    await page.getByRole('button', { name: 'Kopieer als tekst' }).waitFor();
    assert.equal(await page.getByText('Dit lijkt medisch').count(), 0);
    for (const forTheCoach of ['Wat kan, per onderdeel', 'Overgenomen van', 'FML', 'Ans de Boer']) {
      assert.equal(await page.getByText(forTheCoach).count(), 0, forTheCoach);
    }

    // And all of it is still there tomorrow.
    await page.reload();
    await openPair(page, kCandidate, kWork);
    await page.getByRole('list', { name: 'Dit is besloten' }).getByRole('listitem').filter({ hasText: 'Door Ans de Boer' }).waitFor();
    quiet(page);
  });
});
