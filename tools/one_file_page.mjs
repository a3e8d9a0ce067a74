// overstap.html: the whole program as one page, for a USB stick. It starts from a folder, without a server; what the
// site has as files lies inside it as text (web/program_files.mjs reads it), and its own policy lets it ask nothing of
// anybody: not even of the folder it lies in.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const gzip = promisify(zlib.gzip);

const kPage = 'index.html';
const kStyle = 'style.css';
const kScript = 'boot.mjs';
const kIcon = 'icon.svg';
// What only a site has, or what stands in the page itself.
const kNotInside = /^(index\.html|style\.css|boot\.mjs|icon\.svg|service_worker\.mjs|manifest\.webmanifest|icons\/.*)$/;

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policyFor = (style, script) => ['default-src \'none\'', `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
  `style-src ${hashOf(style)}`, 'img-src data: blob:', 'base-uri \'none\'', 'form-action \'none\''].join('; ');

async function asText([path, bytes, mime]) {
  const packed = await gzip(bytes, { level: 9 });
  return `<script type="text/plain" data-path="${path}" data-mime="${mime}">${packed.toString('base64')}</script>`;
}

/** Replaces what must be there exactly once: a page that changed its head is noticed here, not on a stick. */
function exchange(text, what, by) {
  const found = text.match(new RegExp(what, 'g')) ?? [];
  if (found.length !== 1) throw new Error(`web/index.html should have ${what} once; it has it ${found.length} times.`);
  return text.replace(new RegExp(what), () => by);
}

/** `files`: all of the site as [path, bytes, mime]. */
export async function oneFilePage(files) {
  const textOf = (name) => files.find(([path]) => path === name)[1].toString('utf8');
  const style = textOf(kStyle).trim();
  const script = textOf(kScript).trim();
  if (/<\/(script|style)/i.test(script + style)) throw new Error('A script that ends its own element cannot stand in a page.');
  const inside = await Promise.all(files.filter(([path]) => !kNotInside.test(path)).map(asText));
  const icon = `data:image/svg+xml;base64,${Buffer.from(textOf(kIcon)).toString('base64')}`;
  let page = textOf(kPage);
  page = page.replace(/<link rel="(preload|manifest|apple-touch-icon)"[^>]*>\n/g, '');
  page = exchange(page, '<meta charset="utf-8">',
    `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">`);
  page = exchange(page, `<link rel="icon" href="${kIcon}"[^>]*>`, `<link rel="icon" href="${icon}">`);
  page = exchange(page, `<link rel="stylesheet" href="${kStyle}">`, `<style>${style}</style>`);
  page = exchange(page, `<script type="module" src="${kScript}"></script>\n`, '');
  return Buffer.from(exchange(page, '</body>', `${inside.join('\n')}\n<script type="module">${script}</script>\n</body>`));
}
