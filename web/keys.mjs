// Keys that a group of elements shares: arrows among tabs, options, list items, cells and notes, Escape, first letters in a list,
// and the few keys that mean something on the whole page. Everything else (Tab, Enter, Space, arrows in radio groups and
// sliders) the browser does by itself.
import { Role, State, isField, isTouchable } from './roles.mjs';

const kSteps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
// As ui::Shortcut in app/semantics/ui.h: the numbers only grow at the end.
const Shortcut = Object.freeze({ help: 0, undo: 1, redo: 2, ArrowUp: 3, ArrowDown: 4, ArrowLeft: 5, ArrowRight: 6 });
/** By number of Shortcut: what a screen reader says of a button that does the same. */
export const kKeyNames = ['?', 'Control+Z', 'Control+Y'];
/** While the focus is on a surface or on something on it. */
const kSurfaceKeys = { n: 11, d: 12, Delete: 13, '+': 14, '=': 14, '-': 15, 0: 16 };
const kWithAlt = 4;  // from going to a neighbour to moving the note itself

function siblings(record, recordOf) {
  return [...record.element.parentElement.children].map(recordOf)
    .filter((other) => other && other.node.role === record.node.role);
}

function target(event, record, all) {
  const at = all.indexOf(record);
  if (event.key in kSteps) return all[(at + kSteps[event.key] + all.length) % all.length];
  if (event.key === 'Home') return all[0];
  if (event.key === 'End') return all.at(-1);
  if (record.node.role === Role.option && event.key.length === 1 && event.key !== ' ') {
    const letter = event.key.toLocaleLowerCase();
    return [...all.slice(at + 1), ...all.slice(0, at)].find(({ node }) => node.name.toLocaleLowerCase().startsWith(letter));
  }
  return null;
}

const byKey = (key, all, at) => (key === 'Home' ? all[0] : key === 'End' ? all.at(-1) : all[at + kSteps[key]]);

/** From a button or link in a list or table to the same one in the next item or row; sideways through its own row. */
function inNextItem({ key }, element) {
  const item = element.closest('[role=listitem], [role=row]');
  if (!item || !(key in kSteps || key === 'Home' || key === 'End')) return null;
  const targetsOf = (other) => [...(other?.querySelectorAll('.touch') ?? [])];
  const own = targetsOf(item);
  const place = own.indexOf(element);
  const role = item.getAttribute('role');
  if (role === 'row' && key !== 'ArrowUp' && key !== 'ArrowDown') return byKey(key, own, place) ?? null;
  const items = [...item.parentElement.children].filter((other) => other.getAttribute('role') === role);
  const targets = targetsOf(byKey(key, items, items.indexOf(item)));
  return targets[Math.min(place, targets.length - 1)] ?? null;
}

/** A key of the whole page, or null. `?` needs Shift on most keyboards. */
function pageKey({ key, ctrlKey, metaKey, shiftKey, altKey }) {
  if (altKey) return null;
  if (key === '?') return Shortcut.help;
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? Shortcut.redo : Shortcut.undo;
  return letter === 'y' ? Shortcut.redo : null;
}

export function connectKeys({ app, core, frames, mirror }) {
  const act = (name, ...args) => {
    core.call(name, ...args);
    frames.request();
  };
  const press = (event, name, ...args) => {
    event.preventDefault();
    act(name, ...args);
  };
  app.addEventListener('keydown', (event) => {
    const record = mirror.recordOf(event.target);
    if (!record || !isTouchable(record.node.role) || event.isComposing || event.ctrlKey || event.metaKey) return undefined;
    const { role, id, state } = record.node;
    if (role === Role.combo && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return press(event, 'activate', id);
    if (role === Role.option && event.key === 'Tab') return act('dismiss');
    if (state & State.movable && event.key in kSteps) {
      return press(event, 'key', Shortcut[event.key] + (event.altKey ? kWithAlt : 0));
    }
    if (!event.altKey && event.key in kSurfaceKeys && record.element.closest('.surface')) {
      return press(event, 'key', kSurfaceKeys[event.key]);
    }
    if (event.altKey || event.shiftKey) return undefined;
    const among = role === Role.tab || role === Role.option;
    const inList = role === Role.button || role === Role.link;
    const next = among ? target(event, record, siblings(record, (element) => mirror.recordOf(element)))
      : inList ? mirror.recordOf(inNextItem(event, record.element)) : null;
    if (!next) return undefined;
    event.preventDefault();
    next.element.focus();
    if (role === Role.tab && next !== record) act('activate', next.node.id);
    return undefined;
  });
  // Also where nothing has the focus.
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return undefined;
    const record = mirror.recordOf(event.target);
    if (event.key === 'Escape' && app.contains(event.target)) return act('dismiss');
    const key = pageKey(event);
    if (key === null || (record && isField(record.node.role))) return undefined;
    return press(event, 'key', key);
  });
}
