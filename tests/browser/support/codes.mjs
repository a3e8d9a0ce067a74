// QR codes in tests: as pictures of what a person sees, read by a reader that knows nothing of our page, and as what a
// camera sees.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { decodeQR } from 'qr/decode.js';

const kFramesPerSecond = 5;
const kFramesPerPicture = 8;
const kGrey = 128;
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

const filmOf = ({ width, height }, frames) =>
  Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F${kFramesPerSecond}:1 Ip A1:1 C420\n`), ...frames]);

/** One frame without colour: its light, then nothing. */
function frame({ width, height, data }) {
  const light = Buffer.alloc(width * height);
  for (let at = 0; at < light.length; at++) light[at] = data[4 * at + 1];
  return Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc(width * height / 2, kGrey)]);
}

/** A film (YUV4MPEG2) in which each picture is held before the camera for a while; all are of one size. */
export async function film(page, pictures) {
  const frames = [];
  let size = null;
  for (const picture of pictures) {
    const pixels = await pixelsOf(page, picture);
    size ??= pixels;
    assert.deepEqual([pixels.width, pixels.height], [size.width, size.height], 'one size');
    frames.push(...Array(kFramesPerPicture).fill(frame(pixels)));
  }
  return filmOf(size, frames);
}

/** Gives `work` the name of a film of nothing; it can be exchanged until the camera opens. */
export async function withFilm({ width, height }, work) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overstap-film-'));
  const file = path.join(folder, 'camera.y4m');
  try {
    const nothing = frame({ width, height, data: new Uint8Array(4 * width * height).fill(255) });
    await writeFile(file, filmOf({ width, height }, [nothing]));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
