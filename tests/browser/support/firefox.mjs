// Firefox ESR as Debian ships it, through WebDriver BiDi: the same locators as in Chromium.
import { firefox } from 'playwright-core';
import { kWide, openApp } from './launch.mjs';
import { openVirtualScreen } from './virtual_screen.mjs';

const kPreferences = {
  'webgl.force-enabled': true,  // no graphics card here
  'app.normandy.enabled': false, 'services.settings.server': 'data:,', 'datareporting.policy.dataSubmissionEnabled': false,
};

export const firefoxEsr = {
  name: 'Firefox ESR',

  /** Gives `work` the opened page in a profile that is gone afterwards. */
  async withPage(work) {
    const screen = await openVirtualScreen();
    try {
      const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr',
        headless: false, firefoxUserPrefs: kPreferences, env: screen.environment });
      try {
        const context = await browser.newContext({ viewport: kWide });
        await work(await openApp(context));
      } finally {
        await browser.close();
      }
    } finally {
      await screen.close();
    }
  },
};
