// What comes with the program: phrases, passports, templates, places. site.json lists what there is.
const kFirst = ['assets/i18n/nl.json', 'assets/passports/', 'assets/templates/', 'assets/places/'];

async function fetchBytes(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export class Content {
  constructor() {
    this.list = fetch('site.json').then((response) => response.json()).then(({ files }) => files.map(({ path }) => path));
    this.fetched = new Map();
  }

  /** Begins with what every start needs, while the core is still on its way. */
  prefetch() {
    for (const prefix of kFirst) this.fetch(prefix).catch(() => {});
  }

  /** All files whose path starts with the prefix: [{path, bytes}]. Fetched once; a failure may be tried again. */
  fetch(prefix) {
    let answer = this.fetched.get(prefix);
    if (!answer) {
      answer = this.fetchNow(prefix);
      this.fetched.set(prefix, answer);
      answer.catch(() => this.fetched.delete(prefix));
    }
    return answer;
  }

  async fetchNow(prefix) {
    const paths = (await this.list).filter((path) => path.startsWith(prefix));
    return Promise.all(paths.map(async (path) => ({ path, bytes: await fetchBytes(path) })));
  }
}
