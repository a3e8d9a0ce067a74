// When can somebody begin? Runs in the page itself, from before its first script, so that nothing is asked from outside
// while it starts. The same clock for every page: from the navigation until the frame is out in which all signs are there.

/** Signs that a page can be used, looked for in its own elements. */
export const kSigns = {
  // The canvas is drawn in the same call that fills the mirror; "Bewaard" is said when the storage was read and works.
  overstap: () => document.getElementById('loading')?.hidden === true
    && document.querySelector('#page h1') !== null && document.querySelector('#page button:not([aria-disabled])') !== null
    && [...document.querySelectorAll('#page [role=status]')].some(({ textContent }) => textContent.startsWith('Bewaard')),
  // Its canvas has a size, and the tools can be chosen.
  excalidraw: () => document.querySelector('canvas.interactive')?.width > 0
    && document.querySelector('[data-testid=toolbar-rectangle]:not(:disabled)') !== null,
};

/** For addInitScript: the milliseconds appear as `globalThis.usableAfter`. */
export const watchText = (signs) => `(${watch})(${signs})`;

function watch(signs) {
  const seen = new MutationObserver(() => {
    if (!signs()) return;
    seen.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { globalThis.usableAfter = performance.now(); };
      port2.postMessage(null);
    });
  });
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
