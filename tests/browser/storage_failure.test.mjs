// A full disk: the work goes on, the page says so and offers a file, and saves all of it when there is room again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, ready, saved, withProfile } from './support/launch.mjs';
import { goTo } from './support/steps.mjs';

test('when the browser cannot save, nothing is lost and a file is offered', async () => {
  await withProfile(async (context) => {
    await context.addInitScript(() => {
      const add = IDBObjectStore.prototype.add;
      globalThis.diskIsFull = false;
      IDBObjectStore.prototype.add = function addOrFail(...args) {
        if (globalThis.diskIsFull) throw new DOMException('full', 'QuotaExceededError');
        return add.apply(this, args);
      };
    });
    const page = await openApp(context);
    await page.evaluate(() => { globalThis.diskIsFull = true; });
    await goTo(page, 'Kandidaten');
    await page.getByRole('button', { name: /Kandidaat toevoegen/ }).first().click();
    await page.getByRole('alert').filter({ hasText: 'Bewaren lukt niet' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: 'Nu als bestand bewaren' }).click()]);
    assert.match(download.suggestedFilename(), /\.overstap\.json$/);

    await page.evaluate(() => { globalThis.diskIsFull = false; });
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await saved(page);
    await page.reload();
    await ready(page);
    await goTo(page, 'Kandidaten');
    await page.getByRole('link', { name: /K-01/ }).waitFor();
  });
});
