// Puts together the folder that is served: page files, the app, fonts and content, each with
// compressed twins, and site.json, the list of what a server may hand out. Beside it, the same as one file.
//
// usage: node build_site.mjs --web DIR --assets DIR --fonts DIR --app DIR --out DIR --one-file FILE [--debug]
//   --app     the folder with overstap.mjs and overstap.wasm
//   --debug   scripts as they were written, with their map
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import zlib from 'node:zlib';
import { appIcons } from './app_icons.mjs';
import { pageScript, serviceWorker, styleSheet } from './bundles.mjs';
import { oneFilePage } from './one_file_page.mjs';

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
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.map': 'application/json; charset=utf-8',
  '.bin': 'application/octet-stream',
};
const kContentFolders = ['examples', 'places'];
// What every start needs comes as one file; web/content.mjs takes it apart again.
const kJoinedFolders = ['passports', 'templates'];
// The order in which web/boot.mjs takes them out.
const kFonts = ['text-400', 'text-600', 'text-700', 'icons'];
const kAlreadyCompressed = new Set(['.png', '.ico']);

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** All files under a folder as paths relative to it; none when the folder is missing. */
async function filesUnder(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(entries.map(async (entry) => entry.isDirectory()
    ? (await filesUnder(path.join(folder, entry.name))).map((name) => `${entry.name}/${name}`)
    : [entry.name]));
  return found.flat().sort();
}

/** Files that are served as they are: [path on the site, bytes]. */
async function plainFiles({ web, assets, app }) {
  const found = [['overstap.wasm', path.join(app, 'overstap.wasm')]];
  for (const name of await filesUnder(web)) {
    if (!['.mjs', '.css'].includes(path.extname(name))) found.push([name, path.join(web, name)]);
  }
  for (const folder of kContentFolders) {
    for (const name of await filesUnder(path.join(assets, folder))) {
      found.push([`assets/${folder}/${name}`, path.join(assets, folder, name)]);
    }
  }
  return Promise.all(found.filter(([name]) => Object.hasOwn(kMimeTypes, path.extname(name)))
    .map(async ([name, file]) => [name, await readFile(file)]));
}

/** Passports and templates in one file, by their paths. */
async function joinedContent(assets) {
  const files = {};
  for (const folder of kJoinedFolders) {
    for (const name of await filesUnder(path.join(assets, folder))) {
      files[`assets/${folder}/${name}`] = JSON.parse(await readFile(path.join(assets, folder, name), 'utf8'));
    }
  }
  return ['assets/content.json', Buffer.from(`${JSON.stringify(files)}\n`)];
}

/**
 * The fonts in one file, each after its length (four bytes, little-endian). The weights of one family are so much alike
 * that they compress to four fifths of what they take apart.
 */
async function joinedFonts(fonts) {
  const parts = await Promise.all(kFonts.map((name) => readFile(path.join(fonts, `${name}.ttf`))));
  const lengthOf = (part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(part.length);
    return length;
  };
  return ['fonts.bin', Buffer.concat(parts.flatMap((part) => [lengthOf(part), part]))];
}

/** One file of phrases per language, from its fragments: [path on the site, bytes]. */
async function phrases(assets) {
  const byLanguage = new Map();
  for (const name of await filesUnder(path.join(assets, 'i18n'))) {
    const language = name.split('/')[0];
    const fragment = JSON.parse(await readFile(path.join(assets, 'i18n', name), 'utf8'));
    byLanguage.set(language, Object.assign(byLanguage.get(language) ?? {}, fragment));
  }
  return [...byLanguage].map(([language, all]) => [`assets/i18n/${language}.json`, Buffer.from(`${JSON.stringify(all)}\n`)]);
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
  const row = { path: name, mime: kMimeTypes[path.extname(name)], bytes: bytes.length, sha256 };
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

const sha256Of = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Everything of the site as [path, bytes], the service worker last: it knows all others, and the version. */
async function wholeSite(options) {
  const { web, assets, fonts, app, debug } = options;
  const files = [
    ...await plainFiles(options), ...await phrases(assets), await joinedContent(assets), await joinedFonts(fonts),
    ...await appIcons(path.join(web, 'icon.svg')),
    ['boot.mjs', await pageScript(web, path.join(app, 'overstap.mjs'), debug)],
    ['style.css', await styleSheet(web, debug)],
  ];
  const listed = files.map(([name, bytes]) => [name, sha256Of(bytes)]);
  // Changes with any byte of any file: the offline copy in a browser is kept or replaced as a whole.
  const ownText = await serviceWorker(web, '', [], debug);
  const version = sha256Of(listed.flat().join('\n') + ownText).slice(0, 16);
  files.push(['service_worker.mjs', await serviceWorker(web, version, listed, debug)]);
  return { version, files };
}

async function main() {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: {
    web: text, assets: text, fonts: text, app: text, out: text, 'one-file': text, debug: { type: 'boolean' },
  } });
  await mkdir(values.out, { recursive: true });
  const before = await readSite(values.out);
  // The list goes first: a build that is cut off leaves no list that names what is not there.
  await rm(path.join(values.out, 'site.json'), { force: true });
  const { version, files } = await wholeSite(values);
  const rows = await Promise.all(files.map(([name, bytes]) => place(name, bytes, values.out, before)));
  await removeStrangers(values.out, rows);
  await writeFile(values['one-file'], await oneFilePage(files.map(([name, bytes]) => [name, bytes, kMimeTypes[path.extname(name)]])));
  // "own" says that the list itself has compressed twins too; its length cannot stand in it.
  const list = Buffer.from(`${JSON.stringify({ version, own: { br: 1, gz: 1 }, files: rows })}\n`);
  const { br, gz } = await compressed(list);
  const target = path.join(values.out, 'site.json');
  await Promise.all([writeFile(`${target}.br`, br), writeFile(`${target}.gz`, gz)]);
  await writeFile(target, list);
}

await main();
