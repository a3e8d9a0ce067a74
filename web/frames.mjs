// Frames on demand. Whoever changes something asks for one; while the core wants more it gets more; then nothing
// runs: no timer, no requestAnimationFrame. A hidden tab draws none.
export class Frames {
  constructor(core) {
    this.core = core;
    this.asked = false;
    this.paused = false;
    this.beforeFrame = () => {};
    this.whenIdle = () => {};
    document.addEventListener('visibilitychange', () => this.request());
  }

  request() {
    if (this.asked || this.paused || document.hidden) return;
    this.asked = true;
    requestAnimationFrame((time) => this.draw(time));
  }

  draw(time) {
    this.asked = false;
    if (this.paused) return;
    this.beforeFrame();
    if (this.core.call('frame', time)) {
      this.request();
    } else if (!this.asked) {
      this.whenIdle();
    }
  }

  /** Without waiting for the browser; true when another one is wanted. */
  drawNow() {
    this.beforeFrame();
    return this.core.call('frame', performance.now()) !== 0;
  }

  /** While the graphics context is gone. */
  pause(paused) {
    this.paused = paused;
    this.request();
  }
}
