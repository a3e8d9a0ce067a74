// What a visit costs: compressed bytes and requests until the first screen can be used, fonts included, and frames
// while nobody touches the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, quiet, withProfile } from './support/launch.mjs';

// Both from tests/runner/program_parts.py, which holds the same limits against what the build says.
const kFirstLoadBytes = Number(process.env.OVERSTAP_FIRST_LOAD_BYTES);
const kFirstLoadRequests = Number(process.env.OVERSTAP_FIRST_LOAD_REQUESTS);
assert.ok(kFirstLoadBytes > 0 && kFirstLoadRequests > 0, 'no limits are set: start this test with tests/run browser');
// Asked for when the first screen is there: what only other screens need.
const kAfterFirstScreen = /^\/(assets\/places\/|assets\/templates\.json$|assets\/i18n\/nl_later\.json$|overstap_later\.wasm$)/;
const kUntouchedMilliseconds = 10_000;

test(`the first load transfers at most ${kFirstLoadBytes / 1000} kB in ${kFirstLoadRequests} requests`, async () => {
  await withProfile(async (context) => {
    const files = new Map();
    let headers = 0;
    context.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      files.set(new URL(request.url()).pathname, responseBodySize);
      headers += responseHeadersSize;
    });
    const page = await openApp(context);
    await page.waitForLoadState('networkidle');
    for (const [name] of files) if (kAfterFirstScreen.test(name)) files.delete(name);
    const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
    const largest = [...files].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([name, size]) => `${name} ${size}`);
    console.log(`first load: ${bytes} bytes in ${files.size} files, and ${headers} of headers; ${largest.join(', ')}`);
    assert.ok(files.has('/overstap.wasm') && files.has('/fonts.bin'), 'it was a whole load');
    assert.ok(bytes <= kFirstLoadBytes, `${bytes} bytes`);
    assert.ok(files.size <= kFirstLoadRequests, [...files.keys()].join(' '));
    quiet(page);
  }, { serviceWorkers: 'block' });  // it keeps its copy after the first screen
});

test('an untouched page draws no frame in ten seconds', async () => {
  await withProfile(async (context) => {
    await context.addInitScript(() => {
      const ask = globalThis.requestAnimationFrame;
      globalThis.framesDrawn = 0;
      globalThis.requestAnimationFrame = (callback) => ask.call(globalThis, (time) => {
        globalThis.framesDrawn++;
        callback(time);
      });
    });
    const page = await openApp(context);
    // Settled: nothing asked for a frame for a second. Then the measurement over the page's own clock.
    const drawn = await page.evaluate(async (milliseconds) => {
      const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
      for (let before = -1; before !== globalThis.framesDrawn;) {
        before = globalThis.framesDrawn;
        await pause(1000);
      }
      const start = globalThis.framesDrawn;
      await pause(milliseconds);
      return { start, after: globalThis.framesDrawn };
    }, kUntouchedMilliseconds);
    assert.ok(drawn.start > 0, 'frames are counted');
    assert.equal(drawn.after - drawn.start, 0);
  });
});
