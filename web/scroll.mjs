// Regions that scroll are real ones: momentum, Page Down, a trackpad and a screen reader work as everywhere. The core
// follows; and when the core scrolls (to show what has the focus), the element follows.
const kHandOn = 250;   // ms after the person's last scroll in which the core's answer is only an echo
const kSame = 1.5;     // px that rounding may differ

export class ScrollRegions {
  constructor({ core, frames, scaleOf }) {
    Object.assign(this, { core, frames, scaleOf });
  }

  begin(record) {
    const { element } = record;
    record.spacer = document.createElement('i');
    record.spacer.className = 'spacer';
    element.append(record.spacer);
    record.scrolledAt = -Infinity;
    element.addEventListener('scroll', () => this.scrolled(record), { passive: true });
  }

  scrolled(record) {
    const { element, node } = record;
    if (Math.abs(element.scrollTop - record.placedAt) < 1) return;  // our own doing
    record.placedAt = NaN;
    record.scrolledAt = performance.now();
    this.core.call('scroll', node.id, element.scrollTop / this.scaleOf());
    this.frames.request();
    clearTimeout(record.settling);
    record.settling = setTimeout(() => this.place(record), kHandOn + 20);
  }

  /** Size and position as the core has them. */
  update(record) {
    const { element, node } = record;
    const scale = this.scaleOf();
    record.spacer.style.height = `${node.maximum * scale}px`;
    element.tabIndex = node.maximum > node.height + 1 ? 0 : -1;
    this.place(record);
  }

  place(record) {
    const { element, node } = record;
    if (!element.isConnected || performance.now() - record.scrolledAt < kHandOn) return;
    const wanted = node.now * this.scaleOf();
    if (Math.abs(element.scrollTop - wanted) <= kSame) return;
    record.placedAt = wanted;
    element.scrollTop = wanted;
    record.placedAt = element.scrollTop;
  }
}
