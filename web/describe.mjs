// What a node says, as attributes of its element: name, value, state. Nothing about place or order.
import { kKeyNames } from './keys.mjs';
import { Role, State, isField } from './roles.mjs';

const kNamedByText = new Set([Role.text, Role.heading, Role.button, Role.link, Role.option, Role.tab]);
// Live regions and cells are read by what is in them.
const kNamedByContent = new Set([Role.status, Role.alert, Role.columnHeader, Role.rowHeader, Role.cell, Role.listItem]);
const kSelectable = new Set([Role.option, Role.tab, Role.row]);
const kInSets = new Set([Role.option, Role.tab, Role.listItem]);
const kCheckable = new Set([Role.checkBox, Role.switch, Role.radio]);

function attribute(element, name, value) {
  if (value === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, String(value));
  }
}

/** A sentence that belongs to an element but is not its name: a hint, an error, why it is off. */
function describe(record, view, text) {
  const { element } = record;
  if (text && !record.description) {
    record.description = document.createElement('span');
    record.description.id = `${element.id}d`;
    view.placeDescription(record);
  }
  if (record.description && record.description.textContent !== text) record.description.textContent = text;
  attribute(element, 'aria-describedby', text ? record.description.id : null);
}

function setName(record) {
  const { element, node, label } = record;
  if (label) {  // that one sees
    if (label.textContent !== node.name) label.textContent = node.name;
    if (node.role === Role.combo && element.textContent !== node.value) element.textContent = node.value;
  } else if (kNamedByText.has(node.role)) {
    if (element.textContent !== node.name) element.textContent = node.name;
  } else if (node.role === Role.combo) {
    if (element.textContent !== node.value) element.textContent = node.value;
    attribute(element, 'aria-label', node.name);
  } else if (!kNamedByContent.has(node.role)) {
    attribute(element, 'aria-label', node.name || null);
    if (node.role === Role.group && !node.name) attribute(element, 'role', 'presentation');
  }
}

/** The words of a live region or cell, when what is inside does not say them already. */
export function settleContent(record) {
  const { element, node } = record;
  if (!kNamedByContent.has(node.role)) return;
  const said = element.querySelector('p, h1, h2, h3') !== null;
  const words = said ? '' : node.name;
  if (!words) {
    record.words?.remove();
    record.words = null;
    return;
  }
  if (!record.words) {
    record.words = document.createElement('span');
    record.words.className = 'words';
    element.prepend(record.words);
  }
  if (record.words.textContent !== words) record.words.textContent = words;
}

function setField({ element, node }) {
  element.readOnly = (node.state & State.readOnly) !== 0;
  if (node.maximum > 0) element.maxLength = node.maximum;
  if (node.state & State.numeric) element.inputMode = 'numeric';
  attribute(element, 'aria-required', (node.state & State.required) ? 'true' : null);
  attribute(element, 'aria-invalid', (node.state & State.invalid) ? 'true' : null);
}

function setSlider(record) {
  const { element, node } = record;
  element.min = node.minimum;
  element.max = node.maximum;
  element.step = node.step || 1;
  // Somebody is moving it, and the core answers to an earlier place: writing that back would undo the next key press.
  if (record.moving && Number(element.value) === node.now) record.moving = false;
  if (!record.moving && Number(element.value) !== node.now) element.value = node.now;
  attribute(element, 'aria-valuetext', node.value || null);
}

function setProgress({ element, node }) {
  attribute(element, 'aria-valuemax', node.maximum);
  attribute(element, 'aria-valuenow', node.now);
  attribute(element, 'aria-valuetext', node.value || null);
}

function setPressed(element, node) {
  // Only a button that was on once is an on-off button.
  const on = (node.state & (State.selected | State.checked)) !== 0;
  if (on || element.hasAttribute('aria-pressed')) attribute(element, 'aria-pressed', on);
}

export function describeElement(record, view) {
  const { element, node } = record;
  const has = (bit) => (node.state & bit) !== 0;
  setName(record);
  describe(record, view, node.description);
  attribute(element, 'aria-disabled', has(State.disabled) ? 'true' : null);
  element.classList.toggle('drag', has(State.draggable));
  if (kSelectable.has(node.role)) attribute(element, 'aria-selected', has(State.selected));
  if (kCheckable.has(node.role)) element.checked = has(State.checked);
  if (node.role === Role.button) {
    setPressed(element, node);
    attribute(element, 'aria-keyshortcuts', kKeyNames[node.now - 1] ?? null);
  }
  const current = has(State.current) || (node.role === Role.link && has(State.selected));
  attribute(element, 'aria-current', current ? (node.role === Role.link ? 'page' : 'true') : null);
  if (node.role === Role.combo || has(State.hasPopup)) {
    attribute(element, 'aria-haspopup', 'listbox');
    attribute(element, 'aria-expanded', has(State.expanded));
  }
  if (node.role === Role.option || node.role === Role.tab) {
    element.tabIndex = node.role === Role.tab && has(State.selected) ? 0 : -1;
  }
  if (node.role === Role.dialog) attribute(element, 'aria-modal', 'true');
  // A list may hold more than what exists now: rows that are scrolled away are not there.
  if (kInSets.has(node.role) && node.setSize > 0) {
    attribute(element, 'aria-posinset', node.position);
    attribute(element, 'aria-setsize', node.setSize);
  }
  if (node.role === Role.row && node.position > 0) attribute(element, 'aria-rowindex', node.position);
  if (node.role === Role.table && node.setSize > 0) attribute(element, 'aria-rowcount', node.setSize);
  if (node.role === Role.slider) setSlider(record);
  if (node.role === Role.progressBar) setProgress(record);
  if (isField(node.role)) setField(record);
}
