// Works with taps alone; letters come from the phone's own keyboard.
import assert from 'node:assert/strict';

export function fingerHand(page) {
  const tap = (role, name) => page.getByRole(role, { name, exact: true }).first().tap();

  return {
    press: tap,

    async write(name, text) {
      const field = page.getByRole('textbox', { name, exact: true });
      await field.tap();
      assert.ok(await field.evaluate((element) => element === document.activeElement), `a tap brings the keyboard: ${name}`);
      const before = await field.inputValue();
      await page.keyboard.press('End');
      for (let letter = 0; letter < before.length; letter++) await page.keyboard.press('Backspace');
      await page.keyboard.type(text);
    },

    async choose(combobox, option) {
      await tap('combobox', combobox);
      await tap('option', option);
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    },
  };
}
