// What a visit costs: bytes over the network at the first load, and frames while nobody touches the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, quiet, withProfile } from './support/launch.mjs';

const kFirstLoadBytes = 450_000;
const kUntouchedMilliseconds = 10_000;

test(`the first load transfers at most ${kFirstLoadBytes / 1000} kB`, async () => {
  await withProfile(async (context) => {
    let bytes = 0;
    const perFile = new Map();
    context.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      perFile.set(new URL(request.url()).pathname, responseBodySize + responseHeadersSize);
    });
    const page = await openApp(context);
    await page.waitForLoadState('networkidle');
    for (const size of perFile.values()) bytes += size;
    const largest = [...perFile].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([name, size]) => `${name} ${size}`);
    console.log(`first load: ${bytes} bytes in ${perFile.size} files; ${largest.join(', ')}`);
    assert.ok(bytes > 0 && bytes <= kFirstLoadBytes, `${bytes} bytes`);
    quiet(page);
  });
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
