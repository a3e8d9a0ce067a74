// The journal and snapshots in IndexedDB. Bytes are opaque here; what they mean is in core/exchange/journal.h.
//   journal   number given by the database -> record      slots   0 | 1 -> {sequence, bytes}
//   notes     key -> text, facts of this device           aside   what a snapshot replaced while it was damaged
const kName = 'overstap';
const kVersion = 1;
const kStores = ['journal', 'slots', 'notes', 'aside'];
const kOpenTimeoutMilliseconds = 8000;

const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Resolves when everything in the transaction is stored; nothing before that counts. */
const completed = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
});

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(kName, kVersion);
    const timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), kOpenTimeoutMilliseconds);
    request.onupgradeneeded = () => {
      for (const name of kStores) request.result.createObjectStore(name, { autoIncrement: name === 'journal' || name === 'aside' });
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

export class Store {
  constructor() {
    this.opening = null;
  }

  open() {
    this.opening ??= openDatabase().then((database) => {
      const forget = () => { this.opening = null; };
      database.onclose = forget;  // browsers on phones close it in the background
      database.onversionchange = () => {
        database.close();
        forget();
      };
      return database;
    }, (error) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  /** Runs work in a transaction; a connection that turns out to be closed is opened once more. */
  async within(stores, mode, durability, work) {
    for (let attempt = 1; ; attempt++) {
      const database = await this.open();
      let transaction;
      try {
        transaction = database.transaction(stores, mode, { durability });
      } catch (error) {
        if (error.name !== 'InvalidStateError' || attempt > 1) throw error;
        this.opening = null;
        continue;
      }
      const done = completed(transaction);
      done.catch(() => {});
      const result = await work(transaction);
      await done;
      return result;
    }
  }

  /** Whether anything is stored here: then the start shows more than the first screen of somebody new. */
  async hasWork() {
    const stores = ['journal', 'slots'];
    const counts = await this.within(stores, 'readonly', 'default', (transaction) => Promise.all(
      stores.map((name) => answer(transaction.objectStore(name).count()))));
    return counts.some((count) => count > 0);
  }

  async load() {
    return this.within(['journal', 'slots', 'notes'], 'readonly', 'default', async (transaction) => {
      const [journal, slots, notes] = ['journal', 'slots', 'notes'].map((name) => transaction.objectStore(name));
      const [keys, values, first, second, noteKeys, noteValues] = await Promise.all([
        answer(journal.getAllKeys()), answer(journal.getAll()), answer(slots.get(0)), answer(slots.get(1)),
        answer(notes.getAllKeys()), answer(notes.getAll())]);
      return {
        slots: [first?.bytes, second?.bytes],
        records: keys.map((sequence, index) => ({ sequence, bytes: values[index] })),
        notes: noteKeys.map((key, index) => [key, noteValues[index]]),
      };
    });
  }

  append(bytes, durable) {
    return this.within(['journal'], 'readwrite', durable ? 'strict' : 'relaxed',
      (transaction) => answer(transaction.objectStore('journal').add(bytes)));
  }

  /**
   * One transaction: reads the journal, lets `encode` make a snapshot of it, writes that over the slot that is not
   * `keepSlot` (-1: over the older), and trims the journal up to what the other slot holds. So either slot, with the
   * journal, is everything; and no other tab can write in between.
   */
  snapshot(keepSlot, encode) {
    return this.within(['journal', 'slots', 'aside'], 'readwrite', 'strict', (transaction) => new Promise((resolve, reject) => {
      const [journal, slots, aside] = ['journal', 'slots', 'aside'].map((name) => transaction.objectStore(name));
      // Callbacks, not await: the core must run inside the transaction's own turn.
      const keys = journal.getAllKeys();
      const values = journal.getAll();
      const first = slots.get(0);
      const second = slots.get(1);
      second.onerror = () => reject(second.error);
      second.onsuccess = () => {
        const held = [first.result, second.result];
        const bytes = encode(keys.result.map((sequence, index) => ({ sequence, bytes: values.result[index] })));
        if (!bytes) return resolve(false);
        const sequenceOf = (slot) => held[slot]?.sequence ?? -1;
        const target = keepSlot >= 0 ? 1 - keepSlot : Number(sequenceOf(1) < sequenceOf(0));
        const other = held[1 - target];
        // The newer one is only written over when it was found damaged: then its bytes are kept for who can read them.
        if (held[target] && sequenceOf(target) > sequenceOf(1 - target)) aside.add({ slot: target, ...held[target] });
        slots.put({ sequence: keys.result.at(-1), bytes }, target);
        if (other?.sequence > 0) journal.delete(IDBKeyRange.upperBound(other.sequence));
        return resolve(true);
      };
    }));
  }

  note(key, value) {
    return this.within(['notes'], 'readwrite', 'relaxed', (transaction) => answer(transaction.objectStore('notes').put(value, key)));
  }

  /** [bytes in use, whether the browser promised to keep them]. */
  async facts() {
    const estimate = await navigator.storage?.estimate?.().catch(() => null);
    const persistent = await navigator.storage?.persisted?.().catch(() => false);
    return [estimate?.usage ?? 0, persistent ?? false];
  }

  async persist() {
    await navigator.storage?.persist?.().catch(() => false);
    return this.facts();
  }

  codeOf(error) {
    if (error?.name === 'QuotaExceededError') return 'storage.full';
    return typeof indexedDB === 'undefined' || error?.name === 'SecurityError' ? 'storage.not_allowed' : 'storage.failed';
  }
}
