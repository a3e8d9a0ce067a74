// What a frame costs while a board of 1,000 notes is scrolled in the real page. The whole frame is measured by itself
// first; then once more with its parts, which costs a little of its own. Drawing, semantics and the message are one pass
// through C++ and cannot be told apart from outside: they are the part "our own C++".
import { siteUrl, withProfile } from '../browser/support/launch.mjs';
import { median, summary } from './support/figures.mjs';
import { meterText } from './support/frame_meter.mjs';
import { openBoard } from './support/thousand_notes.mjs';

const kNotes = 1000;
const kFrames = 150;
const kStep = 40;  // CSS px per frame: a quick flick
const kRuns = Number(process.env.OVERSTAP_BENCH_RUNS || 3);

const kBrowserWork = ['RecalcStyleDuration', 'LayoutDuration'];

async function browserWork(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.filter(({ name }) => kBrowserWork.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
}

/** Milliseconds per frame: of the whole, of its parts, and what the browser does with the elements afterwards. */
async function scrolled(parts) {
  return withProfile(async (context) => {
    const page = await context.newPage();
    await page.addInitScript(meterText({ parts }));
    const region = await openBoard(page, siteUrl(), kNotes);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const before = await browserWork(session);
    const spent = await region.evaluate(async (element, { frames, step }) => {
      const start = { ...globalThis.meter };
      for (let frame = 0; frame < frames; frame++) {
        element.scrollTop += step;
        await new Promise((resolve) => { globalThis.askUnmeasured(resolve); });
      }
      const end = globalThis.meter;
      return Object.fromEntries(Object.keys(end).map((name) => [name, end[name] - start[name]]));
    }, { frames: kFrames, step: kStep });
    const layout = await browserWork(session) - before;
    if (spent.frames < kFrames * 0.9) throw new Error(`only ${spent.frames} frames were drawn for ${kFrames} steps`);
    const each = (value) => value / spent.frames;
    return { frame: each(spent.frame), mirror: each(spent.mirror), webgl: each(spent.webgl), layout: each(layout) };
  });
}

const whole = [];
const inParts = [];
for (let run = 0; run < kRuns; run++) {
  whole.push(await scrolled(false));
  inParts.push(await scrolled(true));
}
const of = (list, pick) => summary(list.map(pick), 'ms', 2);
console.log(`board of ${kNotes} notes, ${kFrames} frames of ${kStep} px each; milliseconds per frame on the main thread`);
console.log(`  the whole frame: ${of(whole, ({ frame }) => frame)}`);
console.log(`  with its parts measured: ${of(inParts, ({ frame }) => frame)}`);
console.log(`    the mirror's elements: ${of(inParts, ({ mirror }) => mirror)}`);
console.log(`    calls of WebGL: ${of(inParts, ({ webgl }) => webgl)}`);
console.log(`    our own C++ (screen, drawing lists, semantics, message): ${of(inParts, (t) => t.frame - t.mirror - t.webgl)}`);
console.log(`  style and layout afterwards: ${of(whole, ({ layout }) => layout)}`);
const bound = median(inParts.map((t) => t.frame - t.webgl));
console.log(`  semantics and mirror cost at most the frame without WebGL: ${bound.toFixed(2)} ms`);
