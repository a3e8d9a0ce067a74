// Files out and in, through the browser's own dialogs.
const kKeepLinkMilliseconds = 60_000;

export function download(name, mime, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start reading long after the click.
  setTimeout(() => URL.revokeObjectURL(url), kKeepLinkMilliseconds);
}

const kSharpness = 2;  // pixels for each unit of a picture, where the browser has room for as many
const kLeastSharpness = 0.5;  // less, and its words cannot be read
const kMostPixels = 16_000_000;  // of a canvas: what every browser can have, phones too
const kMostAcross = 8_000;

/** A PNG of a picture (SVG) as a download; {code} when this browser cannot make it. */
export async function downloadPixels(name, svg) {
  try {
    const picture = new Image();
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const sharpness = Math.min(kSharpness, kMostAcross / Math.max(width, height), Math.sqrt(kMostPixels / (width * height)));
    if (!(sharpness >= kLeastSharpness)) return { code: 'file.picture_too_large' };
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * sharpness);
    canvas.height = Math.floor(height * sharpness);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const bytes = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
    if (!bytes) return { code: 'file.cannot_draw' };
    download(name, 'image/png', bytes);
    return {};
  } catch {
    return { code: 'file.cannot_draw' };
  }
}

/** {name, bytes}, {code, detail} when it cannot be read, or nothing when the person chose nothing. */
export function pick(accept, maxBytes) {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', async () => {
      const [file] = input.files;
      if (!file) return resolve(null);
      if (file.size > maxBytes) return resolve({ code: 'file.too_large', detail: String(Math.floor(maxBytes / 2 ** 20)) });
      try {
        return resolve({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch {
        return resolve({ code: 'file.cannot_read', detail: file.name });
      }
    });
    input.click();
  });
}
