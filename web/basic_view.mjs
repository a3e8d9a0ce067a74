// The Basisweergave: the same elements as a plain page that the browser lays out, with everything the canvas would
// draw as words: labels, hints, errors, values. How it looks is basic_view.css.
import { Role, State } from './roles.mjs';

// What has its label beside it, and in which kind of row.
const kRows = new Map([
  [Role.textField, 'entry'], [Role.textArea, 'entry'], [Role.slider, 'entry'], [Role.combo, 'entry'],
  [Role.checkBox, 'choice'], [Role.switch, 'choice'], [Role.radio, 'choice'],
  // These are their own label, but may have a line of explanation.
  [Role.button, 'action'], [Role.link, 'action leads'],
  // These have a name that may stand above them.
  [Role.list, 'named'], [Role.radioGroup, 'named'],
]);
const kLabelled = new Set(['entry', 'choice']);

function made(tag, className) {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

export class BasicView {
  constructor({ core, frames, mirror }) {
    this.name = 'basic';
    Object.assign(this, { core, frames, mirror });
    document.addEventListener('pointerdown', ({ target }) => this.leaveList(target));
    document.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && this.leaveList(relatedTarget));
  }

  begin(record) {
    const { element, node } = record;
    const kind = kRows.get(node.role);
    if (node.role === Role.scrollRegion) element.removeAttribute('role');  // nothing scrolls but the page
    if (!kind) return;
    record.outer = made('div', kind);
    if (kLabelled.has(kind)) {
      record.label = made('label', 'label');
      record.label.htmlFor = element.id;
    }
    if (kind === 'named') record.legend = made('p', 'legend');
    if (kind === 'entry') record.outer.append(record.label, element);
    else if (kind === 'named') record.outer.append(record.legend, element);
    else record.outer.append(element, ...(record.label ? [record.label] : []));
    if (node.role === Role.slider) {
      record.spelled = made('span', 'spelled');
      record.spelled.setAttribute('aria-hidden', 'true');  // the slider itself says it
      record.label.after(record.spelled);
    }
    if (node.role === Role.combo) {
      record.below = made('div', 'below');
      record.outer.append(record.below);
    }
  }

  /** The open list of a combo belongs under it, wherever the core has put it in the order. */
  homeOf({ node }) {
    return node.role === Role.listBox ? this.openCombo()?.below ?? null : null;
  }

  openCombo() {
    for (const record of this.mirror.records.values()) {
      if (record.node.role === Role.combo && record.node.state & State.expanded) return record;
    }
    return null;
  }

  placeDescription({ outer, element, description }) {
    description.className = 'hint';
    if (outer === element) document.getElementById('descriptions').append(description);
    else outer.append(description);
  }

  show(record) {
    const { outer, node } = record;
    const has = (bit) => (node.state & bit) !== 0;
    if (record.spelled) record.spelled.textContent = node.value;
    outer.classList.toggle('explained', node.description !== '');
    outer.classList.toggle('wrong', has(State.invalid));
    outer.classList.toggle('main-action', has(State.mainAction));
    if (node.role === Role.image) this.showPicture(record);
    if (node.role === Role.progressBar) record.element.textContent = node.value;
    if (record.legend) this.showLegend(record);
  }

  /** A picture stands apart from the page, so that nothing in it can be taken for a part of the page. */
  showPicture(record) {
    const { element, node } = record;
    if (!node.value) element.textContent = node.name;
    else if (node.value !== record.drawn) {
      record.drawn = node.value;
      record.apart ??= element.attachShadow({ mode: 'closed' });
      element.classList.add('picture');
      const { documentElement } = new DOMParser().parseFromString(node.value, 'image/svg+xml');
      const drawing = document.importNode(documentElement, true);
      drawing.removeAttribute('width');
      drawing.removeAttribute('height');
      drawing.setAttribute('part', 'drawing');
      record.apart.replaceChildren(drawing);
    }
  }

  /** The name of a list or of a group of choices, unless a heading or the line above says the same. */
  showLegend({ outer, node, legend }) {
    const said = [outer.previousElementSibling, ...this.mirror.app.querySelectorAll('h1, h2, h3')]
      .some((other) => other?.textContent === node.name);
    legend.setAttribute('aria-hidden', 'true');  // the list itself says it
    legend.textContent = said ? '' : node.name;
  }

  /** Somebody goes on elsewhere while a list of choices is open. */
  leaveList(target) {
    if (this.mirror.view !== this) return;
    const combo = this.openCombo();
    if (!combo || combo.outer.contains(target)) return;
    this.core.call('close_list');
    this.frames.request();
  }

  focus(element) {
    element.focus();
    if (element.localName === 'h1') scrollTo(0, 0);  // a new screen begins at its top
  }
}
