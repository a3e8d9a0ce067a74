// The mirror: a tree of real elements, from the messages of app/semantics/mirror_message.h. Screen readers, the
// keyboard, the phone's own keyboard and the tests use it; what they do goes back to the core. How the elements are
// dressed and where they lie is of the view: over the canvas (canvas_view.mjs) or as a plain page (basic_view.mjs).
import { describeElement, settleContent } from './describe.mjs';
import { Fields } from './fields.mjs';
import { connectKeys } from './keys.mjs';
import { Role, State, isField, isTouchable, makeElement, nodeFromRow } from './roles.mjs';

export class Mirror {
  constructor({ core, frames }) {
    Object.assign(this, { core, frames });
    this.view = null;  // see build()
    this.scale = 1;
    this.dragged = false;  // the pointer took something along: letting go is a drop, not a press
    this.records = new Map();
    this.order = [];
    this.app = document.getElementById('app');
    this.page = document.getElementById('page');
    this.dialogs = document.getElementById('dialogs');
    this.fields = new Fields({ core, frames });
    this.listen();
    connectKeys({ app: this.app, core, frames, mirror: this });
    frames.whenIdle = () => this.showTruth();
  }

  /** Everything anew, in another view. What has the focus gets it back when it is there again. */
  build(view) {
    const focused = this.recordOf(document.activeElement);
    for (const record of [...this.records.values()]) this.drop(record);
    this.order = [];
    this.view = view;
    this.returning = focused?.node.id ?? 0;
    this.core.call('renew_mirror');
    this.frames.request();
  }

  /** Whether the core finds out by itself what is under the pointer: only where it draws. */
  get onCanvas() {
    return this.view?.name === 'canvas';
  }

  recordOf(element) {
    return this.records.get(Number(element?.id?.slice(1)));
  }

  listen() {
    const { app, core, frames } = this;
    app.addEventListener('click', (event) => {
      const record = this.recordOf(event.target);
      if (!record || !isTouchable(record.node.role)) return;
      if (record.node.role === Role.link) event.preventDefault();
      if (record.node.state & State.disabled) return event.preventDefault();
      const dropped = this.dragged && event.detail > 0;
      this.dragged = false;
      if (dropped || isField(record.node.role) || record.node.role === Role.slider) return;
      core.call('activate', record.node.id);  // pointer, Enter, Space, a screen reader, a script: all the same
      frames.request();
    });
    app.addEventListener('input', ({ target }) => {
      const record = this.recordOf(target);
      if (record?.node.role !== Role.slider) return;
      record.moving = true;
      core.call('value', record.node.id, Number(target.value));
      frames.request();
    });
    app.addEventListener('focusin', ({ target }) => {
      const record = this.recordOf(target);
      if (!record || !isTouchable(record.node.role)) core.call('blur');
      else core.call('focus', record.node.id);
      frames.request();
    });
    app.addEventListener('focusout', ({ relatedTarget }) => {
      if (app.contains(relatedTarget)) return;
      core.call('blur');
      frames.request();
    });
    document.getElementById('skip').addEventListener('click', (event) => {
      event.preventDefault();
      (this.page.querySelector('main h1') ?? this.page.querySelector('main'))?.focus();
    });
  }

  commit({ order, nodes }) {
    const active = document.activeElement;
    const lost = this.recordOf(active);
    const changed = nodes.map((row) => this.take(nodeFromRow(row)));
    const before = this.order;
    if (order) {
      this.order = order;
      this.removeGone();
      this.arrange();
      this.settleModal();
    }
    for (const record of changed) this.show(record);
    for (const record of changed) this.settleParents(record);
    if (lost && document.activeElement !== active) this.findFocus(lost, before);
    if (this.returning) this.focus(this.returning);
    this.returning = 0;
  }

  /** The record of a node, made when it is new; made anew when it turned into another kind of element. */
  take(node) {
    let record = this.records.get(node.id);
    const sameKind = record && record.node.role === node.role && record.node.level === node.level;
    if (record && !sameKind) this.drop(record);
    if (!sameKind) {
      record = { node, element: makeElement(node) };
      record.outer = record.element;  // what is moved about; a view may put more around it
      this.records.set(node.id, record);
      this.view.begin(record);
      if (isField(node.role)) this.fields.begin(record);
      if (this.order.includes(node.id)) queueMicrotask(() => this.arrange());
    }
    record.node = node;
    return record;
  }

  drop(record) {
    record.outer.remove();
    record.description?.remove();
    this.records.delete(record.node.id);
  }

  removeGone() {
    const live = new Set(this.order);
    for (const [id, record] of this.records) if (!live.has(id)) this.drop(record);
  }

  parentOf(record) {
    const { node } = record;
    if (node.role === Role.dialog) return this.dialogs;
    const inside = this.records.get(node.parent);
    const home = this.view.homeOf(record) ?? inside?.plane ?? inside?.element;
    if (home) return home;
    // The list of a combo box is drawn over the page, but what one can choose belongs to the content.
    const list = node.role === Role.listBox || node.role === Role.scrollRegion;
    return (list && this.page.querySelector('main')) || this.page;
  }

  /** Reading order in the DOM. Elements already in place are not touched: moving one would take its focus away. */
  arrange() {
    const last = new Map();
    for (const id of this.order) {
      const record = this.records.get(id);
      const parent = this.parentOf(record);
      const owner = this.recordOf(parent);
      const before = last.get(parent) ?? owner?.spacer ?? owner?.words ?? null;
      const place = before ? before.nextSibling : parent.firstChild;
      if (record.outer !== place) parent.insertBefore(record.outer, place);
      last.set(parent, record.outer);
    }
  }

  show(record) {
    describeElement(record, this.view);
    if (isField(record.node.role)) this.fields.update(record);
    this.view.show(record);
  }

  settleParents(record) {
    settleContent(record);
    const parent = this.records.get(record.node.parent);
    if (parent) settleContent(parent);
    if (record.node.role !== Role.combo) return;
    const list = this.order.map((id) => this.records.get(id)).findLast(({ node }) => node.role === Role.listBox);
    if ((record.node.state & State.expanded) && list) record.element.setAttribute('aria-controls', list.element.id);
    else record.element.removeAttribute('aria-controls');
  }

  /** The newest dialog is the only thing that can be used. */
  settleModal() {
    const open = [...this.dialogs.children];
    this.page.inert = open.length > 0;
    open.forEach((dialog, index) => { dialog.inert = index < open.length - 1; });
  }

  /** What had the focus is gone: the next thing that can have it, in the order of before. */
  findFocus(lost, before) {
    const again = this.records.get(lost.node.id);
    if (again) return this.view.focus(again.element);
    if (document.activeElement && document.activeElement !== document.body) return undefined;
    const at = before.indexOf(lost.node.id);
    const near = [...before.slice(at + 1), ...before.slice(0, at).reverse()].map((id) => this.records.get(id))
      .find((record) => record && isTouchable(record.node.role) && !record.element.closest('[inert]'));
    const target = near?.element ?? this.page.querySelector('h1');
    return target && this.view.focus(target);
  }

  focus(id) {
    const element = this.records.get(id)?.element;
    if (element && element !== document.activeElement) this.view.focus(element);
  }

  setScale(scale) {
    this.scale = scale;
    document.documentElement.style.setProperty('--scale', scale);
    for (const id of this.order) this.show(this.records.get(id));
  }

  /** When all is quiet: what the browser changed but the core refused shows what is true. */
  showTruth() {
    for (const record of this.records.values()) {
      const { element, node } = record;
      if (element.type === 'checkbox' || element.type === 'radio') element.checked = (node.state & State.checked) !== 0;
      if (node.role !== Role.slider) continue;
      record.moving = false;
      describeElement(record, this.view);
    }
  }
}
