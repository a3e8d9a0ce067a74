// Size, pixel ratio and what the person prefers. Sizes are CSS px; the canvas gets exactly as many pixels as the
// screen has there, also at 110 % zoom and after moving to another monitor.
const kPreferences = ['(prefers-reduced-motion: reduce)', '(pointer: coarse)', '(prefers-contrast: more)',
  '(forced-colors: active)'];
const kNarrowBelow = 600;

export class Screen {
  constructor({ core, frames, mirror, app }) {
    Object.assign(this, { core, frames, mirror, app });
    this.canvas = document.getElementById('canvas');
    this.percent = 100;
    this.pixels = null;
    this.changed = true;
    frames.beforeFrame = () => this.apply();
    this.observe();
    for (const query of kPreferences) matchMedia(query).addEventListener('change', () => this.measure());
    this.watchRatio();
    this.watchContext();
  }

  observe() {
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1).devicePixelContentBoxSize?.[0];
      this.pixels = box ? { width: box.inlineSize, height: box.blockSize } : null;
      this.changed = true;
      this.frames.request();
    });
    try {
      observer.observe(this.canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.canvas);  // Safari
    }
  }

  /** A query matches one ratio only, so it is made anew after each change. */
  watchRatio() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', () => {
      this.pixels = null;
      this.measure();
      this.watchRatio();
    }, { once: true });
  }

  watchContext() {
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();  // or it never comes back
      if (this.mirror.onCanvas) this.frames.pause(true);
    });
    this.canvas.addEventListener('webglcontextrestored', () => {
      this.core.call('context_restored');
      this.changed = true;
      this.frames.pause(false);
    });
  }

  setTextPercent(percent) {
    if (percent === this.percent) return;
    this.percent = percent;
    this.mirror.setScale(percent / 100);
    this.measure();
  }

  measure() {
    this.changed = true;
    this.apply();
    this.frames.request();
  }

  /** The browser knows how it rounds; but under an emulated ratio (and while moving) what it says is of another one. */
  whole(exact, css) {
    const computed = css * devicePixelRatio;
    return exact !== undefined && Math.abs(exact - computed) <= 1 ? exact : Math.round(computed);
  }

  /** Just before a frame, because giving a canvas a size also clears it. */
  apply() {
    // Not every browser says that the ratio changed before it draws.
    if (!this.changed && this.ratio === devicePixelRatio) return;
    this.changed = false;
    this.ratio = devicePixelRatio;
    if (this.mirror.onCanvas) return this.applyToCanvas();
    const ratio = this.mirror.view ? 1 : devicePixelRatio;  // nothing is drawn; not yet, or not at all
    return this.tell(innerWidth, innerHeight, Math.round(innerWidth * ratio), Math.round(innerHeight * ratio), 1);
  }

  applyToCanvas() {
    const { width, height } = this.app.getBoundingClientRect();
    if (width < 1 || height < 1) return;
    const wide = this.whole(this.pixels?.width, width);
    const high = this.whole(this.pixels?.height, height);
    if (this.canvas.width !== wide) this.canvas.width = wide;
    if (this.canvas.height !== high) this.canvas.height = high;
    const scale = this.percent / 100;
    document.documentElement.toggleAttribute('data-narrow', width / scale < kNarrowBelow);
    this.tell(width, height, wide, high, scale);
  }

  tell(width, height, wide, high, scale) {
    const [reduced, coarse, more, forced] = kPreferences.map((query) => matchMedia(query).matches);
    this.core.call('environment', width, height, wide, high, scale, Number(reduced), Number(coarse),
      Number(more || forced));
  }
}
