// The program stays on the device: it starts without a network after one visit, and a newer version takes over only
// when the person says so, whole, with all the work.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadExample, openApp, quiet, ready, saved, withProfile } from './support/launch.mjs';
import { withOwnSite } from './support/own_site.mjs';
import { addNote, goTo, heading, note, startSession } from './support/steps.mjs';

const kNewTitle = 'Wat wil je vandaag doen?';
const kReload = 'Nieuwe versie – herladen';

/** The copy of the program is whole. */
const kept = (page) => page.evaluate(async () => { await navigator.serviceWorker.ready; });

/** Asks the server for a newer version, as a browser does at every visit; how its installation ended. */
const askForUpdate = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  const ended = new Promise((resolve) => {
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => {
        if (['installed', 'redundant'].includes(worker.state)) resolve(worker.state);
      });
    }, { once: true });
  });
  await registration.update();
  return ended;
});

test('the second visit needs no network, and the example is there too', async () => {
  await withOwnSite((site) => withProfile(async (context) => {
    const first = await openApp(context, '', site.url);
    await kept(first);
    quiet(first);
    await first.close();
    await site.stop();  // nobody answers any more
    const page = await openApp(context, '', site.url);
    await loadExample(page);
    await page.reload();
    await ready(page);
    await goTo(page, 'Kandidaten');
    await page.getByRole('link', { name: /K-07/ }).waitFor();
    quiet(page);
  }));
});

test('the page can be installed: a name, a start and icons that are there', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    const session = await context.newCDPSession(page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data);
    assert.equal(manifest.name, 'Overstap');
    assert.equal(manifest.lang, 'nl');
    for (const icon of manifest.icons) {
      const [width, height] = await page.evaluate(async (address) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      }, new URL(icon.src, url).href);
      if (icon.sizes !== 'any') assert.equal(`${width}x${height}`, icon.sizes);
    }
    assert.deepEqual((await session.send('Page.getInstallabilityErrors')).installabilityErrors, []);
  });
});

test('a new version says so, waits, and starts with all the work when it is asked to', async () => {
  await withOwnSite((site) => withProfile(async (context) => {
    const page = await openApp(context, '', site.url);
    await kept(page);
    await site.build('second', 'start.title', kNewTitle);
    await site.show('second');
    assert.equal(await askForUpdate(page), 'installed');
    const reload = page.getByRole('button', { name: kReload });
    await reload.waitFor();

    // It waits, also over a reload of the page.
    await page.reload();
    await ready(page);
    await heading(page, 'Wat wil je doen?').waitFor();
    await reload.waitFor();

    await startSession(page);
    await addNote(page, 'Samen koffie');
    await Promise.all([page.waitForEvent('load'), reload.click()]);
    await ready(page);
    await note(page, 'Samen koffie').waitFor();
    assert.equal(await reload.count(), 0);
    await goTo(page, 'Start');
    await heading(page, kNewTitle).waitFor();
    await saved(page);
    quiet(page);
  }));
});

test('a version that did not come whole is never started', async () => {
  await withOwnSite((site) => withProfile(async (context) => {
    const page = await openApp(context, '', site.url);
    await kept(page);
    await site.build('second', 'start.title', kNewTitle);
    await site.breakOff('broken', 'second', 'assets/i18n/nl.json');
    await site.show('broken');
    assert.equal(await askForUpdate(page), 'redundant');
    await page.reload();
    await ready(page);
    await heading(page, 'Wat wil je doen?').waitFor();
    assert.equal(await page.getByRole('button', { name: kReload }).count(), 0);

    // When all of it has come, it is offered after all.
    await site.show('second');
    assert.equal(await askForUpdate(page), 'installed');
    await page.getByRole('button', { name: kReload }).waitFor();
  }));
});
