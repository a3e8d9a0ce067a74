// WebKitGTK, the engine of Safari, as Debian ships it: its own MiniBrowser through W3C WebDriver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import net from 'node:net';
import { Builder, Capabilities } from 'selenium-webdriver';
import { ready, siteUrl } from './launch.mjs';
import { openVirtualScreen } from './virtual_screen.mjs';
import { WebDriverPage } from './webdriver_page.mjs';

const kMiniBrowser = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));
const kWindow = { x: 0, y: 0, width: 1280, height: 800 };

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The driver prints nothing when it listens: it does when a connection is accepted. */
async function listening(port, driver) {
  while (driver.exitCode === null) {
    const socket = net.connect(port, '127.0.0.1');
    const answered = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (answered) return;
  }
  throw new Error('WebKitWebDriver does not start');
}

async function withSession(port, work) {
  const session = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(new Capabilities({
    browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: kMiniBrowser, args: ['--automation'] },
  })).build();
  try {
    await session.manage().window().setRect(kWindow);
    await work(new WebDriverPage(session));
  } finally {
    await session.quit();
  }
}

export const webkitGtk = {
  name: 'WebKitGTK',

  /** Gives `work` the opened page; each session of this driver has a profile of its own that is gone afterwards. */
  async withPage(work) {
    const screen = await openVirtualScreen();
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env: screen.environment, stdio: 'ignore' });
    try {
      await listening(port, driver);
      await withSession(port, async (page) => {
        await page.goto(siteUrl());
        await ready(page);
        await work(page);
      });
    } finally {
      driver.kill();
      await once(driver, 'exit');
      await screen.close();
    }
  },
};
