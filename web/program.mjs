// The program comes in two parts (tools/split_program.mjs): what the first screen runs, and the rest right after it. The
// rest stands in for itself until then: a function of it that is called too early has it fetched first, while the page
// waits. Once it is there nothing of this is left in the way.
import { fetchFile, fetchFileNow, isWithinPage } from './program_files.mjs';

const kFirst = 'overstap.wasm';
const kRest = 'overstap_later.wasm';

/** The rest was needed and could not be had. What the core was doing is then half done: the page has to load again. */
export class ProgramIncomplete extends Error {}

export class Program {
  constructor() {
    this.instance = null;
    this.whole = false;
  }

  /** The first part; `imports` is what Emscripten's script gives it. */
  async instantiate(imports) {
    const standIns = new Proxy({}, { get: (_, slot) => (...args) => this.callNow(Number(slot), args) });
    const { instance, module } = await this.compiled(await fetchFile(kFirst), { ...imports, placeholder: standIns });
    this.instance = instance;
    this.functions = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Table);
    return { instance, module };
  }

  async compiled(response, imports) {
    return response.headers.get('Content-Type') === 'application/wasm'
      ? WebAssembly.instantiateStreaming(response, imports)
      : WebAssembly.instantiate(await response.arrayBuffer(), imports);
  }

  /** The rest; its functions take their places in the table by themselves. May be asked for again after a failure. */
  async complete() {
    if (this.whole) return;
    await this.compiled(await fetchFile(kRest), this.importsOfRest());
    this.whole = true;
  }

  /** Whether all of it came with the page already: the one-file build. */
  isWithinPage() {
    return isWithinPage(kRest);
  }

  importsOfRest() {
    return { primary: this.instance.exports };
  }

  callNow(slot, args) {
    if (!this.whole) this.completeNow();
    return this.functions.get(slot)(...args);
  }

  completeNow() {
    console.warn('the rest of the program is needed at once');
    try {
      new WebAssembly.Instance(new WebAssembly.Module(fetchFileNow(kRest)), this.importsOfRest());
    } catch (error) {
      throw new ProgramIncomplete(error.message, { cause: error });
    }
    this.whole = true;
  }
}
