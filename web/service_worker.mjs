// Keeps one whole version of the program on this device: all files of site.json, or none. The build writes the version
// and the list into this file (tools/bundles.mjs), so that another version is another worker, with a store of its own.
/* global SITE_VERSION, SITE_FILES */
const kFamily = 'overstap-';
const kStore = kFamily + SITE_VERSION;
const kFiles = new Map(SITE_FILES);  // path -> sha256
const kPage = 'index.html';
// The body is kept as it is after decoding; these would speak of how it travelled.
const kHeadersOfTravel = ['content-encoding', 'content-length', 'vary', 'date'];

async function digest(bytes) {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fetchExactly(path, sha256) {
  const answer = await fetch(path, { cache: 'no-cache' });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || await digest(bytes) !== sha256) throw new Error(`${path} is not of version ${SITE_VERSION}`);
  const headers = new Headers(answer.headers);
  for (const name of kHeadersOfTravel) headers.delete(name);
  return [path, new Response(bytes, { headers })];
}

/** Nothing is kept before everything is there and is what the list says. */
async function keepWhole() {
  const answers = await Promise.all([...kFiles].map(([path, sha256]) => fetchExactly(path, sha256)));
  const store = await caches.open(kStore);
  try {
    for (const [path, answer] of answers) await store.put(path, answer);
  } catch (error) {
    await caches.delete(kStore);  // the disk is full
    throw error;
  }
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(kFamily) && name !== kStore) await caches.delete(name);
  }
  await self.clients.claim();
}

async function answerWith(path, request) {
  const store = await caches.open(kStore);
  return (await store.match(path)) ?? fetch(request);  // the browser may have cleared it
}

self.addEventListener('install', (event) => event.waitUntil(keepWhole()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', ({ data }) => {
  if (data === 'start') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const scope = new URL(self.registration.scope);
  if (event.request.method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return;
  const path = decodeURIComponent(pathname.slice(scope.pathname.length)) || kPage;
  if (kFiles.has(path)) event.respondWith(answerWith(path, event.request));
});
