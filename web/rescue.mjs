// When the app cannot start or go on: a calm page, and a way to the raw data that needs nothing of the app.
import { ProgramIncomplete } from './program.mjs';

const byId = (id) => document.getElementById(id);

const toBase64 = (bytes) => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** Everything in the database as one JSON text; bytes as base64. Nothing when there is no data. */
async function readEverything() {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('overstap');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = [...database.objectStoreNames];
  const found = { format: 'overstap-raw', version: 1, stores: {} };
  let count = 0;
  for (const name of names) {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()].map((request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    })));
    found.stores[name] = keys.map((key, index) => [key, values[index]]);
    count += keys.length;
  }
  database.close();
  if (count === 0) return null;
  return JSON.stringify(found, (_, value) => (value instanceof Uint8Array ? { base64: toBase64(value) } : value), 1);
}

async function rescue() {
  const said = byId('rescued');
  try {
    const text = await readEverything();
    if (text) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      link.download = 'overstap-ruwe-gegevens.json';
      link.click();
    }
    said.textContent = text ? said.dataset.done : said.dataset.empty;
  } catch {
    said.textContent = said.dataset.failed;
  }
}

export function showFailure(error) {
  console.error(error);
  byId('loading').hidden = true;
  const page = byId('failed');
  if (!page.hidden) return;
  page.hidden = false;
  byId('app').inert = true;
  byId('failure').textContent = String(error?.message ?? error ?? '');
  byId('reload').addEventListener('click', () => location.reload());
  byId('rescue').addEventListener('click', rescue);
  page.querySelector('h1').focus();
}

const isFatal = (error) => error instanceof WebAssembly.RuntimeError || error instanceof ProgramIncomplete;

/** A mistake of ours stops the core for good: what it holds can then no longer be trusted. */
export function guardPage() {
  addEventListener('error', ({ error }) => {
    if (isFatal(error)) showFailure(error);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    if (isFatal(reason)) showFailure(reason);
  });
}
