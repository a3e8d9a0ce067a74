// The icon on a home screen, drawn from web/icon.svg: some systems take only pictures of a fixed size.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

const kBackground = '#f7f1e9';
// A system may cut a maskable icon to a circle of 80 % of its width.
const kMaskableShare = 0.6;

const padded = (svg, side) => {
  const inner = side * kMaskableShare;
  const edge = (side - inner) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`
    + `<rect width="${side}" height="${side}" fill="${kBackground}"/>`
    + svg.replace('<svg ', `<svg x="${edge}" y="${edge}" width="${inner}" height="${inner}" `) + '</svg>';
};

const drawn = (svg, side) => Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render().asPng());

/** [path on the site, bytes] of each size that web/manifest.webmanifest names. */
export async function appIcons(svgFile) {
  const require = createRequire(import.meta.url);
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const svg = (await readFile(svgFile, 'utf8')).trim();
  return [
    ['icons/icon-192.png', drawn(svg, 192)],
    ['icons/icon-512.png', drawn(svg, 512)],
    ['icons/icon-maskable-512.png', drawn(padded(svg, 512), 512)],
  ];
}
