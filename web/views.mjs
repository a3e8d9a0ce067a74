// Which of the two views the page shows: the one that the person chose, the plain one where the browser has no WebGL 2,
// and the plain one on paper. The mirror is built anew in the other view; where one was stays, because the core knows.
import { BasicView } from './basic_view.mjs';
import { CanvasView } from './canvas_view.mjs';

const kAddress = 'weergave';
const kMostFramesForPaper = 20;

/** Whether the address asks for the plain page: ?weergave=basis */
export function addressAsksBasic() {
  return new URLSearchParams(location.search).get(kAddress) === 'basis';
}

function forgetAddress() {
  const url = new URL(location.href);
  if (!url.searchParams.has(kAddress)) return;
  url.searchParams.delete(kAddress);
  history.replaceState(null, '', url);
}

export class Views {
  constructor({ core, frames, mirror, screen }) {
    Object.assign(this, { core, frames, mirror, screen });
    this.canvas = new CanvasView(this);
    this.basic = new BasicView(this);
    this.basicChosen = null;  // not known yet
    this.onPaper = false;
    addEventListener('beforeprint', () => this.print(true));
    addEventListener('afterprint', () => this.print(false));
    // The same without the events: Safari, and whoever looks at the page as if it were on paper.
    matchMedia('print').addEventListener('change', ({ matches }) => this.print(matches));
  }

  /** What the core says; it is in the middle of something, so the rest comes after it. */
  choose(basic) {
    if (basic === this.basicChosen) return;
    if (this.basicChosen === true) forgetAddress();
    this.basicChosen = basic;
    queueMicrotask(() => this.carryOut());
  }

  carryOut() {
    const drawn = this.core.call('draw', Number(!this.basicChosen)) !== 0;
    if (!drawn && !this.basicChosen) return this.core.call('basic_view', 1);  // no WebGL 2: the core chooses again
    return this.show();
  }

  show() {
    const view = this.basicChosen || this.onPaper ? this.basic : this.canvas;
    if (view === this.mirror.view) return;
    document.documentElement.dataset.view = view.name;
    this.mirror.build(view);
    this.screen.measure();
  }

  /** Paper is filled in at once: the browser does not wait for a frame. */
  print(onPaper) {
    if (onPaper === this.onPaper || this.basicChosen === null) return;
    this.onPaper = onPaper;
    this.core.call('on_paper', Number(onPaper));
    this.show();
    for (let frame = 0; onPaper && frame < kMostFramesForPaper; frame++) {
      if (!this.frames.drawNow()) break;
    }
  }
}
