// The program in one part and with the names of its functions, as it is before it is split: so that a profile says what
// was at work. Only the place and the names differ from what is shipped.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { kEmptyProgram } from '../../../tools/split_program.mjs';

export async function serveWholeProgram(context) {
  const program = await readFile(path.join(process.env.OVERSTAP_SITE, '..', 'overstap.wasm'));
  const answer = (body) => (route) => route.fulfill({ body, contentType: 'application/wasm' });
  await context.route('**/overstap.wasm', answer(program));
  await context.route('**/overstap_later.wasm', answer(Buffer.from(kEmptyProgram)));
}

/** Milliseconds that each function itself was at work, with the names of what called it, itself first: [{name, callers, time}]. */
export function selfTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callerOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const times = new Map();
  samples.forEach((id, index) => times.set(id, (times.get(id) ?? 0) + timeDeltas[index] / 1000));
  const nameOf = (id) => byId.get(id).callFrame.functionName;
  return [...times].map(([id, time]) => {
    const callers = [];
    for (let at = id; at !== undefined; at = callerOf.get(at)) callers.push(nameOf(at));
    return { name: nameOf(id), callers, time };
  });
}
