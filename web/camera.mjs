// Reads QR codes: with the camera, or in a picture. Comes when somebody asks for it (doors.mjs) and is on the device
// from the first visit. A panel of real elements lies over the page while the camera runs; all its words come from the
// core. What the camera sees is looked at here, is kept nowhere and goes nowhere.
import { decodeQR } from 'qr/decode.js';

const kRestMilliseconds = 80;  // between two looks, so that the page stays quick
const kLookMilliseconds = 60;
const kPictureMilliseconds = 1_500;
const kForgetMilliseconds = 1_500;  // a code that was away for so long and comes back is shown anew
const kPictureSides = [1_200, 700, 2_400];  // a small code wants a large picture, a noisy photo a small one
const kReasons = {
  NotAllowedError: 'camera.refused', SecurityError: 'camera.refused', NotFoundError: 'camera.none',
  OverconstrainedError: 'camera.none', NotReadableError: 'camera.busy', AbortError: 'camera.busy',
};

/** Looks for a code in what can be painted. */
class Looker {
  constructor() {
    this.canvas = document.createElement('canvas');
    this.context = this.canvas.getContext('2d', { willReadFrequently: true });
  }

  /** The text of the code, or '' when there is none to be read. */
  look(source, width, height, timeLimit) {
    Object.assign(this.canvas, { width, height });
    this.context.drawImage(source, 0, 0, width, height);
    try {
      return decodeQR(this.context.getImageData(0, 0, width, height), { timeLimit });
    } catch {
      return '';
    }
  }
}

function element(name, text, properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  made.textContent = text;
  return made;
}

/** What one sees while the camera runs. A dialog of the browser: it keeps the focus, and Escape closes it. */
class Panel {
  constructor({ title, hint, cameIn, close }, whenClosed) {
    this.root = element('dialog', '', { className: 'message camera' });
    this.root.setAttribute('aria-label', title);
    this.video = element('video', '', { muted: true, playsInline: true });
    this.video.setAttribute('aria-label', hint);
    this.said = element('p', '', { className: 'said' });
    this.said.setAttribute('role', 'status');
    this.cameIn = element('p', cameIn);
    const done = element('button', close, { type: 'button' });
    done.addEventListener('click', () => this.root.close());
    const buttons = element('p', '');
    buttons.append(done);
    this.root.append(element('h1', title), element('p', hint), this.video, this.said, this.cameIn, buttons);
    this.root.addEventListener('close', () => {
      this.root.remove();
      whenClosed();
    });
    document.body.append(this.root);
    this.root.showModal();
    done.focus();
  }

  /** The same sentence twice in a row is still said twice. */
  say(cameIn, said) {
    this.cameIn.textContent = cameIn;
    this.said.textContent = '';
    setTimeout(() => { this.said.textContent = said; }, 50);
  }

  async show(stream) {
    const { facingMode } = stream.getVideoTracks()[0].getSettings();
    // Who looks at the screen finds the place as in a mirror.
    this.video.toggleAttribute('data-mirrored', facingMode !== 'environment');
    this.video.srcObject = stream;
    await this.video.play();
  }

  close() {
    if (this.root.open) this.root.close();
  }
}

export class CodeReader {
  constructor({ core, frames }) {
    this.looker = new Looker();
    this.panel = null;
    this.tell = (name, ...args) => {
      core.call(name, ...args);
      frames.request();
    };
    document.addEventListener('visibilitychange', () => document.hidden && this.close());
  }

  async open(words) {
    this.close();
    const panel = new Panel(words, () => this.closed(panel));
    this.panel = panel;
    try {
      const stream = await this.stream();
      if (this.panel !== panel) return stop(stream);  // closed before the person said yes to the browser
      this.streaming = stream;
      await panel.show(stream);
      this.watch(panel);
    } catch (error) {
      if (this.panel !== panel) return undefined;
      this.tell('camera_failed', kReasons[error.name] ?? 'camera.not_here');
      this.close();
    }
    return undefined;
  }

  stream() {
    const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1_280 } };
    return navigator.mediaDevices.getUserMedia({ video, audio: false });
  }

  /** Looks again and again; a code is told once for each time that it is shown. */
  watch(panel) {
    const { video } = panel;
    let last = '';
    let seenAt = 0;
    const look = () => {
      if (this.panel !== panel) return;
      const text = video.videoWidth > 0 ? this.looker.look(video, video.videoWidth, video.videoHeight, kLookMilliseconds) : '';
      const now = performance.now();
      if (text && (text !== last || now - seenAt > kForgetMilliseconds)) this.tell('code_read', text);
      if (text) [last, seenAt] = [text, now];
      setTimeout(look, kRestMilliseconds);
    };
    look();
  }

  say(cameIn, said) {
    this.panel?.say(cameIn, said);
  }

  close() {
    this.panel?.close();
  }

  closed(panel) {
    if (this.panel !== panel) return;
    this.panel = null;
    stop(this.streaming);
    this.streaming = null;
    this.tell('camera_closed');
  }

  /** The code in the bytes of a picture. */
  async readPicture(bytes) {
    let picture;
    try {
      picture = await createImageBitmap(new Blob([bytes]));
    } catch {
      return this.tell('camera_failed', 'camera.no_picture');
    }
    const longest = Math.max(picture.width, picture.height);
    for (const side of kPictureSides) {
      const scale = Math.min(1, side / longest);
      const size = [picture.width, picture.height].map((pixels) => Math.max(1, Math.round(pixels * scale)));
      const text = this.looker.look(picture, ...size, kPictureMilliseconds);
      if (text) return this.tell('code_read', text);
    }
    return this.tell('camera_failed', 'camera.no_code');
  }
}

function stop(stream) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
