// Of a page that was opened with `?meten`: what anyone can measure a board with, beside other boards (docs/METEN.md).
// It does what a person does, by the same actions; without the flag it is not loaded.
const decoder = new TextDecoder();

const nextFrame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });

/** Remembers when the storage said that a change is kept, and the last reason why one is not. */
class Keeping {
  constructor(store) {
    this.adding = null;
    this.kept = new Map();
    this.error = null;
    const append = store.append.bind(store);
    store.append = (...args) => this.watch(store, append(...args));
  }

  watch(store, appended) {
    const at = appended.then(() => performance.now());
    if (this.adding !== null) this.kept.set(this.adding, at);
    at.catch((error) => { this.error = store.codeOf(error); });
    return appended;
  }
}

/** The board is open, everything of the program is there, and its first frame is drawn. */
async function whenReady({ doors, core, frames, program }) {
  await new Promise((resolve) => {
    const started = doors.started;
    doors.started = () => {
      started();
      setTimeout(resolve);
    };
  });
  await program.complete();
  while (!core.call('meter_ready')) await nextFrame();
  core.call('meter_open');
  frames.request();
  await nextFrame();
  await nextFrame();
}

export function offer(parts) {
  const { core, store, frames } = parts;
  const keeping = new Keeping(store);
  const asked = (name, ...args) => {
    const size = core.call(name, ...args);
    return decoder.decode(core.copy(core.call('answer'), size));
  };
  const act = (name, ...args) => {
    const refused = asked(name, ...args);
    frames.request();
    if (refused) throw new Error(refused);
  };
  globalThis.overstap = {
    ready: whenReady(parts),
    importJson(text) { act('meter_import', text); },
    exportJson: () => asked('meter_export'),
    camera(x, y, zoom) {
      core.call('meter_camera', x, y, zoom);
      frames.request();
    },
    addNote({ id, x, y, text }) {
      keeping.adding = id;
      try {
        act('meter_add', id, text, x, y);
      } finally {
        keeping.adding = null;
      }
    },
    notes() {
      const { note = {} } = JSON.parse(asked('meter_export')).entities;
      return Object.entries(note).filter(([, fields]) => !fields.deleted).map(([id, { text }]) => ({ id, text: text ?? '' }));
    },
    stats: () => ({
      drawn: asked('meter_drawn').split('\n').slice(0, -1),
      wasmBytes: core.module.HEAPU8.length,
      saveError: keeping.error,
    }),
    durable: (id) => keeping.kept.get(id) ?? Promise.reject(new Error(`nothing was added as ${id}`)),
  };
}
