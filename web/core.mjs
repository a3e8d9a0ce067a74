// Calls into the core. Text and bytes travel as (address, size) and are freed again; the view on memory is read anew
// after every allocation, because memory may have grown and moved.
const encoder = new TextEncoder();

export class Core {
  constructor(module) {
    this.module = module;
  }

  /** Calls overstap_<name>; a string or Uint8Array argument becomes two: where and how long. */
  call(name, ...args) {
    const { module } = this;
    const owned = [];
    const flat = [];
    for (const arg of args) {
      const bytes = typeof arg === 'string' ? encoder.encode(arg) : arg;
      if (!(bytes instanceof Uint8Array)) {
        flat.push(arg);
        continue;
      }
      const address = module._malloc(Math.max(1, bytes.length));
      module.HEAPU8.set(bytes, address);
      owned.push(address);
      flat.push(address, bytes.length);
    }
    try {
      return module[`_overstap_${name}`](...flat);
    } finally {
      for (const address of owned) module._free(address);
    }
  }

  /** A copy of a piece of the core's memory. */
  copy(address, size) {
    return this.module.HEAPU8.slice(address, address + size);
  }
}
