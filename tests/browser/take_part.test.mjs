// Taking part without a server: a facilitator with a wall, and people who answer on a phone: without a network, with a
// file, and with a code that somebody else's reader reads, our picture door and our camera.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { cameraFlags, codeSeenOn, film, withFilm } from './support/codes.mjs';
import { kPatience, kPhone, listenToComplaints, openApp, quiet, ready, saved, withProfile } from './support/launch.mjs';
import { addNote, goTo, heading, note, startSession } from './support/steps.mjs';

const kPhoneOptions = { viewport: kPhone, hasTouch: true, isMobile: true, permissions: ['clipboard-read', 'clipboard-write'] };
const kMostClicks = 4;
const kQuestion = 'Wat spreken we af voor vandaag?';

const field = (page) => page.getByRole('textbox', { name: 'Jouw antwoord. Eén woord is genoeg.' });
const joinDialog = (page) => page.getByRole('dialog', { name: 'Doe mee' });
const cameraPanel = (page) => page.getByRole('dialog', { name: 'Lees codes met de camera' });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const wallCode = (wall) => wall.getByRole('img', { name: 'Code om mee te doen' });
const cameIn = (page, count) => joinDialog(page).getByRole('status')
  .filter({ hasText: new RegExp(`^${count} antwoord(en)? binnen$`) }).waitFor();

/** From the first screen to a session with its code on the wall; how many clicks that took. */
async function startWithWall(context, hash = '') {
  const page = await openApp(context, hash);
  let clicks = 0;
  const click = async (locator) => {
    clicks++;
    await locator.click();
  };
  await click(page.getByRole('navigation').getByRole('link', { name: 'Sessies', exact: true }));
  await click(page.getByRole('button', { name: /^Sessie starten/ }).first());
  await heading(page, 'Droom- en doesessie').waitFor();
  const [wall] = await Promise.all([context.waitForEvent('page'), click(button(page, 'Groot scherm openen'))]);
  wall.setDefaultTimeout(kPatience);
  listenToComplaints(wall);
  await heading(wall, kQuestion).waitFor();
  await click(button(page, 'Doe mee'));
  await wallCode(wall).waitFor();
  return { page, wall, clicks };
}

/** Somebody scans the code: the page of one question, on a phone of their own. */
async function openLink(context, link) {
  const page = await context.newPage();
  page.setDefaultTimeout(kPatience);
  listenToComplaints(page);
  await page.goto(link);
  await heading(page, /./).waitFor();
  return page;
}

async function handIn(page, answer) {
  await field(page).fill(answer);
  await button(page, 'Klaar').click();
  await heading(page, 'Klaar. Dank je wel!').waitFor();
}

async function copiedLink(page) {
  await button(page, 'Kopieer de link').click();
  await page.getByRole('status').filter({ hasText: 'Gekopieerd' }).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function downloadedText(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Bewaar als bestand').click()]);
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') };
}

/** Opens a file at the facilitator's, with the button of this name. */
async function open(page, name, file) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, name).click()]);
  await chooser.setFiles(file);
}

/** Without a network from the moment that the page is there; what was written survives a reload. */
async function answerOffline(link) {
  return withProfile(async (context) => {
    const page = await openLink(context, link);
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    await context.setOffline(true);
    await field(page).fill('Iedereen mag uitpraten');
    await page.getByRole('textbox', { name: /^Antwoord 2/ }).waitFor();  // it was taken in
    await page.reload();
    await heading(page, kQuestion).waitFor();
    assert.equal(await field(page).inputValue(), 'Iedereen mag uitpraten');
    await button(page, 'Klaar').click();
    await heading(page, 'Klaar. Dank je wel!').waitFor();
    const given = { picture: await page.screenshot(), link: await copiedLink(page), read: await codeSeenOn(page) };
    quiet(page);
    return given;
  }, kPhoneOptions);
}

async function answerWithFile(link) {
  return withProfile(async (context) => {
    const page = await openLink(context, link);
    await handIn(page, 'Telefoons weg');
    return downloadedText(page);
  }, kPhoneOptions);
}

async function answerWithCode(link, answer) {
  return withProfile(async (context) => {
    const page = await openLink(context, link);
    await handIn(page, answer);
    return { picture: await page.screenshot(), read: await codeSeenOn(page) };
  }, kPhoneOptions);
}

test('three people answer on phones: offline by link, by file, by code; camera, picture, file and link each count once', async () => {
  await withFilm(kPhone, (camera) => withProfile(async (context) => {
    const { page, wall, clicks } = await startWithWall(context);
    assert.ok(clicks <= kMostClicks, `${clicks} clicks to a code on the wall`);
    const box = await wallCode(wall).boundingBox();
    assert.ok(box.height >= wall.viewportSize().height / 3, `the code is ${box.height} px high`);
    const link = await codeSeenOn(wall);
    assert.match(link, /#\/doe-mee\/v1\./);
    assert.ok(!link.includes('?'), 'the link is of the page, not of the wall');

    const offline = await answerOffline(link);
    const file = await answerWithFile(link);
    const code = await answerWithCode(link, 'Samen koffie');
    assert.match(file.name, /^overstap-antwoord-.*\.txt$/);
    for (const read of [offline.read, code.read, file.text]) assert.match(read, /^a1\./);
    assert.ok(offline.link.endsWith(offline.read), 'link and code say the same');

    // The picture door waits for a yes.
    await open(page, 'Open een foto van een code', { name: 'code.png', mimeType: 'image/png', buffer: code.picture });
    await page.getByText('1 briefje en 0 stemmen. Erbij leggen?').first().waitFor();
    await button(page, 'Ja, erbij leggen').click();
    await cameIn(page, 1);

    // The camera reads on and on: one that was in already, and a new one.
    await writeFile(camera, await film(page, [code.picture, offline.picture]));
    await button(page, 'Lees codes met de camera').click();
    const said = cameraPanel(page).getByRole('status');
    await said.filter({ hasText: 'Dit antwoord was al binnen.' }).waitFor();
    await cameraPanel(page).getByText('2 antwoorden binnen').waitFor();
    await button(cameraPanel(page), 'Klaar').click();
    await cameraPanel(page).waitFor({ state: 'detached' });
    await cameIn(page, 2);

    await open(page, 'Open een bestand', { name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) });
    await button(page, 'Ja, erbij leggen').click();
    await cameIn(page, 3);
    await page.getByRole('textbox', { name: 'Plak een link met een antwoord' }).fill(offline.link);
    await button(page, 'Ja, erbij leggen').click();
    await page.getByText('Dit antwoord was al binnen.').first().waitFor();
    await cameIn(page, 3);

    await button(joinDialog(page), 'Klaar').click();
    await wallCode(wall).waitFor({ state: 'detached' });
    for (const text of ['Iedereen mag uitpraten', 'Telefoons weg', 'Samen koffie']) {
      assert.equal(await note(page, text).count(), 1, text);
      await wall.getByRole('img', { name: text, exact: true }).waitFor();
    }
    await saved(page);
    quiet(page);
    quiet(wall);
  }, { permissions: ['camera'], moreFlags: cameraFlags(camera) }));
});

test('the camera says what it cannot do, closes with Escape and stops, and a photo without a code is said', async () => {
  await withFilm(kPhone, (camera) => withProfile(async (context) => {
    await context.addInitScript(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      globalThis.tracks = [];
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        globalThis.tracks.push(...stream.getTracks());
        return stream;
      };
    });
    const page = await openApp(context);
    await startSession(page);
    const withoutCode = await page.screenshot();
    await button(page, 'Doe mee').click();
    await open(page, 'Open een foto van een code', { name: 'leeg.png', mimeType: 'image/png', buffer: withoutCode });
    await page.getByText('Op deze foto staat geen code.').first().waitFor();
    await open(page, 'Open een foto van een code', { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('nee') });
    await page.getByText('Dit bestand is geen foto.').first().waitFor();

    await button(page, 'Lees codes met de camera').click();
    await page.waitForFunction(() => globalThis.tracks.some((track) => track.readyState === 'live'));
    await page.keyboard.press('Escape');
    await cameraPanel(page).waitFor({ state: 'detached' });
    await page.waitForFunction(() => globalThis.tracks.every((track) => track.readyState === 'ended'));
    await joinDialog(page).waitFor();  // only the panel closed
    assert.ok(await button(page, 'Lees codes met de camera').evaluate((element) => element === document.activeElement));

    await button(page, 'Lees codes met de camera').click();
    await page.waitForFunction(() => globalThis.tracks.some((track) => track.readyState === 'live'));
    await page.goBack();  // to another screen
    await heading(page, 'Sessies').waitFor();
    await cameraPanel(page).waitFor({ state: 'detached' });
    await page.waitForFunction(() => globalThis.tracks.every((track) => track.readyState === 'ended'));
    quiet(page);
  }, { permissions: ['camera'], moreFlags: cameraFlags(camera) }));
});

test('without a camera it is one sentence', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await startSession(page);
    await button(page, 'Doe mee').click();
    await button(page, 'Lees codes met de camera').click();
    await page.getByText(/Dit apparaat heeft geen camera\.|De browser mag de camera niet gebruiken\./).first().waitFor();
    await cameraPanel(page).waitFor({ state: 'detached' });
    quiet(page);
  });
});

test('a secret vote on a phone: dots come in once, and are seen after Laat zien', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await startSession(page);
    await page.getByRole('button', { name: /^Droom, / }).click();
    await addNote(page, 'Wij lachen elke dag');
    await addNote(page, 'Een vaste buddy');
    await page.getByRole('button', { name: /^Wat kiezen we\?, / }).click();
    await button(page, 'Stemmen starten').click();
    await button(page, 'Doe mee').click();
    const vote = await withProfile(async (phone) => {
      const own = await openLink(phone, await copiedLink(page));
      const more = own.getByRole('button', { name: 'Stip erbij: Een vaste buddy' });
      await more.click();
      await own.getByText('Nog 2 stippen').waitFor();
      await more.click();
      await own.getByText('Nog 1 stip').waitFor();
      await button(own, 'Klaar').click();
      return copiedLink(own);
    }, kPhoneOptions);
    const paste = page.getByRole('textbox', { name: 'Plak een link met een antwoord' });
    await paste.fill(vote);
    await button(page, 'Ja, erbij leggen').click();
    await cameIn(page, 1);
    await paste.fill(vote);
    await button(page, 'Ja, erbij leggen').click();
    await page.getByText('Dit antwoord was al binnen.').first().waitFor();
    await button(joinDialog(page), 'Klaar').click();
    assert.equal(await page.getByText('2 stippen', { exact: true }).count(), 0, 'nobody sees totals yet');
    await button(page, 'Laat zien').click();
    const result = page.getByRole('list', { name: 'Dit kiezen wij' }).getByRole('listitem');
    assert.match(await result.first().textContent(), /Een vaste buddy.*2 stippen|2 stippen.*Een vaste buddy/s);
    quiet(page);
  }, { permissions: ['clipboard-read', 'clipboard-write'] });
});

test('a tablet goes round: each person has a clean page, and back shows nothing of the one before', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await startSession(page);
    await button(page, 'Tablet doorgeven').click();
    await heading(page, kQuestion).waitFor();
    await handIn(page, 'Van de eerste');
    await button(page, 'De volgende').click();
    await heading(page, kQuestion).waitFor();
    const clean = async () => {
      assert.equal(await field(page).inputValue(), '');
      assert.doesNotMatch(await page.evaluate(() => [...document.querySelectorAll('*')]
        .map((element) => `${element.value ?? ''} ${element.textContent}`).join(' ')), /Van de eerste/);
    };
    await clean();
    for (let step = 0; step < 3; step++) {
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => location.hash.startsWith('#/doe-mee/'));
      await heading(page, kQuestion).waitFor();
      await clean();
    }
    await page.keyboard.press('Control+z');
    await clean();
    await handIn(page, 'Van de tweede');
    await page.getByRole('link', { name: 'Terug naar het bord' }).click();
    await heading(page, 'Droom- en doesessie').waitFor();
    for (const text of ['Van de eerste', 'Van de tweede']) await note(page, text).waitFor();
    await ready(page);
    quiet(page);
  });
});
