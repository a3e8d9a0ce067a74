// What a frame of ours costs the main thread, measured around the program that is shipped, not inside it: the callback
// of the frame, the one import through which the mirror is written (the one that reads a message as JSON), and the
// calls of WebGL. Runs in the page, before its first script.

/** For addInitScript. The sums appear as `globalThis.meter`, in milliseconds; with `parts` also what they consist of. */
export const meterText = ({ parts }) => `(${measure})(${parts})`;

function measure(parts) {
  const meter = { frames: 0, frame: 0, mirror: 0, webgl: 0 };
  globalThis.meter = meter;
  const timed = (name, work) => function (...args) {
    const start = performance.now();
    try {
      return work.apply(this, args);
    } finally {
      meter[name] += performance.now() - start;
    }
  };

  const ask = requestAnimationFrame.bind(globalThis);
  globalThis.askUnmeasured = ask;
  globalThis.requestAnimationFrame = (callback) => {
    const measured = timed('frame', callback);
    return ask((time) => {
      meter.frames++;
      measured(time);
    });
  };
  if (!parts) return;

  let running = null;
  let mirrorImport = null;
  const watched = (work) => {
    const measured = timed('mirror', work);
    return (...args) => {
      running = work;
      return (work === mirrorImport ? measured : work)(...args);
    };
  };
  const parse = JSON.parse;
  JSON.parse = (text) => {
    const value = parse(text);
    if (Array.isArray(value?.nodes)) mirrorImport = running;
    return value;
  };
  const withinProgram = ['placeholder', 'primary'];  // between its two parts; nothing of the page is called there
  const begin = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (response, imports) => begin(response, Object.fromEntries(
    Object.entries(imports).map(([from, all]) => [from, withinProgram.includes(from) ? all : Object.fromEntries(
      Object.entries(all).map(([name, one]) => [name, typeof one === 'function' ? watched(one) : one]))])));

  const context = WebGL2RenderingContext.prototype;
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(context))) {
    if (typeof value === 'function' && name !== 'constructor') context[name] = timed('webgl', value);
  }
}
