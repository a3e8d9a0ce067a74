// A surface that is larger than its view (app/semantics/ui_surface.cpp). Its elements lie on one plane, in board units,
// so that a camera that moves changes one style. Wheel and two fingers over it go to the core.
import { Role } from './roles.mjs';

const kPerLine = 16;  // px, for a wheel that counts in lines
const kZoomPerPixel = 0.01;
const kLongestTurn = 50;  // px of one turn of the wheel that count for the zoom

export function beginSurface(record) {
  record.element.classList.add('surface');
  record.plane = document.createElement('div');
  record.plane.className = 'plane';
  record.element.append(record.plane);
}

export function lookAtSurface({ plane, node }, scale) {
  plane.style.transform = `translate(${node.minimum * scale}px,${node.maximum * scale}px) scale(${node.now})`;
}

export function connectSurfaces({ app, core, frames, mirror }) {
  const isOver = ({ target }) => mirror.onCanvas && target.closest?.('.surface') != null;
  const placeOf = ({ clientX, clientY }) => {
    const { left, top } = app.getBoundingClientRect();
    return { x: (clientX - left) / mirror.scale, y: (clientY - top) / mirror.scale };
  };
  const act = (name, ...args) => {
    core.call(name, ...args);
    frames.request();
  };

  app.addEventListener('wheel', (event) => {
    if (!isOver(event)) return;
    event.preventDefault();
    const unit = [1, kPerLine, innerHeight][event.deltaMode] / mirror.scale;
    if (event.ctrlKey || event.metaKey) {
      const turn = Math.max(-kLongestTurn, Math.min(kLongestTurn, event.deltaY * unit));
      const { x, y } = placeOf(event);
      act('zoom', Math.exp(-turn * kZoomPerPixel), x, y);
    } else {
      act('pan', -event.deltaX * unit, -event.deltaY * unit);
    }
  }, { passive: false });

  app.addEventListener('dblclick', ({ target }) => {
    const record = mirror.recordOf(target);
    if (record?.node.role === Role.surface) act('press_twice', record.node.id);
  });

  const fingers = new Map();
  const spread = () => {
    const [one, other] = fingers.values();
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, apart: Math.hypot(one.x - other.x, one.y - other.y) };
  };
  app.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' || !isOver(event)) return;
    fingers.set(event.pointerId, placeOf(event));
    if (fingers.size !== 2) return;
    mirror.dragged = true;  // no press comes of this
    act('pointer_gone');
  });
  addEventListener('pointermove', (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = fingers.size === 2 && spread();
    fingers.set(event.pointerId, placeOf(event));
    if (!before) return;
    const now = spread();
    core.call('pan', now.x - before.x, now.y - before.y);
    act('zoom', now.apart / Math.max(1, before.apart), now.x, now.y);
  });
  for (const name of ['pointerup', 'pointercancel']) addEventListener(name, ({ pointerId }) => fingers.delete(pointerId));
}
