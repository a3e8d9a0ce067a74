// QR codes in tests: as pictures of what a person sees, read by a reader that knows nothing of our page, and as what a
// camera sees.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { decodeQR } from 'qr/decode.js';

const kFramesPerPicture = 45;  // a second and a half
const kMostLooks = 40;

/** The pixels of a picture. A browser can take pictures apart; `page` lends it. */
async function pixelsOf(page, picture) {
  const { width, height, text } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let letters = '';
    for (let at = 0; at < data.length; at += 8_192) letters += String.fromCharCode(...data.subarray(at, at + 8_192));
    return { width: bitmap.width, height: bitmap.height, text: btoa(letters) };
  }, picture.toString('base64'));
  return { width, height, data: new Uint8Array(Buffer.from(text, 'base64')) };
}

/** What the code says that can be seen on this page; looks until one is drawn. */
export async function codeSeenOn(page) {
  for (let look = 0; look < kMostLooks; look++) {
    const pixels = await pixelsOf(page, await page.screenshot());
    try {
      return decodeQR(pixels, { timeLimit: 2_000 });
    } catch {
      // not drawn yet
    }
  }
  return assert.fail('there is no code to be seen');
}

/** Flags of a Chromium whose camera sees `file`, a film of pictures. */
export const cameraFlags = (file) => ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];

/** A film in which each picture (JPEG, all of one size) is held before the camera for a while. */
export const film = (pictures) => Buffer.concat(pictures.flatMap((picture) => Array(kFramesPerPicture).fill(picture)));

/** Gives `work` the name of a film; it is there from the start, and can be exchanged until the camera opens. */
export async function withFilm(pictures, work) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overstap-film-'));
  const file = path.join(folder, 'camera.mjpeg');
  try {
    await writeFile(file, film(pictures));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
