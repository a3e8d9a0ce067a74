// Works with the keyboard alone, and finds its way as a blind person does: by the role and the name that the browser
// tells screen readers of what has the focus now.
import assert from 'node:assert/strict';

const kMostPresses = 200;
const says = (name, wanted) => (wanted instanceof RegExp ? wanted.test(name) : name === wanted);

export async function keyboardHand(page) {
  const session = await page.context().newCDPSession(page);

  /** What has the focus, in the browser's own accessibility tree. */
  async function focused() {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes: [node] } = await session.send('Accessibility.getPartialAXTree',
      { objectId: result.objectId, fetchRelatives: false });
    return { role: node.role?.value, name: (node.name?.value ?? '').replace(/\s+/g, ' ').trim() };
  }

  async function goTo(role, name, key = 'Tab') {
    const passed = [];
    for (let presses = 0; presses < kMostPresses; presses++) {
      const now = await focused();
      if (now.role === role && says(now.name, name)) return;
      passed.push(`${now.role} ${now.name}`);
      await page.keyboard.press(key);
    }
    assert.fail(`${key} never reaches ${role} ${name}, only ${[...new Set(passed)].join('; ')}`);
  }

  return {
    focused,
    goTo,

    async press(role, name) {
      await page.getByRole(role, { name, exact: true }).first().waitFor();
      await goTo(role, name);
      await page.keyboard.press('Enter');
    },

    async write(name, text) {
      await page.getByRole('textbox', { name, exact: true }).waitFor();
      await goTo('textbox', name);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },

    async choose(combobox, option) {
      await page.getByRole('combobox', { name: combobox, exact: true }).waitFor();
      await goTo('combobox', combobox);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'option');
      await goTo('option', option, 'ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    },
  };
}
