// Starts the page: fetches everything at once, opens the core, connects it, and takes "wordt geladen" away.
import createOverstap from './overstap.mjs';
import { Content } from './content.mjs';
import { Core } from './core.mjs';
import { connectDoors } from './doors.mjs';
import { Frames } from './frames.mjs';
import { Mirror } from './mirror.mjs';
import { connectPointer } from './pointer.mjs';
import { Program } from './program.mjs';
import { isProjector, startProjector } from './projector.mjs';
import { fetchBytes } from './program_files.mjs';
import { guardPage, showFailure } from './rescue.mjs';
import { Screen } from './screen.mjs';
import { Store } from './store.mjs';
import { connectSurfaces } from './surface.mjs';
import { Versions } from './versions.mjs';
import { Views, addressAsksBasic } from './views.mjs';

const kFontWeights = ['400', '600', '700'];  // in the order of fonts.bin; the icons come after them

/** Who measures a board (docs/METEN.md); nobody else loads what that takes. */
const addressAsksMeter = () => new URLSearchParams(location.search).has('meten');

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

/** The fonts out of their one file (tools/build_site.mjs): each stands after its length. */
async function fetchFonts() {
  const { buffer } = await fetchBytes('fonts.bin');
  const lengths = new DataView(buffer);
  const fonts = [];
  for (let at = 0; at < buffer.byteLength;) {
    const length = lengths.getUint32(at, true);
    fonts.push(new Uint8Array(buffer, at + 4, length));
    at += 4 + length;
  }
  // The same letters in the real fields as on the canvas; without them typing still works.
  kFontWeights.forEach((weight, index) => {
    const face = new FontFace('Atkinson', fonts[index].slice().buffer, { weight });
    face.load().then((loaded) => document.fonts.add(loaded), () => {});
  });
  return fonts;
}

/** The core itself. Emscripten waits for ever for a program that does not come; here that is a failure that is said. */
function createCore(program, canvas, doors) {
  return new Promise((resolve, reject) => {
    createOverstap({
      canvas, doors,
      instantiateWasm(imports, done) {
        program.instantiate(imports).then(({ instance, module }) => done(instance, module)).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** Somebody new, on the start screen, needs the first part only; all else needs the whole before it can be drawn. */
async function needsWhole(program, store) {
  if (location.hash.length > 1 || program.isWithinPage()) return true;
  return store.hasWork().catch(() => false);  // a failure is said when the core asks for what is stored
}

async function startProgram(program, content, store, canvas, doors) {
  const whole = needsWhole(program, store);
  whole.then((needed) => needed && content.prefetchRest());
  const module = await createCore(program, canvas, doors);
  if (await whole) await program.complete();
  return module;
}

async function main() {
  guardPage();
  if (isProjector()) startProjector();
  const store = new Store();
  const content = new Content();
  const progress = new Progress();
  content.prefetch();
  const doors = {};
  const program = new Program();
  const [module, fonts] = await Promise.all([
    progress.of(startProgram(program, content, store, document.getElementById('canvas'), doors)), progress.of(fetchFonts()),
  ]);
  const core = new Core(module);
  core.call('open');
  core.call('fonts', ...fonts);

  const app = document.getElementById('app');
  const frames = new Frames(core);
  const mirror = new Mirror({ core, frames });
  const screen = new Screen({ core, frames, mirror, app });
  const views = new Views({ core, frames, mirror, screen });
  const versions = new Versions(() => {
    core.call('new_version');
    frames.request();
  });
  connectDoors(doors, { core, store, content, frames, mirror, program, screen, versions, views });
  connectPointer({ app, core, frames, mirror });
  connectSurfaces({ app, core, frames, mirror });
  if (addressAsksMeter()) (await import('./meten.mjs')).offer({ doors, core, store, frames, program });
  screen.measure();
  if (addressAsksBasic()) core.call('basic_view', 0);
  core.call('start', location.href);
}

main().catch(showFailure);
