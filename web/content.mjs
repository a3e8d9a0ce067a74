// What comes with the program: phrases, passports, templates, places. A folder comes as one file (tools/build_site.mjs
// joins it), all else under its own path. What the first screen needs is asked for at once; the core asks for the rest
// after the first picture (app/shell/the_rest.cpp).
import { fetchBytes } from './program_files.mjs';

const kFirst = ['assets/i18n/nl.json', 'assets/passports/'];
const kRest = ['assets/i18n/nl_later.json', 'assets/templates/'];
const encoder = new TextEncoder();

/** "assets/passports/" -> "assets/passports.json". */
const joined = (folder) => `${folder.slice(0, -1)}.json`;

export class Content {
  constructor() {
    this.fetched = new Map();
  }

  /** Begins with what every start needs, while the core is still on its way. */
  prefetch() {
    this.begin(kFirst);
  }

  /** Begins with the rest too, for a start that shows more than the first screen. */
  prefetchRest() {
    this.begin(kRest);
  }

  begin(prefixes) {
    for (const prefix of prefixes) this.fetch(prefix).catch(() => {});
  }

  /** All files whose path starts with the prefix, a folder or one file: [{path, bytes}]. */
  async fetch(prefix) {
    if (!prefix.endsWith('/')) return [{ path: prefix, bytes: await this.once(prefix, () => fetchBytes(prefix)) }];
    const files = await this.once(prefix, async () => JSON.parse(new TextDecoder().decode(await fetchBytes(joined(prefix)))));
    return Object.entries(files).map(([path, content]) => ({ path, bytes: encoder.encode(JSON.stringify(content)) }));
  }

  /** Fetched once; a failure may be tried again. */
  once(key, begin) {
    let answer = this.fetched.get(key);
    if (!answer) {
      answer = begin();
      this.fetched.set(key, answer);
      answer.catch(() => this.fetched.delete(key));
    }
    return answer;
  }
}
