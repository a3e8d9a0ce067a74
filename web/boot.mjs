// Starts the page: fetches everything at once, opens the core, connects it, and takes "wordt geladen" away.
import createOverstap from './overstap.mjs';
import { Content } from './content.mjs';
import { Core } from './core.mjs';
import { connectDoors } from './doors.mjs';
import { Frames } from './frames.mjs';
import { Mirror } from './mirror.mjs';
import { connectPointer } from './pointer.mjs';
import { guardPage, showFailure } from './rescue.mjs';
import { Screen } from './screen.mjs';
import { Store } from './store.mjs';
import { Views, addressAsksBasic } from './views.mjs';

const kFonts = ['text-400', 'text-600', 'text-700', 'icons'];
const kFontWeights = { 'text-400': '400', 'text-600': '600', 'text-700': '700' };

/** Counts what has come in, for the line "Overstap wordt geladen…". */
class Progress {
  constructor() {
    this.asked = 0;
    this.come = 0;
  }

  async of(promise) {
    this.asked++;
    const result = await promise;
    this.come++;
    document.getElementById('progress').textContent = `${Math.round((100 * this.come) / this.asked)}%`;
    return result;
  }
}

async function fetchFont(name) {
  const response = await fetch(`fonts/${name}.ttf`);
  if (!response.ok) throw new Error(`fonts/${name}.ttf: ${response.status}`);
  const buffer = await response.arrayBuffer();
  // The same letters in the real fields as on the canvas; without them typing still works.
  if (kFontWeights[name]) {
    const face = new FontFace('Atkinson', buffer.slice(0), { weight: kFontWeights[name] });
    face.load().then((loaded) => document.fonts.add(loaded), () => {});
  }
  return new Uint8Array(buffer);
}

async function main() {
  guardPage();
  const store = new Store();
  const content = new Content();
  const progress = new Progress();
  content.prefetch();
  const doors = {};
  const [module, ...fonts] = await Promise.all([
    progress.of(createOverstap({ canvas: document.getElementById('canvas'), doors })),
    ...kFonts.map((name) => progress.of(fetchFont(name))),
  ]);
  const core = new Core(module);
  core.call('open');
  core.call('fonts', ...fonts);

  const app = document.getElementById('app');
  const frames = new Frames(core);
  const mirror = new Mirror({ core, frames });
  const screen = new Screen({ core, frames, mirror, app });
  const views = new Views({ core, frames, mirror, screen });
  connectDoors(doors, { core, store, content, frames, mirror, screen, views });
  connectPointer({ app, core, frames, mirror });
  screen.measure();
  if (addressAsksBasic()) core.call('basic_view', 0);
  core.call('start', location.hash);
}

main().catch(showFailure);
