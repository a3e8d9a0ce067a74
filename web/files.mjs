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
