// Cuts the text fonts and the icon font to what the interface uses, and writes the header with the icons' codes.
//
// usage: node build_fonts.mjs --icons icons.txt --characters characters.txt --out DIR
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { simplerOutlines } from './simpler_outlines.mjs';

const require = createRequire(import.meta.url);

const kFamily = '@expo-google-fonts/atkinson-hyperlegible-next';
const kTextFonts = [
  ['text-400.ttf', '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'],
  ['text-600.ttf', '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf'],
  ['text-700.ttf', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'],
];

class Problem extends Error {}

/** The path of a file in an npm package; packages may lie in tools/ or at the top of the checkout. */
function fromPackage(file) {
  try {
    return require.resolve(file);
  } catch {
    throw new Problem(`The npm package of ${file} is missing: run 'npm ci' in tools/.`);
  }
}

function linesOf(text) {
  return text.split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
}

/** The characters named by ranges such as "0100-017F  reason". */
function charactersOf(text) {
  const characters = [];
  for (const line of linesOf(text)) {
    const [, first, last] = /^([0-9A-F]{4,6})(?:-([0-9A-F]{4,6}))?\b/.exec(line) ?? [];
    if (!first) throw new Problem(`The line '${line}' in characters.txt names no code point.`);
    for (let code = parseInt(first, 16); code <= parseInt(last ?? first, 16); code++) {
      characters.push(String.fromCodePoint(code));
    }
  }
  return characters.join('');
}

/** The icons in the order of the list, each once: {name, code}. */
function iconsOf(text, codepoints) {
  const names = [...new Set(linesOf(text))];
  const unknown = names.filter((name) => !Object.hasOwn(codepoints, name));
  if (unknown.length > 0) {
    throw new Problem(`assets/icons.txt names icons that Lucide does not have: ${unknown.join(', ')}.`);
  }
  return names.map((name) => ({ name, code: codepoints[name] }));
}

const camelCase = (name) => name.replace(/(^|-)([a-z0-9])/g, (_, dash, letter) => letter.toUpperCase());

const utf8Escapes = (code) =>
  [...Buffer.from(String.fromCodePoint(code))].map((byte) => `\\x${byte.toString(16)}`).join('');

function headerOf(icons) {
  const constants = icons.map(({ name, code }) =>
    `inline constexpr const char* k${camelCase(name)} = "${utf8Escapes(code)}";`);
  const rows = icons.map(({ name }) => `    {"${name}", k${camelCase(name)}},`);
  return `// The icons of the interface as text in the icon font. Made by tools/build_fonts.mjs from assets/icons.txt.
#pragma once

#include <string_view>

namespace overstap::icon {

${constants.join('\n')}

struct Named {
    std::string_view name;
    const char* text;
};
inline constexpr Named kAll[] = {
${rows.join('\n')}
};

// The icon with a Lucide name, for names that come from content; empty when the font does not have it.
[[nodiscard]] constexpr const char* by_name(std::string_view lucide_name) {
    for (const Named& icon : kAll) {
        if (icon.name == lucide_name) {
            return icon.text;
        }
    }
    return "";
}

}  // namespace overstap::icon
`;
}

/** Writes only what changed, so that a new icon list recompiles nothing when the header stays the same. */
async function writeIfNew(file, bytes) {
  const old = await readFile(file).catch(() => null);
  if (!old || !old.equals(Buffer.from(bytes))) await writeFile(file, bytes);
}

async function main() {
  const { values } = parseArgs({
    options: { icons: { type: 'string' }, characters: { type: 'string' }, out: { type: 'string' } },
  });
  const { default: subsetFont } = await import(fromPackage('subset-font'));
  const fonts = path.join(values.out, 'fonts');
  await mkdir(fonts, { recursive: true });

  const codepoints = JSON.parse(await readFile(fromPackage('lucide-static/font/codepoints.json'), 'utf8'));
  const icons = iconsOf(await readFile(values.icons, 'utf8'), codepoints);
  const iconFont = await readFile(fromPackage('lucide-static/font/lucide.ttf'));
  const iconText = icons.map(({ code }) => String.fromCodePoint(code)).join('');
  // ImGui neither shapes nor kerns, and a field must set its text exactly as the canvas does.
  const plain = {
    targetFormat: 'truetype', noLayoutClosure: true, noHinting: true, dropTables: ['GPOS', 'GSUB', 'GDEF', 'kern', 'STAT'],
  };
  await writeFile(path.join(fonts, 'icons.ttf'), simplerOutlines(await subsetFont(iconFont, iconText, plain)));
  await writeIfNew(path.join(values.out, 'icon_codepoints.h'), headerOf(icons));

  const characters = charactersOf(await readFile(values.characters, 'utf8'));
  for (const [name, file] of kTextFonts) {
    const font = await readFile(fromPackage(`${kFamily}/${file}`));
    await writeFile(path.join(fonts, name), await subsetFont(font, characters, plain));
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exit(1);
}
