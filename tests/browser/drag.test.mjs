// Notes that are dragged with the mouse: letting go is a drop, not a press.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, quiet, saved, withProfile } from './support/launch.mjs';
import { addNote, note, startSession } from './support/steps.mjs';

async function centre(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

test('a note that is dragged to another zone lies there, and is not opened by letting go', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await startSession(page);
    await addNote(page, 'Samen eten');
    const from = await centre(note(page, 'Samen eten'));
    const parked = page.getByRole('region', { name: 'Parkeerplek' }).first();
    const to = await centre(parked);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await parked.getByRole('button', { name: /: Samen eten$/ }).waitFor();
    await saved(page);
    assert.equal(await page.getByRole('textbox', { name: 'Wat staat erop?' }).count(), 0, 'the note was not opened');
    await note(page, 'Samen eten').click();
    await page.getByRole('textbox', { name: 'Wat staat erop?' }).waitFor();
    quiet(page);
  });
});
