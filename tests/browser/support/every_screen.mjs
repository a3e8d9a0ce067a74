// Every screen with the example of the pilot, one after the other; and what axe says of a page.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadExample } from './launch.mjs';
import { addNote, heading, startSession } from './steps.mjs';

export const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// axe puts style sheets of its own into the page, which our policy would refuse.
export const kForAxe = { bypassCSP: true };
const kScreens = ['#/', '#/paspoorten', '#/paspoorten/thuishulp', '#/gesprek/thuishulp',
  '#/gesprek/thuishulp/pilot-k07', '#/groei/thuishulp/pilot-k07', '#/kandidaten', '#/kandidaten/pilot-k07',
  '#/kandidaten/pilot-k08/takenpakket', '#/belastbaarheid', '#/matchen', '#/matchen/pilot-k07/servicemedewerker', '#/knelpunten',
  '#/verdeling', '#/sessies', '#/traject', '#/traject/pilot-k07', '#/uitdraai/pilot-k07', '#/delen'];

/** `look` is called on every screen with the example, with its address. */
export async function everyScreen(page, look) {
  await loadExample(page);
  for (const hash of kScreens) {
    await page.goto(page.url().replace(/#.*/, hash));
    await page.waitForURL((url) => url.hash === hash);
    await heading(page, /./).first().waitFor();
    await look(hash);
  }
}

/** Then a session with an open note, and the dialog "Weergave". */
export async function sessionAndSettings(page, look) {
  await startSession(page);
  await addNote(page, 'Samen koffie');
  await look('a session');
  await page.goto(page.url().replace('#/sessies/', '#/verslag/'));
  await page.getByRole('button', { name: 'Afdrukken' }).waitFor();
  await look('the report of a session');
  await page.getByRole('button', { name: 'Weergave', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look('Weergave');
}

/** What axe finds under these tags, in words; the page has `axeSource` as an init script. */
export async function axeFindings(page, tags, rules = {}) {
  return page.evaluate(async ([values, changed]) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values }, rules: changed });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.length} x ${nodes[0].html.slice(0, 160)}`);
  }, [tags, rules]);
}
