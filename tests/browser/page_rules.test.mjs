// Rules of the page itself: no request to anywhere else, nothing that the policy refuses, back and forward, a lost
// graphics context, and a page that says so when it cannot start.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPatience, loadExample, openApp, quiet, siteUrl, withProfile } from './support/launch.mjs';
import { goTo, heading } from './support/steps.mjs';

test('nothing is asked of another site, and the content policy refuses nothing', async () => {
  await withProfile(async (context) => {
    await context.addInitScript(() => {
      globalThis.refused = [];
      document.addEventListener('securitypolicyviolation', (event) => globalThis.refused.push(event.violatedDirective));
    });
    const hosts = new Set();
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith('http')) hosts.add(host);
    });
    const page = await openApp(context);
    await loadExample(page);
    for (const place of ['Paspoorten', 'Kandidaten', 'Matchen', 'Sessies', 'Delen en bewaren']) await goTo(page, place);
    assert.deepEqual([...hosts], [new URL(siteUrl()).host]);
    assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
    quiet(page);
  });
});

test('back and forward go through the screens', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await goTo(page, 'Matchen');
    await heading(page, /./).first().waitFor();
    await goTo(page, 'Sessies');
    await heading(page, 'Sessies').waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.title.startsWith('Matchen'));
    await page.goBack();
    await heading(page, 'Wat wil je doen?').waitFor();
    await page.goForward();
    await page.waitForFunction(() => document.title.startsWith('Matchen'));
  });
});

test('a frame never waits for the graphics process: nothing of its state is asked for', async () => {
  await withProfile(async (context) => {
    await context.addInitScript(() => {
      globalThis.asked = { state: 0, drawn: 0 };
      const gl = WebGL2RenderingContext.prototype;
      for (const [name, count] of [['getParameter', 'state'], ['drawElements', 'drawn']]) {
        const own = gl[name];
        gl[name] = function counted(...args) {
          globalThis.asked[count]++;
          return own.apply(this, args);
        };
      }
    });
    const page = await openApp(context);
    const before = await page.evaluate(() => ({ ...globalThis.asked }));
    await loadExample(page);
    const after = await page.evaluate(() => globalThis.asked);
    assert.ok(after.drawn > before.drawn, 'frames were drawn');
    assert.equal(after.state, before.state);
    quiet(page);
  });
});

test('a lost graphics context comes back with the same picture', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await page.mouse.move(640, 715);
    const settled = async () => {
      for (let before = null; ;) {
        const now = await page.screenshot();
        if (before?.equals(now)) return now;
        before = now;
      }
    };
    const before = await settled();
    await page.evaluate(() => new Promise((resolve) => {
      const canvas = document.querySelector('canvas');
      const lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      canvas.addEventListener('webglcontextlost', () => setTimeout(() => lose.restoreContext()), { once: true });
      canvas.addEventListener('webglcontextrestored', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), { once: true });
      lose.loseContext();
    }));
    assert.ok((await settled()).equals(before));
  });
});

test('when the app cannot start, a calm page offers the raw data', async () => {
  await withProfile(async (context) => {
    const first = await openApp(context);
    await loadExample(first);
    await first.close();
    await context.route('**/overstap.wasm', (route) => route.abort());
    const page = await context.newPage();
    page.setDefaultTimeout(kPatience);
    await page.goto(siteUrl());
    await heading(page, 'Overstap kan nu niet verder').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('button', { name: 'Mijn gegevens bewaren' }).click()]);
    const parts = [];
    for await (const part of await download.createReadStream()) parts.push(part);
    const raw = JSON.parse(Buffer.concat(parts).toString('utf8'));
    assert.equal(raw.format, 'overstap-raw');
    assert.ok(raw.stores.journal.length > 0);
  }, { serviceWorkers: 'block' });  // or the copy on the device would do very well without the server
});

test('the canvas has exactly as many pixels as the screen, at any ratio', async () => {
  for (const deviceScaleFactor of [1, 1.25, 2]) {
    await withProfile(async (context) => {
      const page = await openApp(context);
      const size = await page.evaluate(() => {
        const canvas = document.querySelector('canvas');
        return [canvas.width, canvas.height];
      });
      assert.deepEqual(size, [1280 * deviceScaleFactor, 720 * deviceScaleFactor]);
    }, { deviceScaleFactor });
  }
});

/** As the browser does when a window goes to another monitor, or when the person zooms in. */
async function changeScreen(page, { width, height, ratio }) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: ratio, mobile: false });
}

test('a window that goes to a sharper monitor and back is as sharp as each of them', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    for (const ratio of [2, 1.5, 1]) {
      await changeScreen(page, { width: 1280, height: 720, ratio });
      await goTo(page, ratio === 1.5 ? 'Kandidaten' : 'Matchen');
      await page.waitForFunction(([wide, high]) => {
        const { width, height } = document.querySelector('canvas');
        return width === wide && height === high;
      }, [1280 * ratio, 720 * ratio], { timeout: kPatience });
    }
    quiet(page);
  });
});

test('at 400% zoom on a laptop the whole job is there, and nothing scrolls sideways', async () => {
  await withProfile(async (context) => {
    const page = await openApp(context);
    await loadExample(page);
    await changeScreen(page, { width: 320, height: 180, ratio: 4 });
    await page.goto(`${siteUrl()}#/matchen/pilot-k07/assistent_wzw`);
    await page.getByRole('button', { name: 'Probeer dit' }).click();
    await page.getByRole('status').filter({ hasText: 'Wat als: 8 van 8' }).waitFor();
    const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth);
    assert.equal(sideways, false);
    quiet(page);
  });
});
