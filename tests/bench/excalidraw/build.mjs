// Excalidraw as a folder that our own site server hands out: made for production, in parts that come when they are
// needed, compressed like ours, its fonts beside it.
//
// usage: node build.mjs NODE_MODULES OUT
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { filesUnder, mimeTypeOf, sha256Of, writeSite } from '../../../tools/served_folder.mjs';

const kEntry = 'board.mjs';
// Named by what is in it, so that a browser may keep it (tests/runner/bench_parts.py).
const kNames = 'parts/[name]-[hash]';
const kHere = path.dirname(fileURLToPath(import.meta.url));

/** What the entry imports at once, and what that imports: a page names these, so that they need not be discovered. */
function neededAtOnce(outputs, entry) {
  const found = new Set();
  const follow = (name) => {
    for (const { path: imported, kind } of outputs[name].imports) {
      if (kind !== 'import-statement' || found.has(imported)) continue;
      found.add(imported);
      follow(imported);
    }
  };
  follow(entry);
  return [...found];
}

async function page({ outputs }, out) {
  const entry = Object.keys(outputs).find((name) => outputs[name].entryPoint?.endsWith(kEntry));
  const onSite = (name) => path.relative(out, name);
  const head = [
    `<link rel="stylesheet" href="${onSite(outputs[entry].cssBundle)}">`,
    ...neededAtOnce(outputs, entry).map((name) => `<link rel="modulepreload" href="${onSite(name)}">`),
    `<script type="module" src="${onSite(entry)}"></script>`,
  ];
  const text = await readFile(path.join(kHere, 'index.html'), 'utf8');
  return Buffer.from(text.replace('</head>', `${head.join('\n')}\n</head>`));
}

async function main([modules, out]) {
  if (!out) throw new Error('usage: node build.mjs NODE_MODULES OUT');
  const built = await esbuild.build({
    entryPoints: [path.join(kHere, kEntry)], outdir: out, write: false, bundle: true, splitting: true, minify: true,
    format: 'esm', target: ['chrome100'], charset: 'utf8', legalComments: 'none', logLevel: 'warning',
    nodePaths: [modules], conditions: ['production'], define: { 'process.env.NODE_ENV': '"production"' },
    outExtension: { '.js': '.mjs' }, entryNames: kNames, chunkNames: kNames, assetNames: kNames,
    loader: { '.woff2': 'file' }, metafile: true,
  });
  const files = built.outputFiles.map((file) => [path.relative(out, file.path), Buffer.from(file.contents)]);
  const fonts = path.join(modules, '@excalidraw/excalidraw/dist/prod/fonts');
  for (const name of await filesUnder(fonts)) {
    if (mimeTypeOf(name)) files.push([`fonts/${name}`, await readFile(path.join(fonts, name))]);
  }
  files.push(['index.html', await page(built.metafile, out)]);
  const version = sha256Of(files.map(([name, bytes]) => name + sha256Of(bytes)).join('\n')).slice(0, 16);
  await writeSite(path.resolve(out), version, files);
}

await main(process.argv.slice(2));
