// The core flows outside Chromium: in Firefox ESR and in WebKitGTK, the engine of Safari, both as Debian ships them.
import { test } from 'node:test';
import { changeVerdict, writeAndMoveNotes } from './support/core_flows.mjs';
import { firefoxEsr } from './support/firefox.mjs';
import { webkitGtk } from './support/webkit.mjs';

for (const engine of [firefoxEsr, webkitGtk]) {
  test(`${engine.name}: a changed longest journey changes the verdict, and both survive a reload`, async () => {
    await engine.withPage(changeVerdict);
  });

  test(`${engine.name}: three notes in a session, one moved, undone, redone, and all there after a reload`, async () => {
    await engine.withPage(writeAndMoveNotes);
  });
}
