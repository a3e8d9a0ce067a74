// A tool, not a test: pictures of every screen with the example of the pilot, to lay beside the mockups.
// usage: OVERSTAP_URL=http://127.0.0.1:8000/ node tests/browser/screenshots.mjs FOLDER [SIZE…]   (a size: 1280x720, or
// 390x844@200 with the largest text)
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { loadExample, openApp, withProfile } from './support/launch.mjs';

const kSizes = ['1280x720', '1920x1080', '390x844'];
const kScreens = [
  ['start', '#/'], ['paspoorten', '#/paspoorten'], ['paspoort', '#/paspoorten/thuishulp'],
  ['gesprek', '#/gesprek/thuishulp/pilot-k07'], ['groei', '#/groei/thuishulp/pilot-k07'],
  ['kandidaten', '#/kandidaten'], ['kandidaat', '#/kandidaten/pilot-k07'],
  ['takenpakket', '#/kandidaten/pilot-k08/takenpakket'], ['matchen', '#/matchen'],
  ['paar', '#/matchen/pilot-k07/servicemedewerker'], ['knelpunten', '#/knelpunten'], ['verdeling', '#/verdeling'],
  ['sessies', '#/sessies'], ['traject', '#/traject'],
  ['traject-kandidaat', '#/traject/pilot-k07'], ['uitdraai', '#/uitdraai/pilot-k07'], ['delen', '#/delen'],
];

/** Two frames after everything asked for is drawn. */
const drawn = (page) => page.evaluate(() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 400)));
}));

async function startSession(page) {
  await page.goto(page.url().replace(/#.*/, '#/sessies'));
  await page.getByRole('heading', { level: 1, name: 'Sessies' }).waitFor();
  await page.getByRole('button', { name: /^Sessie starten/ }).first().click();
  await page.waitForURL(/#\/sessies\/./);
}

async function largestText(page) {
  await page.getByRole('button', { name: 'Weergave' }).click();
  const slider = page.getByRole('slider', { name: 'Grootte van de tekst' });
  await slider.focus();
  await page.keyboard.press('End');
  await page.waitForFunction((element) => element.getAttribute('aria-valuetext') === '200%', await slider.elementHandle());
}

async function picture(page, folder, name, size) {
  await drawn(page);
  await page.screenshot({ path: path.join(folder, `${name}-${size}.png`) });
}

async function main([folder, ...sizes]) {
  if (!folder) throw new Error('usage: node tests/browser/screenshots.mjs FOLDER [SIZE…]');
  await mkdir(folder, { recursive: true });
  for (const size of sizes.length > 0 ? sizes : kSizes) {
    const [width, height] = size.replace(/@.*/, '').split('x').map(Number);
    await withProfile(async (context) => {
      const page = await openApp(context);
      if (size.endsWith('@200')) {
        await largestText(page);
        await picture(page, folder, 'weergave', size);
        await page.keyboard.press('Escape');
      }
      await picture(page, folder, 'leeg', size);
      await loadExample(page);
      for (const [name, hash] of kScreens) {
        await page.goto(page.url().replace(/#.*/, hash));
        await picture(page, folder, name, size);
      }
      await startSession(page);
      await picture(page, folder, 'sessie', size);
      for (const complaint of page.complaints) console.error(complaint);
    }, { viewport: { width, height }, hasTouch: width < 600, isMobile: width < 600 });
  }
}

await main(process.argv.slice(2));
