// Which real element stands for which role. Numbers and bits as in app/semantics/node.h: they only grow at the end.
export const Role = Object.freeze({
  text: 0, heading: 1, button: 2, link: 3, checkBox: 4, switch: 5, radioGroup: 6, radio: 7, textField: 8, textArea: 9,
  slider: 10, combo: 11, listBox: 12, option: 13, tabList: 14, tab: 15, tabPanel: 16, navigation: 17, main: 18,
  banner: 19, region: 20, scrollRegion: 21, dialog: 22, list: 23, listItem: 24, table: 25, row: 26, columnHeader: 27,
  rowHeader: 28, cell: 29, image: 30, status: 31, alert: 32, group: 33,
  progressBar: 34,
});

export const State = Object.freeze({
  disabled: 1, checked: 2, expanded: 4, selected: 8, focused: 16, invalid: 32, readOnly: 64, current: 128, modal: 256,
  draggable: 512, required: 1024, hasPopup: 2048, numeric: 4096, movable: 8192, mainAction: 16384,
});

const kFields = ['id', 'parent', 'role', 'state', 'x', 'y', 'width', 'height', 'level', 'position', 'setSize', 'minimum',
  'maximum', 'now', 'step', 'name', 'value', 'description'];

/** One row of the message as an object with names. */
export function nodeFromRow(row) {
  const node = Object.create(null);
  kFields.forEach((field, index) => { node[field] = row[index]; });
  return node;
}

// tag, explicit role (only where the element does not say it by itself, or where styling it away would take it along).
const kElements = new Map([
  [Role.text, ['p']], [Role.heading, ['h2']], [Role.button, ['button']], [Role.link, ['a']],
  [Role.checkBox, ['input', null, 'checkbox']], [Role.switch, ['input', 'switch', 'checkbox']],
  [Role.radioGroup, ['div', 'radiogroup']], [Role.radio, ['input', null, 'radio']],
  [Role.textField, ['input', null, 'text']], [Role.textArea, ['textarea']], [Role.slider, ['input', null, 'range']],
  [Role.combo, ['button', 'combobox']], [Role.listBox, ['div', 'listbox']], [Role.option, ['button', 'option']],
  [Role.tabList, ['div', 'tablist']], [Role.tab, ['button', 'tab']], [Role.tabPanel, ['div', 'tabpanel']],
  [Role.navigation, ['nav']], [Role.main, ['main']], [Role.banner, ['header', 'banner']], [Role.region, ['section']],
  [Role.scrollRegion, ['div', 'group']], [Role.dialog, ['div', 'dialog']], [Role.list, ['ul', 'list']],
  [Role.listItem, ['li', 'listitem']], [Role.table, ['table', 'table']], [Role.row, ['tr', 'row']],
  [Role.columnHeader, ['th', 'columnheader']], [Role.rowHeader, ['th', 'rowheader']], [Role.cell, ['td', 'cell']],
  [Role.image, ['div', 'img']], [Role.status, ['div', 'status']], [Role.alert, ['div', 'alert']],
  [Role.group, ['div', 'group']], [Role.progressBar, ['div', 'progressbar']],
]);

const kTouchable = new Set([Role.button, Role.link, Role.checkBox, Role.switch, Role.radio, Role.textField,
  Role.textArea, Role.slider, Role.combo, Role.option, Role.tab]);
const kLeaves = new Set([...kTouchable, Role.text, Role.heading, Role.image, Role.progressBar]);

export const isTouchable = (role) => kTouchable.has(role);
export const isLeaf = (role) => kLeaves.has(role);
export const isField = (role) => role === Role.textField || role === Role.textArea;

export function makeElement({ id, role, level, parent }) {
  const [tag, ariaRole, type] = kElements.get(role) ?? ['div'];
  const element = document.createElement(role === Role.heading ? `h${Math.min(3, Math.max(1, level))}` : tag);
  element.id = `n${id}`;
  if (ariaRole) element.setAttribute('role', ariaRole);
  if (type) element.type = type;
  if (tag === 'button') element.type = 'button';
  if (role === Role.link) {
    element.href = '#';
    element.draggable = false;
  }
  if (role === Role.radio) element.name = `g${parent}`;
  if (role === Role.heading || role === Role.main) element.tabIndex = -1;
  if (isField(role)) {
    element.autocomplete = 'off';
    element.spellcheck = true;
    element.setAttribute('autocapitalize', 'sentences');
    element.setAttribute('enterkeyhint', role === Role.textField ? 'done' : 'enter');
  }
  return element;
}
