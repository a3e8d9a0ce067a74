// A workspace file with one session and a board of notes, and the page with that file opened.
import { kPatience, ready, saved } from '../../browser/support/launch.mjs';
import { heading, openFile } from '../../browser/support/steps.mjs';

const kSession = 'veel';
const kZone = 'afspraken';

function workspaceFile(notes) {
  const entities = { session: { [kSession]: { title: 'Team Noord', template: 'droom-en-doe', date: '2026-11-22', active_zone: kZone } }, note: {} };
  for (let index = 1; index <= notes; index++) {
    const order = index.toString(36).padStart(4, '0');
    entities.note[`briefje-${order}`] = { session: kSession, place: `${kZone}|m${order}m`, text: `${index}: samen koffie drinken op maandag` };
  }
  return JSON.stringify({ format: 'overstap-workspace', version: 1, entities });
}

/** Opens the board; the answer is its page and the region that scrolls. */
export async function openBoard(page, url, notes) {
  page.setDefaultTimeout(kPatience);
  await page.goto(`${url}#/delen`);
  await ready(page);
  await openFile(page, 'veel.overstap.json', workspaceFile(notes));
  await page.getByRole('button', { name: 'Samenvoegen' }).click();
  await page.getByRole('status').filter({ hasText: 'Samengevoegd' }).first().waitFor();
  await saved(page);
  await page.goto(`${url}#/sessies/${kSession}`);
  await heading(page, 'Team Noord').waitFor();
  const region = page.getByRole('group', { name: 'Briefjes in Afspraken' });
  await region.waitFor();
  return region;
}
