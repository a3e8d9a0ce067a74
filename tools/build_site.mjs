// Puts together the folder that is served: page files, the app, fonts and content, each with
// compressed twins, and site.json, the list of what a server may hand out. Beside it, the same as one file.
//
// usage: node build_site.mjs --web DIR --assets DIR --fonts DIR --app DIR --program DIR --out DIR --one-file FILE [--debug]
//   --app     the folder with overstap.mjs
//   --program the folder with the two parts of the program
//   --debug   scripts as they were written, with their map
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { appIcons } from './app_icons.mjs';
import { laterScript, pageScript, serviceWorker, styleSheet, wholePageScript } from './bundles.mjs';
import { oneFilePage } from './one_file_page.mjs';
import { filesUnder, mimeTypeOf, sha256Of, writeSite } from './served_folder.mjs';

const kProgram = ['overstap.wasm', 'overstap_later.wasm'];
const kContentFolders = ['examples', 'places'];
// Each comes as one file; web/content.mjs takes it apart again.
const kJoinedFolders = ['passports', 'templates'];
// The order in which web/boot.mjs takes them out.
const kFonts = ['text-400', 'text-600', 'text-700', 'icons'];

/** Files that are served as they are: [path on the site, bytes]. */
async function plainFiles({ web, assets, program }) {
  const found = kProgram.map((name) => [name, path.join(program, name)]);
  for (const name of await filesUnder(web)) {
    if (!['.mjs', '.css'].includes(path.extname(name))) found.push([name, path.join(web, name)]);
  }
  for (const folder of kContentFolders) {
    for (const name of await filesUnder(path.join(assets, folder))) {
      found.push([`assets/${folder}/${name}`, path.join(assets, folder, name)]);
    }
  }
  return Promise.all(found.filter(([name]) => mimeTypeOf(name))
    .map(async ([name, file]) => [name, await readFile(file)]));
}

const readJson = async (...parts) => JSON.parse(await readFile(path.join(...parts), 'utf8'));
const asJson = (value) => Buffer.from(`${JSON.stringify(value)}\n`);

/** All files of a folder in one, by their paths. */
async function joinedContent(assets, folder) {
  const files = {};
  for (const name of await filesUnder(path.join(assets, folder))) {
    files[`assets/${folder}/${name}`] = await readJson(assets, folder, name);
  }
  return [`assets/${folder}.json`, asJson(files)];
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

const kMeter = 'meten.mjs';
const kFirstAreas = 'first_areas.json';
const kCamera = 'camera.mjs';

/** Two files of phrases per language, from its fragments: what the first screen says, and the rest. */
async function phrases(assets) {
  const folder = path.join(assets, 'i18n');
  const firstAreas = await readJson(folder, kFirstAreas);
  const files = new Map();
  for (const name of await filesUnder(folder)) {
    if (name === kFirstAreas) continue;
    const [language, area] = name.split('/');
    const file = `assets/i18n/${language}${firstAreas.includes(path.parse(area).name) ? '' : '_later'}.json`;
    files.set(file, Object.assign(files.get(file) ?? {}, await readJson(folder, name)));
  }
  return [...files].map(([name, all]) => [name, asJson(all)]);
}

/** Everything of the site as [path, bytes], the service worker last: it knows all others, and the version. */
async function wholeSite(options) {
  const { web, assets, fonts, app, debug } = options;
  const files = [
    ...await plainFiles(options), ...await phrases(assets), ...await Promise.all(kJoinedFolders.map((folder) => joinedContent(assets, folder))),
    await joinedFonts(fonts),
    ...await appIcons(path.join(web, 'icon.svg')),
    ['boot.mjs', await pageScript(web, path.join(app, 'overstap.mjs'), debug, [kMeter, kCamera])],
    [kCamera, await laterScript(web, kCamera, debug)],
    ['style.css', await styleSheet(web, debug)],
  ];
  const listed = files.map(([name, bytes]) => [name, sha256Of(bytes)]);
  // Changes with any byte of any file: the offline copy in a browser is kept or replaced as a whole.
  const ownText = await serviceWorker(web, '', [], debug);
  const version = sha256Of(listed.flat().join('\n') + ownText).slice(0, 16);
  // Not among what is kept on the device: only who measures asks for it.
  files.push([kMeter, await laterScript(web, kMeter, debug)]);
  files.push(['service_worker.mjs', await serviceWorker(web, version, listed, debug)]);
  return { version, files };
}

/** The page as one file can ask for no other file: the reader of codes stands in its script. Nobody measures it. */
async function oneFile({ web, app, debug }, files) {
  const script = await wholePageScript(web, path.join(app, 'overstap.mjs'), debug, [kMeter]);
  const inside = files.filter(([name]) => name !== kMeter && name !== kCamera)
    .map(([name, bytes]) => [name, name === 'boot.mjs' ? script : bytes, mimeTypeOf(name)]);
  return oneFilePage(inside);
}

async function main() {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: {
    web: text, assets: text, fonts: text, app: text, program: text, out: text, 'one-file': text, debug: { type: 'boolean' },
  } });
  const { version, files } = await wholeSite(values);
  await writeSite(values.out, version, files);
  await writeFile(values['one-file'], await oneFile(values, files));
}

await main();
