// The names of the functions in a program, and the short form in which tools/later_functions.txt writes them.
const kCustomSection = 0;
const kFunctionNames = 1;
const kHeaderBytes = 8;

/** Reads what WebAssembly writes: numbers of seven bits a byte, and text after its length. */
class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    Object.assign(this, { bytes, at, end });
  }

  get done() {
    return this.at >= this.end;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  text() {
    const size = this.number();
    this.at += size;
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.at - size, size).toString('utf8');
  }

  /** What comes next as [kind, reader over it]. */
  part() {
    const kind = this.bytes[this.at++];
    const size = this.number();
    this.at += size;
    return [kind, new Reader(this.bytes, this.at - size, this.at)];
  }
}

/** Every name in the program's section of names, by its index. */
export function functionNames(program) {
  const sections = new Reader(program, kHeaderBytes);
  while (!sections.done) {
    const [kind, section] = sections.part();
    if (kind !== kCustomSection || section.text() !== 'name') continue;
    while (!section.done) {
      const [what, names] = section.part();
      if (what !== kFunctionNames) continue;
      const found = new Map();  // index -> name
      for (let left = names.number(); left > 0; left--) found.set(names.number(), names.text());
      return found;
    }
  }
  throw new Error('The program has no names of functions: it must be linked with --profiling-funcs.');
}

// What may stand in a name in WebAssembly's text; the rest Binaryen writes as \28 and the like.
const kPlainLetters = /[^\w!#$%&'*+\-./:<=>?@^`|~]/g;

export const binaryenName = (name) =>
  name.replace(kPlainLetters, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);

const kSymbolInOperator = /operator(<=>|<<|<|>>|>|\(\)|->)=?/g;

const kVisited = /__dispatcher<(\d+)ul>.*?__variant_detail::__base<\([^)]*\)\d, /;

/** The parts of a list of template arguments, up to the bracket that ends it. */
function listedTypes(text) {
  const types = [''];
  let depth = 0;
  for (const letter of text) {
    if (depth === 0 && letter === '>') return types;
    if ('<('.includes(letter)) depth++;
    if ('>)'.includes(letter)) depth--;
    if (depth === 0 && letter === ',') types.push('');
    else types[types.length - 1] += letter;
  }
  return types;
}

/** What a visitor does with the fifth type of a variant: named by that type and not by all, nor by its place. */
function withVisitedType(name) {
  const found = kVisited.exec(name);
  if (!found) return name;
  const types = listedTypes(name.slice(found.index + found[0].length));
  return name.replaceAll(types.join(','), types[Number(found[1])].trim());
}

const kOwnType = /overstap::(?:\w+::)*(\w+)/g;

/** Of a whole name what stays when a plain parameter changes: the function, and our own types that it is about. */
export function shortName(name) {
  const plain = withVisitedType(name).replaceAll('(anonymous namespace)', '{anonymous}')
    .replace(kSymbolInOperator, (symbol) => symbol.replace(/[<>()]/g, '~'));
  let depth = 0;
  let short = '';
  let rest = '';
  for (const letter of plain) {
    if (letter === '<' || letter === '(') depth++;
    if (depth === 0) short += letter;
    else rest += letter;
    if (letter === '>' || letter === ')') depth--;
  }
  short = short.replace(/\[abi:[^\]]*\]/g, '').replace(/( const| volatile|&)+$/, '').trim().split(' ').pop();
  const types = new Set([...rest.replaceAll('{anonymous}::', '').matchAll(kOwnType)].map(([, type]) => type));
  return [short, ...[...types].sort()].join(' ');
}
