// What an untouched page costs: frames, and the share of the main thread that is busy.
import { setTimeout as pause } from 'node:timers/promises';
import { loadExample, openApp, withProfile } from '../browser/support/launch.mjs';
import { meterText } from './support/frame_meter.mjs';

const kSeconds = 10;
const kSettled = 8;

async function busySeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

await withProfile(async (context) => {
  await context.addInitScript(meterText({ parts: false }));
  const page = await openApp(context);
  await loadExample(page);
  await page.goto(page.url().replace(/#.*/, '#/matchen'));
  await page.getByRole('heading', { level: 1, name: 'Wie past waar?' }).waitFor();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const drawnSoFar = () => page.evaluate(() => globalThis.meter.frames);
  let frames = -1;
  // Settled: notices have gone by themselves, the offline copy is made, the snapshot is written.
  for (let before = frames; (frames = await drawnSoFar()) !== before; before = frames) await pause(kSettled * 1000);
  const before = await busySeconds(session);
  await pause(kSeconds * 1000);
  const busy = await busySeconds(session) - before;
  const drawn = await drawnSoFar() - frames;
  console.log(`untouched for ${kSeconds} s on the overview: ${drawn} frames, main thread busy ${(busy * 1000).toFixed(1)} ms, `
    + `${(100 * busy / kSeconds).toFixed(3)} %`);
});
