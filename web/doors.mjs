// The doors as the core sees them: one function for each EM_JS line in app/platform/web. They never throw into the
// core, and they answer later, never from inside the call.
import { copyText } from './clipboard.mjs';
import { download, downloadPixels, pick } from './files.mjs';
import { drawGlyph, measureGlyph } from './glyphs.mjs';
import { showFailure } from './rescue.mjs';
import { Tabs } from './tabs.mjs';
import { Voice } from './voice.mjs';

const byId = (id) => document.getElementById(id);

function storageDoors({ core, store, frames }) {
  return {
    async load() {
      try {
        const { slots, records, notes } = await store.load();
        slots.forEach((bytes, slot) => bytes && core.call('loaded_slot', slot, bytes));
        for (const { sequence, bytes } of records) core.call('loaded_record', sequence, bytes);
        for (const [key, value] of notes) core.call('loaded_note', key, value);
        core.call('loaded');
        store.facts().then(([used, persistent]) => core.call('storage_facts', used, Number(persistent)));
      } catch (error) {
        core.call('storage_unavailable', store.codeOf(error));
      }
      frames.request();
    },
    async append(ticket, bytes, durable) {
      try {
        await store.append(bytes, durable);
      } catch (error) {
        core.call('not_stored', ticket, store.codeOf(error));
        return;
      }
      core.call('stored', ticket);
    },
    async snapshot(keepSlot) {
      let written = false;
      try {
        written = await store.snapshot(keepSlot, (records) => {
          for (const { sequence, bytes } of records) core.call('journal_record', sequence, bytes);
          const size = core.call('snapshot');
          return size > 0 ? core.copy(core.call('snapshot_bytes'), size) : null;
        });
      } catch (error) {
        console.warn('snapshot', error);
      }
      core.call('snapshot_finished', Number(written));
    },
    note(key, value) {
      store.note(key, value).catch((error) => console.warn('note', error));
    },
    async persist() {
      const [used, persistent] = await store.persist();
      core.call('storage_facts', used, Number(persistent));
    },
  };
}

function fileDoors({ core, content, frames }) {
  return {
    download,
    async pick(accept, maxBytes) {
      const picked = await pick(accept, maxBytes);
      if (picked?.code) core.call('file_not_read', picked.code, picked.detail);
      else if (picked) core.call('file', picked.name, picked.bytes);
      frames.request();
    },
    async downloadPixels(name, svg) {
      const { code = '' } = await downloadPixels(name, svg);
      core.call('pixels_offered', code, '');
      frames.request();
    },
    async fetchContent(prefix) {
      const files = await content.fetch(prefix).catch(() => []);
      for (const { path, bytes } of files) core.call('content_file', path, bytes);
      core.call('content', prefix);
      frames.request();
    },
  };
}

/** The reader of codes comes when somebody asks for it, and once; a failure may be tried again. */
function cameraDoors(parts) {
  const { core, frames } = parts;
  let reader = null;
  const read = async (work) => {
    await undefined;  // a panel takes the focus, and the core hears of that: never from inside its own call
    try {
      reader ??= new (await import('./camera.mjs')).CodeReader(parts);
      await work(reader);
    } catch (error) {
      console.warn('no reader of codes', error);
      core.call('camera_failed', 'camera.not_loaded');
      frames.request();
    }
  };
  return {
    openCamera: (title, hint, cameIn, close) => read((one) => one.open({ title, hint, cameIn, close })),
    cameraSays: (cameIn, said) => reader?.say(cameIn, said),
    closeCamera: () => setTimeout(() => reader?.close()),
    async readPicture(maxBytes) {
      const picked = await pick('image/*', maxBytes);
      if (picked?.code) core.call('file_not_read', picked.code, picked.detail);
      else if (picked) await read((one) => one.readPicture(picked.bytes));
      frames.request();
    },
  };
}

/** The same sentence twice in a row is still said twice: the element is emptied first. */
function announce(text, assertive) {
  const live = byId(assertive ? 'assertive' : 'polite');
  live.textContent = '';
  setTimeout(() => { live.textContent = text; }, 50);
}

function pageDoors({ core, frames, mirror, program, screen, versions, views }) {
  let timer = 0;
  addEventListener('popstate', () => {
    core.call('hash', location.hash);
    frames.request();
  });
  return {
    title(title) { document.title = title; },
    hash(hash, newStep) {
      if (location.hash === hash) return;
      history[newStep ? 'pushState' : 'replaceState'](null, '', hash);
    },
    look(theme, percent, language, basic) {
      const root = document.documentElement;
      root.dataset.theme = theme;
      root.lang = language;
      document.querySelector('meta[name="theme-color"]').content = getComputedStyle(root).backgroundColor;
      const skip = byId('skip');
      skip.textContent = skip.dataset[language] ?? skip.dataset.nl;
      screen.setTextPercent(percent);
      views.choose(basic);
    },
    announce,
    mirror(message) { mirror.commit(JSON.parse(message)); },
    focus(node) { mirror.focus(node); },
    requestFrame() { frames.request(); },
    started() {
      byId('loading').hidden = true;
      program.complete().then(() => core.call('whole'),
        (error) => console.warn('the rest of the program comes when it is needed', error));
      versions.keep().catch((error) => console.warn('no copy is kept', error));
    },
    copy(text) {
      copyText(text).then((copied) => {
        core.call('text_copied', Number(copied));
        frames.request();
      });
    },
    print() { setTimeout(() => globalThis.print()); },  // the core is in the middle of a frame, and paper asks for one
    openWindow(hash) {
      const { origin, pathname } = location;
      const page = location.protocol === 'file:' ? `file://${pathname}` : origin + pathname;
      globalThis.open(`${page}?scherm=projector${hash}`, 'overstap-projector', 'popup');
    },
    startNewVersion() { versions.start(); },
    failed(detail) { setTimeout(() => showFailure(new Error(detail))); },
    wakeAt(moment) {
      clearTimeout(timer);
      if (moment > 0) timer = setTimeout(() => core.call('woken'), Math.max(0, moment - Date.now()));
    },
  };
}

/** A mistake in a door must not unwind through the core. */
function guarded(door) {
  return (...args) => {
    try {
      return door(...args);
    } catch (error) {
      console.error(error);
      return undefined;
    }
  };
}

export function connectDoors(doors, parts) {
  const { core, frames } = parts;
  const tabs = new Tabs((bytes) => {
    core.call('other_tab', bytes);
    frames.request();
  });
  const voice = new Voice(parts);
  const all = {
    ...storageDoors(parts), ...fileDoors(parts), ...pageDoors(parts), ...cameraDoors(parts), measureGlyph, drawGlyph,
    listenToTabs: () => tabs.listen(),
    tellTabs: (bytes) => tabs.tell(bytes),
    findVoice: () => voice.find(),
    speak: (text, language) => voice.speak(text, language),
    stopSpeaking: () => voice.stop(),
  };
  for (const [name, door] of Object.entries(all)) doors[name] = guarded(door);
}
