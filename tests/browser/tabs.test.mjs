// Two tabs of one browser: both edits are kept, and each sees the other's at once.
import { test } from 'node:test';
import { openApp, quiet, ready, saved, withProfile } from './support/launch.mjs';
import { goTo, heading } from './support/steps.mjs';

async function seesBoth(page) {
  for (const code of ['K-01', 'K-02']) await page.getByRole('link', { name: new RegExp(code) }).waitFor();
}

async function openCandidates(page) {
  await goTo(page, 'Kandidaten');
  await heading(page, 'Wie zoekt ander werk?').waitFor();
}

test('two tabs keep both edits, live and after a reload', async () => {
  await withProfile(async (context) => {
    const first = await openApp(context);
    const second = await openApp(context);
    for (const [page, code] of [[first, 'K-01'], [second, 'K-02']]) {
      await openCandidates(page);
      await page.getByRole('button', { name: /Kandidaat toevoegen/ }).first().click();
      await heading(page, code).waitFor();  // adding opens it
      await saved(page);
    }
    for (const page of [first, second]) {
      await openCandidates(page);
      await seesBoth(page);
      await page.reload();
      await ready(page);
      await seesBoth(page);
      quiet(page);
    }
  });
});
