// What comes with the program: phrases, passports, templates, places. What every start needs of it comes in one file
// (tools/build_site.mjs joins it); the rest comes under its own path.
import { fetchBytes } from './program_files.mjs';

const kJoined = 'assets/content.json';
const kJoinedFolders = ['assets/passports/', 'assets/templates/'];
const kFirst = ['assets/i18n/nl.json', ...kJoinedFolders];
const encoder = new TextEncoder();

export class Content {
  constructor() {
    this.fetched = new Map();
  }

  /** Begins with what every start needs, while the core is still on its way. */
  prefetch() {
    for (const prefix of kFirst) this.fetch(prefix).catch(() => {});
  }

  /** All files whose path starts with the prefix, a folder of the joined file or one file: [{path, bytes}]. */
  async fetch(prefix) {
    if (!kJoinedFolders.includes(prefix)) return [{ path: prefix, bytes: await this.once(prefix, () => fetchBytes(prefix)) }];
    const files = await this.once(kJoined, async () => JSON.parse(new TextDecoder().decode(await fetchBytes(kJoined))));
    return Object.entries(files).filter(([path]) => path.startsWith(prefix))
      .map(([path, content]) => ({ path, bytes: encoder.encode(JSON.stringify(content)) }));
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
