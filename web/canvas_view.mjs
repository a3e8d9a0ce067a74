// The ordinary view: the canvas is what one sees, and every element of the mirror lies, unseen, where it is drawn.
import { Role, isField, isLeaf, isTouchable } from './roles.mjs';
import { ScrollRegions } from './scroll.mjs';
import { beginSurface, lookAtSurface } from './surface.mjs';

// Place of the letters within a field, as app/semantics/ui_field.cpp draws them.
const kPaddingX = 14;
const kAreaPaddingY = 11;

export class CanvasView {
  constructor({ core, frames, mirror }) {
    this.name = 'canvas';
    this.mirror = mirror;
    this.regions = new ScrollRegions({ core, frames, scaleOf: () => mirror.scale });
  }

  begin(record) {
    const { element, node } = record;
    element.classList.add(isLeaf(node.role) ? 'leaf' : 'box');
    if (isTouchable(node.role)) element.classList.add('touch');
    if (isField(node.role)) element.classList.add('field');
    if (node.role === Role.surface) beginSurface(record);
    if (node.role !== Role.scrollRegion) return;
    element.classList.add('region');
    this.regions.begin(record);
  }

  /** Where an element goes that does not simply go into its parent; here: none. */
  homeOf() {
    return null;
  }

  placeDescription(record) {
    document.getElementById('descriptions').append(record.description);
  }

  show(record) {
    this.place(record);
    if (record.spacer) this.regions.update(record);
    if (record.plane) lookAtSurface(record, this.mirror.scale);
    if (isField(record.node.role)) this.placeLetters(record);
    // What is inside counts from its corner.
    if (!record.spacer) for (const child of record.element.children) {
      const inside = this.mirror.recordOf(child);
      if (inside) this.place(inside);
    }
  }

  place(record) {
    const { element, node } = record;
    const { scale } = this.mirror;
    const parent = this.mirror.recordOf(this.mirror.parentOf(record));
    const counts = parent && node.role !== Role.dialog && parent.node.role !== Role.scrollRegion;
    const px = (value) => `${Math.round(value * scale * 100) / 100}px`;
    const { style } = element;
    style.left = px(node.x - (counts ? parent.node.x : 0));
    style.top = px(node.y - (counts ? parent.node.y : 0));
    style.width = px(node.width);
    style.height = px(node.height);
  }

  placeLetters({ element, node }) {
    const px = (value) => `${value * this.mirror.scale}px`;
    const left = node.minimum > 0 ? node.minimum : kPaddingX;
    const right = node.step > 0 ? node.step : kPaddingX;
    element.style.padding = element.localName === 'textarea'
      ? `${px(kAreaPaddingY)} ${px(right)} ${px(kAreaPaddingY)} ${px(left)}` : `0 ${px(right)} 0 ${px(left)}`;
  }

  /** The core has brought it into view; a browser that scrolls too would scroll away the page itself. */
  focus(element) {
    element.focus({ preventScroll: true });
  }
}
