// Splits the program in two: what the first screen runs, and the rest, which comes right after it (web/program.mjs).
// Only where a function stands changes: one that was put in the wrong part still works, it costs bytes or a wait.
//
// usage: node split_program.mjs --program FILE --first FILE --later FILE [--wasm-split TOOL --functions LIST]
//   --functions  short names, one a line, of what is not needed first (tests/run first_screen writes the list).
//                Without it all of the program is the first part: a build to debug keeps its map.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { binaryenName, functionNames, shortName } from './wasm_functions.mjs';

// What the program was compiled with (tools/cmake/Compile.cmake); the tool refuses instructions it was not told of.
export const kInstructions = ['--enable-bulk-memory', '--enable-nontrapping-float-to-int', '--enable-sign-ext',
  '--enable-mutable-globals'];
/** A program without anything in it. */
export const kEmptyProgram = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

async function split({ program, first, later, functions, 'wasm-split': tool }) {
  const listed = new Set((await readFile(functions, 'utf8')).trim().split('\n'));
  const names = [...functionNames(await readFile(program)).values()].filter((name) => listed.has(shortName(name)));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overstap-split-'));
  try {
    const list = path.join(folder, 'functions');
    await writeFile(list, names.map(binaryenName).join('\n'));
    execFileSync(tool, [program, `--split-funcs=@${list}`, `-o1=${first}`, `-o2=${later}`, ...kInstructions],
      { stdio: 'inherit' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main() {
  const text = { type: 'string' };
  const { values } = parseArgs({ options: { program: text, first: text, later: text, functions: text, 'wasm-split': text } });
  if (values.functions) return split(values);
  await copyFile(values.program, values.first);
  return writeFile(values.later, kEmptyProgram);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
