// Gesprek as a candidate holds it: with a finger, alone, on a phone; and the coach who sees the answers afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPhone, loadExample, openApp, quiet, ready, saved, withProfile } from './support/launch.mjs';
import { heading } from './support/steps.mjs';

const kTouch = { viewport: kPhone, hasTouch: true, isMobile: true };

test('a candidate answers with a finger, the page is loaded again, and nothing is lost', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await page.goto(page.url().replace(/#.*/, '#/paspoorten/assistent_wzw'));
    await page.getByRole('button', { name: 'Gesprek starten' }).tap();
    await heading(page, 'Gesprek over Assistent wonen-zorg-welzijn').waitFor();
    await page.getByRole('link', { name: /^K-07/ }).tap();
    const where = (text) => page.getByText(text, { exact: true });
    await where('Taak 1 van 8').waitFor();
    assert.equal(await page.getByRole('navigation').count(), 0, 'nothing leads elsewhere');
    const first = await heading(page, /./).textContent();
    await page.getByRole('radio', { name: 'Wil ik leren' }).tap();
    await page.getByRole('button', { name: 'Verder' }).tap();
    await where('Taak 2 van 8').waitFor();
    await page.getByRole('radio', { name: 'Liever niet' }).tap();
    await page.getByRole('button', { name: 'Verder' }).tap();
    await where('Taak 3 van 8').waitFor();
    await saved(page);

    await page.reload();
    await ready(page);
    await where('Taak 3 van 8').waitFor();
    await page.getByRole('link', { name: 'Terug' }).tap();
    await where('Taak 2 van 8').waitFor();
    assert.ok(await page.getByRole('radio', { name: 'Liever niet' }).isChecked());
    await page.getByRole('link', { name: 'Terug' }).tap();
    await heading(page, first).waitFor();
    await page.getByRole('link', { name: 'Stop' }).tap();
    await heading(page, 'Assistent wonen-zorg-welzijn').waitFor();
    quiet(page);
  }, kTouch);
});

test('a coach signs a step off by keyboard, and a confirmed passport becomes a draft again when it is changed', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await page.goto(page.url().replace(/#.*/, '#/groei/thuishulp/pilot-k07'));
    await heading(page, 'Groei van K-07').waitFor();
    await page.getByRole('textbox', { name: 'Wie tekent af?' }).fill('J. Bakker');
    await page.getByRole('textbox', { name: 'Wat is het bewijs?' }).fill('2 keer meegelopen');
    await page.getByRole('button', { name: 'Teken af' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Afgetekend op .* door J\. Bakker\. Bewijs: 2 keer meegelopen\.$/).waitFor();

    await page.goto(page.url().replace(/#.*/, '#/paspoorten/thuishulp'));
    await page.getByRole('button', { name: 'Aanpassen' }).click();
    await page.getByRole('textbox', { name: 'Jouw naam' }).fill('M. de Vries');
    await page.getByRole('button', { name: 'Ik bevestig dit paspoort' }).click();
    await page.getByText(/^M\. de Vries heeft dit bevestigd op/).first().waitFor();
    await page.getByRole('textbox', { name: 'In één zin' }).fill('Je helpt mensen thuis.');
    await page.keyboard.press('Tab');
    await page.getByText(/Daarna is er iets veranderd\. Het is weer een concept\.$/).first().waitFor();
    await saved(page);
    quiet(page);
  });
});
