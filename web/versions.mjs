// The program on this device. A service worker keeps one whole version of it, so that it starts without a network; a
// newer one waits beside it until the person says so, and never takes over by itself.
const kWorker = 'service_worker.mjs';
const kAskAgainMilliseconds = 60 * 60 * 1000;

export class Versions {
  /** `waits`: called when a newer version is whole on this device. */
  constructor(waits) {
    this.waits = waits;
    this.registration = null;
    this.starting = false;
    this.askedAt = 0;
  }

  /** After the first picture: keeping a copy must not make the start slower. */
  async keep() {
    const { serviceWorker } = navigator;
    if (!serviceWorker || !location.protocol.startsWith('http')) return;
    let controlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.starting) location.reload();
      else if (controlled) this.waits();  // started in another tab: this page is now the old one
      controlled = true;
    });
    this.registration = await serviceWorker.register(kWorker);
    this.askedAt = performance.now();
    if (this.registration.waiting && controlled) this.waits();
    this.registration.addEventListener('updatefound', () => {
      const { installing } = this.registration;
      installing.addEventListener('statechange', () => {
        if (installing.state === 'installed' && serviceWorker.controller) this.waits();
      });
    });
    document.addEventListener('visibilitychange', () => this.askAgain());
  }

  /** For a page that stays open for days. */
  askAgain() {
    if (document.hidden || performance.now() - this.askedAt < kAskAgainMilliseconds) return;
    this.askedAt = performance.now();
    this.registration.update().catch(() => {});  // no network: later
  }

  /** The page loads again as soon as the waiting version serves it. */
  start() {
    this.starting = true;
    const waiting = this.registration?.waiting;
    if (waiting) waiting.postMessage('start');
    else location.reload();
  }
}
