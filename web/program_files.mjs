// The files of the program: from the site, or, in the one-file build, from within the page (tools/one_file_page.mjs).
const inside = (path) => document.querySelector(`script[data-path="${CSS.escape(path)}"]`);

function unpacked({ textContent, dataset }) {
  const packed = Uint8Array.from(atob(textContent), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'Content-Type': dataset.mime } });
}

/** A Response with the whole file; throws when it cannot be had. */
export async function fetchFile(path) {
  const element = inside(path);
  if (element) return unpacked(element);
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

export async function fetchBytes(path) {
  return new Uint8Array(await (await fetchFile(path)).arrayBuffer());
}

/** The bytes of a file of the site while the page waits: for what cannot come later. A browser gives no other form. */
export function fetchFileNow(path) {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  request.overrideMimeType('text/plain; charset=x-user-defined');  // one letter for each byte, its low eight bits
  request.send();
  if (request.status !== 200) throw new Error(`${path}: ${request.status}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
}

/** Whether the program lies within the page itself, and so costs no time to fetch. */
export const isWithinPage = (path) => inside(path) !== null;
