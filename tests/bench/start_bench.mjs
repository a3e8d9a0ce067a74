// How long until somebody can begin, beside Excalidraw on the same machine in the same minutes. Turn about: a fresh
// profile, the first visit (cold), then two more in the same profile (warm). Every visit ends with really using what was
// said to be usable, so that a page that only looks ready fails here.
import assert from 'node:assert/strict';
import { kPatience, siteUrl, withProfile } from '../browser/support/launch.mjs';
import { median, summary } from './support/figures.mjs';
import { kSigns, watchText } from './support/usable.mjs';

const kRuns = Number(process.env.OVERSTAP_BENCH_RUNS || 9);
const kVisits = ['first visit, cold', 'second visit, warm', 'third visit, warm'];

const kPages = [
  {
    name: 'Overstap', url: siteUrl(), signs: kSigns.overstap,
    async use(page) {
      await page.getByRole('button', { name: 'Weergave' }).click();
      await page.getByRole('dialog').waitFor();
    },
    /** Its offline copy is complete: the next visit takes everything from there. */
    settle: (page) => page.evaluate(async () => { await navigator.serviceWorker.ready; }),
  },
  {
    name: 'Excalidraw', url: process.env.EXCALIDRAW_URL, signs: kSigns.excalidraw,
    async use(page) {
      const tool = page.getByTestId('toolbar-rectangle');
      await tool.click({ force: true });  // the radio button lies under its own icon
      await page.waitForFunction(() => document.querySelector('[data-testid=toolbar-rectangle]').checked);
    },
    settle: async () => {},
  },
];

async function visit(context, { url, signs, use, settle }) {
  const page = await context.newPage();
  page.setDefaultTimeout(kPatience);
  await page.addInitScript(watchText(signs));
  await page.goto(url);
  const time = await (await page.waitForFunction(() => globalThis.usableAfter)).jsonValue();
  await use(page);
  await page.waitForLoadState('networkidle');
  await settle(page);
  await page.close();
  return time;
}

async function visits(subject) {
  return withProfile(async (context) => {
    const times = [];
    for (const _ of kVisits) times.push(await visit(context, subject));
    return times;
  });
}

assert.ok(kPages[1].url, 'EXCALIDRAW_URL is not set: start this with tests/run bench');
const times = new Map(kPages.map((subject) => [subject, kVisits.map(() => [])]));
for (let run = 0; run <= kRuns; run++) {
  for (const subject of run % 2 === 0 ? kPages : [...kPages].reverse()) {
    const taken = await visits(subject);
    if (run > 0) taken.forEach((time, index) => times.get(subject)[index].push(time));  // run 0 warms the machine up
  }
}
kVisits.forEach((name, index) => {
  const [ours, theirs] = kPages.map((subject) => times.get(subject)[index]);
  console.log(`${name}: Overstap ${summary(ours, 'ms')}; Excalidraw ${summary(theirs, 'ms')}; `
    + `ratio ${(median(ours) / median(theirs)).toFixed(2)}, of the fastest ${(Math.min(...ours) / Math.min(...theirs)).toFixed(2)}`);
});
