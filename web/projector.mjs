// The second window, for the wall: ?scherm=projector. It shows the session of its address, else the newest one, and the
// screen does not go to sleep while it is seen. What it shows comes through the other tab's changes, as in any tab.
const kNewest = '#/groot-scherm/laatste';

export function isProjector() {
  return new URLSearchParams(location.search).get('scherm') === 'projector';
}

export function startProjector() {
  if (location.hash.length < 2) history.replaceState(null, '', kNewest);
  const stayAwake = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
  };
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
}
