// Keys that a group of elements shares: arrows among tabs and options, Escape, first letters in a list. Everything
// else (Tab, Enter, Space, arrows in radio groups and sliders) the browser does by itself.
import { Role } from './roles.mjs';

const kSteps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

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

export function connectKeys({ app, core, frames, mirror }) {
  const act = (name, ...args) => {
    core.call(name, ...args);
    frames.request();
  };
  app.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const record = mirror.recordOf(event.target);
    if (event.key === 'Escape') return act('dismiss');
    if (!record) return undefined;
    const { role, id } = record.node;
    if (role === Role.combo && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      return act('activate', id);
    }
    if (role === Role.option && event.key === 'Tab') return act('dismiss');
    if (role !== Role.tab && role !== Role.option || event.altKey) return undefined;
    const next = target(event, record, siblings(record, (element) => mirror.recordOf(element)));
    if (!next) return undefined;
    event.preventDefault();
    next.element.focus();
    if (role === Role.tab && next !== record) act('activate', next.node.id);
    return undefined;
  });
}
