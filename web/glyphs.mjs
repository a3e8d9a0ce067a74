// Draws with the fonts of the device what our own lack: single characters, and words that have to be drawn whole.
const kFamily = 'Atkinson, "Noto Sans", system-ui, sans-serif, "Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji"';
const kMargin = 1;

let context = null;

function prepared(pixels, weight, width = 0, height = 0) {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const { canvas } = context;
  if (canvas.width < width) canvas.width = width;
  if (canvas.height < height) canvas.height = height;
  context.font = `${weight} ${pixels}px ${kFamily}`;
  context.textBaseline = 'alphabetic';
  context.fillStyle = '#fff';
  return context;
}

/** [advance, left, top, width, height] in pixels, top counted from the base line; nothing when it has no width. */
export function measureGlyph(text, pixels, weight) {
  const found = prepared(pixels, weight).measureText(text);
  if (!(found.width > 0)) return null;
  const left = Math.floor(-found.actualBoundingBoxLeft) - kMargin;
  const top = Math.floor(-found.actualBoundingBoxAscent) - kMargin;
  const right = Math.ceil(found.actualBoundingBoxRight) + kMargin;
  const bottom = Math.ceil(found.actualBoundingBoxDescent) + kMargin;
  return [found.width, left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
}

/** {pixels: RGBA, coloured}: white where only the shape counts, real colours for emoji. */
export function drawGlyph(text, pixels, weight, left, top, width, height) {
  const target = prepared(pixels, weight, width, height);
  target.clearRect(0, 0, target.canvas.width, target.canvas.height);
  target.fillText(text, -left, -top);
  const { data } = target.getImageData(0, 0, width, height);
  let coloured = false;
  for (let at = 0; at < data.length && !coloured; at += 4) {
    coloured = data[at + 3] > 128 && Math.min(data[at], data[at + 1], data[at + 2]) < 250;
  }
  if (!coloured) for (let at = 0; at < data.length; at += 4) data[at] = data[at + 1] = data[at + 2] = 255;
  return { pixels: data, coloured };
}
