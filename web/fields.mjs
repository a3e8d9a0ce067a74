// Text is edited in the real field: keyboards, dictation, spelling, paste and undo are the browser's. While somebody
// types, the field is the only truth; nothing is written into it.
const kPauseMilliseconds = 600;

export class Fields {
  constructor({ core, frames }) {
    Object.assign(this, { core, frames });
    this.editing = null;
    addEventListener('pagehide', () => this.finishAtOnce());
    document.addEventListener('visibilitychange', () => document.hidden && this.finishAtOnce());
  }

  begin(record) {
    const { element } = record;
    element.addEventListener('focus', () => this.enter(record));
    element.addEventListener('blur', () => this.leave(record));
    element.addEventListener('input', () => this.typed(record));
    element.addEventListener('compositionend', () => this.typed(record));
    element.addEventListener('keydown', (event) => this.key(record, event));
  }

  enter(record) {
    this.editing = record;
    record.before = record.element.value;
    this.core.call('edit', record.node.id);
    this.frames.request();
  }

  leave(record) {
    this.finish();
    if (this.editing === record) this.editing = null;
    this.core.call('edit', 0);
    this.update(record);
    this.frames.request();
  }

  typed(record) {
    record.dirty = true;
    this.core.call('text', record.node.id, record.element.value, 0);
    this.frames.request();
    clearTimeout(record.timer);
    record.timer = setTimeout(() => this.finish(), kPauseMilliseconds);
  }

  /** The person paused, left or pressed Enter: what stands there now is meant. */
  finish() {
    const record = this.editing;
    if (!record?.dirty) return;
    clearTimeout(record.timer);
    record.dirty = false;
    record.sent = record.element.value;
    this.core.call('text', record.node.id, record.sent, 1);
    this.frames.request();
  }

  /** The page goes out of sight, where no frame is drawn: the last words are taken in without waiting for one. */
  finishAtOnce() {
    if (!this.editing?.dirty) return;
    this.finish();
    this.frames.draw(performance.now());
  }

  key(record, event) {
    if (event.isComposing) return;
    if (event.key === 'Enter' && record.element.localName === 'input') {
      this.finish();
    } else if (event.key === 'Escape' && record.element.value !== record.before) {
      event.stopPropagation();  // first back to what it was; a second Escape closes what is around it
      record.element.value = record.before;
      record.dirty = true;
      this.finish();
    }
  }

  update(record) {
    const { element, node } = record;
    // Right after leaving, the core may still say the old text: its next message brings the new one.
    if (this.editing !== record && element.value !== node.value) element.value = node.value;
  }
}
