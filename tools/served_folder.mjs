// A folder as the site server hands it out: every file with its compressed twins, and site.json, the list of what may
// be handed out. A second build writes only what became different.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

// A file of another kind is not served; its type would be a guess.
const kMimeTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.map': 'application/json; charset=utf-8',
  '.bin': 'application/octet-stream',
};
const kAlreadyCompressed = new Set(['.png', '.ico', '.woff2']);

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

export const sha256Of = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The type of a file by its name; nothing for what is not served. */
export const mimeTypeOf = (name) => kMimeTypes[path.extname(name)];

/** All files under a folder as paths relative to it; none when the folder is missing. */
export async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(entries.map(async (entry) => entry.isDirectory()
    ? (await filesUnder(path.join(folder, entry.name))).map((name) => `${entry.name}/${name}`)
    : [entry.name]));
  return found.flat().sort();
}

async function compressed(bytes) {
  const [br, gz] = await Promise.all([
    brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    gzip(bytes, { level: 9 }),
  ]);
  return { br, gz };
}

/** Writes one file and its twins, unless the site has these very bytes already; returns its row in site.json. */
async function place(name, bytes, out, before) {
  const sha256 = sha256Of(bytes);
  const known = before.get(name);
  if (known?.sha256 === sha256) return known;
  const target = path.join(out, name);
  await mkdir(path.dirname(target), { recursive: true });
  const row = { path: name, mime: mimeTypeOf(name), bytes: bytes.length, sha256 };
  if (!kAlreadyCompressed.has(path.extname(name))) {
    const { br, gz } = await compressed(bytes);
    await Promise.all([writeFile(`${target}.br`, br), writeFile(`${target}.gz`, gz)]);
    Object.assign(row, { br: br.length, gz: gz.length });
  }
  await writeFile(target, bytes);
  return row;
}

async function readSite(out) {
  try {
    const { files } = JSON.parse(await readFile(path.join(out, 'site.json'), 'utf8'));
    return new Map(files.map((row) => [row.path, row]));
  } catch {
    return new Map();
  }
}

/** Files of an earlier build that no list names any more. */
async function removeStrangers(out, files) {
  const wanted = new Set(files.flatMap(({ path: name }) => [name, `${name}.br`, `${name}.gz`]));
  for (const name of await filesUnder(out)) {
    if (!wanted.has(name)) await rm(path.join(out, name));
  }
}

/** Makes the folder hold these files, [path, bytes] each, and nothing else. */
export async function writeSite(out, version, files) {
  await mkdir(out, { recursive: true });
  const before = await readSite(out);
  // The list goes first: a build that is cut off leaves no list that names what is not there.
  await rm(path.join(out, 'site.json'), { force: true });
  const rows = await Promise.all(files.map(([name, bytes]) => place(name, bytes, out, before)));
  await removeStrangers(out, rows);
  // "own" says that the list itself has compressed twins too; its length cannot stand in it.
  const list = Buffer.from(`${JSON.stringify({ version, own: { br: 1, gz: 1 }, files: rows })}\n`);
  const { br, gz } = await compressed(list);
  const target = path.join(out, 'site.json');
  await Promise.all([writeFile(`${target}.br`, br), writeFile(`${target}.gz`, gz)]);
  await writeFile(target, list);
}
