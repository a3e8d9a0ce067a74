// The scripts and the style sheet of the page as the browser gets them: sources stay separate modules in web/, the
// page loads each kind as one small file.
import path from 'node:path';
import esbuild from 'esbuild';

// What every browser with WebGL 2 understands.
const kTarget = ['chrome100', 'firefox100', 'safari15.4'];

/** Where the core's own script is: Emscripten makes it in the build folder, web/boot.mjs names it beside itself. */
const coreScript = (file) => ({
  name: 'core-script',
  setup(build) {
    build.onResolve({ filter: /^\.\/overstap\.mjs$/ }, () => ({ path: file }));
  },
});

/** Scripts that the page loads when they are needed, so that they stay files of their own. */
const apart = (names) => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z_]+\.mjs$/ }, ({ path: name }) => {
      return names.includes(name.slice(2)) ? { path: name, external: true } : undefined;
    });
  },
});

async function bundled(entry, { debug, ...options }) {
  const result = await esbuild.build({
    entryPoints: [entry], bundle: true, write: false, target: kTarget, charset: 'utf8', legalComments: 'none',
    minify: !debug, sourcemap: debug ? 'inline' : false, logLevel: 'warning', ...options,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

// Of a script with code of others in it.
const kWithNotices = { legalComments: 'inline' };

/** `later`: what it leaves to files of their own. */
export const pageScript = (web, core, debug, later) => bundled(path.join(web, 'boot.mjs'), {
  debug, format: 'esm', plugins: [coreScript(path.resolve(core)), apart(later)],
});

/** The same with everything in it that has a place in the one-file build. */
export const wholePageScript = (web, core, debug, without) => bundled(path.join(web, 'boot.mjs'), {
  debug, format: 'esm', plugins: [coreScript(path.resolve(core)), apart(without)], ...kWithNotices,
});

export const laterScript = (web, name, debug) => bundled(path.join(web, name), { debug, format: 'esm', ...kWithNotices });

export const styleSheet = (web, debug) => bundled(path.join(web, 'style.css'), { debug });

/** The service worker knows its version and its files by heart: [path, sha256] each. */
export const serviceWorker = (web, version, files, debug) => bundled(path.join(web, 'service_worker.mjs'), {
  debug, format: 'iife', define: { SITE_VERSION: JSON.stringify(version), SITE_FILES: JSON.stringify(files) },
});
