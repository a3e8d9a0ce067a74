// A server of a test's own, over a copy of the built site that the test may change: what happens when a new version
// of the program is put on the server.
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const kCheckout = fileURLToPath(new URL('../../..', import.meta.url));
const kServe = `
import sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from toolchain.site_server import Server
server = Server("127.0.0.1", 0, sys.argv[2])
print(server.server_address[1], flush=True)
server.serve_forever()
`;

/** Says one phrase differently, in the fragment where it stands. */
async function say(folder, key, sentence) {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const phrases = JSON.parse(await readFile(file, 'utf8'));
    if (key in phrases) return writeFile(file, JSON.stringify({ ...phrases, [key]: sentence }));
  }
  throw new Error(`nobody says ${key}`);
}

class OwnSite {
  constructor(folder) {
    this.folder = folder;
    this.process = null;
    this.current = path.join(folder, 'current');
  }

  /** From now on this folder is what the server hands out, as a whole. */
  async show(name) {
    await symlink(path.join(this.folder, name), `${this.current}.next`);
    await rename(`${this.current}.next`, this.current);
  }

  async start() {
    this.process = spawn('python3', ['-c', kServe, path.join(kCheckout, 'tools'), this.current], { stdio: ['ignore', 'pipe', 'inherit'] });
    const port = await new Promise((resolve, reject) => {
      this.process.stdout.once('data', (data) => resolve(String(data).trim()));
      this.process.once('exit', (code) => reject(new Error(`the server ended: ${code}`)));
    });
    this.url = `http://127.0.0.1:${port}/`;
  }

  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => { this.process.once('exit', resolve); });
    this.process.kill();
    await ended;
  }

  /** A next version beside this one: built from the same program, with one phrase said differently. */
  async build(name, key, sentence) {
    const site = process.env.OVERSTAP_SITE;
    const out = path.join(this.folder, name);
    const assets = path.join(this.folder, `${name}-assets`);
    await cp(site, out, { recursive: true });
    await cp(path.join(kCheckout, 'assets'), assets, { recursive: true });
    await say(path.join(assets, 'i18n', 'nl'), key, sentence);
    const build = path.dirname(site);
    await promisify(execFile)('node', [path.join(kCheckout, 'tools/build_site.mjs'), '--web', path.join(kCheckout, 'web'),
      '--assets', assets, '--fonts', path.join(build, 'generated/fonts'), '--app', build,
      '--program', path.join(build, 'parts'), '--out', out, '--one-file', path.join(this.folder, `${name}.html`)]);
  }

  /** A copy of a version in which one file is not what its list says, as when an upload was cut off. */
  async breakOff(name, from, file) {
    const out = path.join(this.folder, name);
    await cp(path.join(this.folder, from), out, { recursive: true });
    for (const twin of ['.br', '.gz']) await rm(path.join(out, file + twin));
    const bytes = await readFile(path.join(out, file));
    await writeFile(path.join(out, file), bytes.subarray(0, bytes.length / 2));
    const list = JSON.parse(await readFile(path.join(out, 'site.json'), 'utf8'));
    for (const row of list.files) {
      if (row.path === file) {
        delete row.br;
        delete row.gz;
      }
    }
    await writeFile(path.join(out, 'site.json'), JSON.stringify(list));
  }
}

/** Gives `work` a server over its own copy of the site; nothing is left of it afterwards. */
export async function withOwnSite(work) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overstap-site-'));
  const site = new OwnSite(folder);
  try {
    await cp(process.env.OVERSTAP_SITE, path.join(folder, 'first'), { recursive: true });
    await site.show('first');
    await site.start();
    return await work(site);
  } finally {
    if (site.process) await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
