// A screen that nobody sees. Firefox and WebKitGTK draw WebGL in software only on a screen; Chromium needs none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const kSize = '1400x900x24';
const kTold = 3;  // the file descriptor on which Xvfb writes which display number it chose

/** Starts the screen; `environment` is for the programs that are to draw on it. */
export async function openVirtualScreen() {
  const server = spawn('Xvfb', ['-displayfd', String(kTold), '-screen', '0', kSize, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await Promise.race([
    once(server.stdio[kTold], 'data'),
    once(server, 'exit').then(() => { throw new Error('Xvfb does not start'); }),
  ]);
  const environment = { ...process.env, DISPLAY: `:${String(number).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1' };
  delete environment.WAYLAND_DISPLAY;
  return {
    environment,
    async close() {
      server.kill();
      await once(server, 'exit');
    },
  };
}
