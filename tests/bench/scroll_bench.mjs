// What a frame costs while a board of 1,000 notes is scrolled in the real page. The whole frame is measured by itself
// first; then once more with its parts, which costs a little of its own. Drawing, semantics and the message are one pass
// through C++ and cannot be told apart from outside: they are the part "our own C++". A sampled profile tells them apart by
// the names of functions: what is surely drawing, letters or the order of notes is not semantics; all else may be.
import { siteUrl, withProfile } from '../browser/support/launch.mjs';
import { median, summary } from './support/figures.mjs';
import { meterText } from './support/frame_meter.mjs';
import { openBoard } from './support/thousand_notes.mjs';
import { selfTimes, serveWholeProgram } from './support/whole_program.mjs';

const kNotes = 1000;
const kFrames = 150;
const kStep = 40;  // CSS px per frame: a quick flick
const kRuns = Number(process.env.OVERSTAP_BENCH_RUNS || 3);

const kSampleMicroseconds = 200;
// Dear ImGui, its GL backend, letters and shapes, and which notes there are: no part of saying what is on the screen.
const kNotSemantics = /^Im[A-Z]|^stb|^gl[A-Z]|::(measure|draw_|paint_|lines_of|notes_in|positions_in_order|blend|shadow)|positions_in_order/;
const kMirror = /^mirror$/;

const kBrowserWork = ['RecalcStyleDuration', 'LayoutDuration'];

async function browserWork(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.filter(({ name }) => kBrowserWork.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
}

/** Scrolls; what the meter, if there is one, counted meanwhile. */
const flick = (region) => region.evaluate(async (element, { frames, step }) => {
  const nextFrame = globalThis.askUnmeasured ?? globalThis.requestAnimationFrame;
  const start = { ...globalThis.meter };
  for (let frame = 0; frame < frames; frame++) {
    element.scrollTop += step;
    await new Promise((resolve) => { nextFrame(resolve); });
  }
  return Object.fromEntries(Object.entries(globalThis.meter ?? {}).map(([name, end]) => [name, end - start[name]]));
}, { frames: kFrames, step: kStep });

/** Milliseconds per frame in C++ and in the mirror, as sampled: what is surely not semantics, and the rest. */
async function sampled() {
  return withProfile(async (context) => {
    await serveWholeProgram(context);
    const page = await context.newPage();
    const region = await openBoard(page, siteUrl(), kNotes);
    const session = await context.newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: kSampleMicroseconds });
    await session.send('Profiler.start');
    await flick(region);
    const { profile } = await session.send('Profiler.stop');
    const sum = { other: 0, core: 0, mirror: 0 };
    for (const { name, callers, time } of selfTimes(profile)) {
      if (callers.some((caller) => kMirror.test(caller))) sum.mirror += time;
      else if (!callers.includes('overstap_frame')) continue;
      else if (callers.slice(0, callers.indexOf('overstap_frame')).some((caller) => kNotSemantics.test(caller))) sum.other += time;
      else sum.core += time;
    }
    return { other: sum.other / kFrames, core: sum.core / kFrames, mirror: sum.mirror / kFrames };
  }, { serviceWorkers: 'block' });
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
    const spent = await flick(region);
    const layout = await browserWork(session) - before;
    if (spent.frames < kFrames * 0.9) throw new Error(`only ${spent.frames} frames were drawn for ${kFrames} steps`);
    const each = (value) => value / spent.frames;
    return { frame: each(spent.frame), mirror: each(spent.mirror), webgl: each(spent.webgl), layout: each(layout) };
  });
}

const whole = [];
const inParts = [];
const samples = [];
for (let run = 0; run < kRuns; run++) {
  whole.push(await scrolled(false));
  inParts.push(await scrolled(true));
  samples.push(await sampled());
}
const of = (list, pick) => summary(list.map(pick), 'ms', 2);
console.log(`board of ${kNotes} notes, ${kFrames} frames of ${kStep} px each; milliseconds per frame on the main thread`);
console.log(`  the whole frame: ${of(whole, ({ frame }) => frame)}`);
console.log(`  with its parts measured: ${of(inParts, ({ frame }) => frame)}`);
console.log(`    the mirror's elements: ${of(inParts, ({ mirror }) => mirror)}`);
console.log(`    calls of WebGL: ${of(inParts, ({ webgl }) => webgl)}`);
console.log(`    our own C++ (screen, drawing lists, semantics, message): ${of(inParts, (t) => t.frame - t.mirror - t.webgl)}`);
console.log(`  style and layout afterwards: ${of(whole, ({ layout }) => layout)}`);
console.log(`  sampled: drawing, letters and order of notes ${of(samples, ({ other }) => other)}; all other C++ `
  + `${of(samples, ({ core }) => core)}; the mirror ${of(samples, ({ mirror }) => mirror)}`);
const bound = median(samples.map(({ core, mirror }) => core + mirror));
console.log(`  semantics and mirror cost at most the last two together: ${bound.toFixed(2)} ms`);
