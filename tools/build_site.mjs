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
// What every start needs comes as one file; web/content.mjs takes it apart again.
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

const kMeter = 'meten.mjs';
const kCamera = 'camera.mjs';

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

/** Everything of the site as [path, bytes], the service worker last: it knows all others, and the version. */
async function wholeSite(options) {
  const { web, assets, fonts, app, debug } = options;
  const files = [
    ...await plainFiles(options), ...await phrases(assets), await joinedContent(assets), await joinedFonts(fonts),
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
