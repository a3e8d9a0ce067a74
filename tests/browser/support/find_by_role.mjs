// Runs inside the page: which elements have this role, name and text. Only what the mirror of web/mirror.mjs makes: a
// role attribute or an element that says its role by itself; a label or its text as its name.

/** @param steps {role, name, exact, level} looks inside what was found so far; {hasText} and {first} choose from it. */
export function findByRole(steps) {
  const own = { BUTTON: 'button', A: 'link', H1: 'heading', H2: 'heading', H3: 'heading', TEXTAREA: 'textbox',
    NAV: 'navigation', MAIN: 'main', SECTION: 'region', HEADER: 'banner' };
  const inputs = { text: 'textbox', checkbox: 'checkbox', radio: 'radio', range: 'slider' };
  const roleOf = (element) => element.getAttribute('role')
    ?? (element.localName === 'input' ? inputs[element.type] : own[element.tagName]);
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const nameOf = (element) => tidy(element.getAttribute('aria-label') ?? element.textContent);
  const says = (text, wanted, exact) => {
    if (wanted === undefined || wanted === null) return true;
    if (typeof wanted === 'object') return new RegExp(wanted.source, wanted.flags).test(text);
    return exact ? text === wanted : text.toLowerCase().includes(wanted.toLowerCase());
  };
  const present = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.closest('[inert], [hidden]') === null;
  };
  let found = [document];
  for (const { role, name, exact, level, hasText, first } of steps) {
    if (role) {
      const inside = found.flatMap((element) => [...element.querySelectorAll('*')]);
      found = [...new Set(inside)].filter((element) => roleOf(element) === role && present(element)
        && (!level || element.localName === `h${level}`) && says(nameOf(element), name, exact));
    } else if (first) {
      found = found.slice(0, 1);
    } else {
      found = found.filter((element) => says(tidy(element.textContent), hasText, false));
    }
  }
  return found;
}
