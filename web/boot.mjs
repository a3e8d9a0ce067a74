// Starts the page: fetches everything at once, opens the core, connects it, and takes "wordt geladen" away.
import createOverstap from './overstap.mjs';
import { Content } from './content.mjs';
import { Core } from './core.mjs';
import { connectDoors } from './doors.mjs';
import { Frames } from './frames.mjs';
import { Mirror } from './mirror.mjs';
import { connectPointer } from './pointer.mjs';
import { fetchBytes, fetchFile } from './program_files.mjs';
import { guardPage, showFailure } from './rescue.mjs';
import { Screen } from './screen.mjs';
import { Store } from './store.mjs';
import { Versions } from './versions.mjs';
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
  const bytes = await fetchBytes(`fonts/${name}.ttf`);
  // The same letters in the real fields as on the canvas; without them typing still works.
  if (kFontWeights[name]) {
    const face = new FontFace('Atkinson', bytes.slice().buffer, { weight: kFontWeights[name] });
    face.load().then((loaded) => document.fonts.add(loaded), () => {});
  }
  return bytes;
}

/** The core itself. Emscripten waits for ever for a program that does not come; here that is a failure that is said. */
function createCore(canvas, doors) {
  return new Promise((resolve, reject) => {
    const instantiate = async (imports) => {
      const response = await fetchFile('overstap.wasm');
      return response.headers.get('Content-Type') === 'application/wasm'
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
    };
    createOverstap({
      canvas, doors,
      instantiateWasm(imports, done) {
        instantiate(imports).then(({ instance, module }) => done(instance, module)).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

async function main() {
  guardPage();
  const store = new Store();
  const content = new Content();
  const progress = new Progress();
  content.prefetch();
  const doors = {};
  const [module, ...fonts] = await Promise.all([
    progress.of(createCore(document.getElementById('canvas'), doors)),
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
  const versions = new Versions(() => {
    core.call('new_version');
    frames.request();
  });
  connectDoors(doors, { core, store, content, frames, mirror, screen, versions, views });
  connectPointer({ app, core, frames, mirror });
  screen.measure();
  if (addressAsksBasic()) core.call('basic_view', 0);
  core.call('start', location.hash);
}

main().catch(showFailure);
