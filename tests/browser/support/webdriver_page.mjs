// The part of Playwright's Page that our steps use, over W3C WebDriver, so that the same steps run in engines that
// Playwright cannot drive. What is found by its markup is checked with the role and the name that the engine itself
// computes for screen readers before anything is done with it.
import assert from 'node:assert/strict';
import { Key } from 'selenium-webdriver';
import { findByRole } from './find_by_role.mjs';
import { kPatience } from './launch.mjs';

const kKeys = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB };
const kAnswerOften = 50;  // ms between two looks at the page
const kSameRole = { image: 'img', button: 'button' };

const asData = (text) => (text instanceof RegExp ? { source: text.source, flags: text.flags } : text);
const matches = (name, wanted, exact) => (wanted instanceof RegExp ? wanted.test(name)
  : exact ? name === wanted : name.toLowerCase().includes(wanted.toLowerCase()));

class WebDriverLocator {
  constructor(session, steps) {
    Object.assign(this, { session, steps });
  }

  and(step) {
    return new WebDriverLocator(this.session, [...this.steps, step]);
  }

  getByRole(role, { name, exact = false, level } = {}) {
    return this.and({ role, name, exact, level });
  }

  filter({ hasText }) {
    return this.and({ hasText });
  }

  first() {
    return this.and({ first: true });
  }

  toString() {
    return this.steps.map((step) => Object.values(step).filter(Boolean).join(' ')).join(' > ');
  }

  async found() {
    const steps = this.steps.map((step) => ({ ...step, name: asData(step.name), hasText: asData(step.hasText) }));
    return this.session.executeScript(findByRole, steps);
  }

  async one() {
    let all = [];
    await this.session.wait(async () => (all = await this.found()).length > 0, kPatience, `no ${this}`, kAnswerOften);
    assert.equal(all.length, 1, `${this} is one thing`);
    return all[0];
  }

  /** The one element, after the engine said that it has this role and this name. */
  async agreed() {
    const element = await this.one();
    const { role, name, exact } = this.steps.findLast((step) => step.role);
    const said = await element.getAriaRole();
    assert.equal(kSameRole[said] ?? said, role, `the engine's role of ${this}`);
    if (name) {
      const spoken = await element.getAccessibleName();
      assert.ok(matches(spoken, name, exact), `the engine's name of ${this} is ${spoken}`);
    }
    return element;
  }

  async waitFor({ state = 'visible' } = {}) {
    const gone = state === 'detached';
    await this.session.wait(async () => (await this.found()).length === 0 === gone, kPatience,
      `${this} is not ${state}`, kAnswerOften);
  }

  async count() {
    return (await this.found()).length;
  }

  async click() {
    await (await this.agreed()).click();
  }

  /** Replaces what stands there, by typing. Without Control+A: WebKit's driver holds Control down ever after. */
  async fill(text) {
    const element = await this.agreed();
    await element.click();
    const before = await element.getProperty('value');
    await element.sendKeys(Key.END, Key.BACK_SPACE.repeat(before.length), text);
  }

  async press(key) {
    assert.ok(kKeys[key], `a key that can be pressed here: ${key}`);
    await (await this.one()).sendKeys(kKeys[key]);
  }

  async textContent() {
    return (await this.one()).getProperty('textContent');
  }

  async inputValue() {
    return (await this.one()).getProperty('value');
  }
}

export class WebDriverPage {
  constructor(session) {
    this.session = session;
  }

  getByRole(role, options) {
    return new WebDriverLocator(this.session, []).getByRole(role, options);
  }

  async goto(url) {
    await this.session.get(url);
  }

  async reload() {
    await this.session.navigate().refresh();
  }
}
