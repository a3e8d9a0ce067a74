// Mouse, pen and finger to the core. Listens on the common parent, not on the canvas, so that real elements can lie
// over it and still get their own events. A press that the browser takes over (to scroll) never activates anything.
import { State, isTouchable } from './roles.mjs';

const kDragStarts = 6;  // px, as in app/semantics/ui_pointer.cpp

export function connectPointer({ app, core, frames, mirror }) {
  const send = (event) => {
    const { left, top } = app.getBoundingClientRect();
    core.call('pointer_moved', (event.clientX - left) / mirror.scale, (event.clientY - top) / mirror.scale,
      Number(event.pointerType === 'touch'));
    frames.request();
  };
  const gone = () => {
    core.call('pointer_gone');
    frames.request();
  };
  let pressed = null;  // the pointer that is down
  let from = null;     // where it went down on something that can be dragged

  app.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary || !mirror.onCanvas) return;
    pressed = event.pointerId;
    const node = mirror.recordOf(event.target)?.node;
    mirror.dragged = false;
    from = node && node.state & State.draggable ? { x: event.clientX, y: event.clientY } : null;
    send(event);
    core.call('press_begins', node && isTouchable(node.role) ? node.id : 0);
    core.call('pointer_button', 1);
  });
  // On the window: a drag may end outside the page.
  addEventListener('pointermove', (event) => {
    if (!event.isPrimary || !mirror.onCanvas || (pressed !== null && pressed !== event.pointerId)) return;
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > kDragStarts * mirror.scale) mirror.dragged = true;
    send(event);
  });
  addEventListener('pointerup', (event) => {
    if (pressed !== event.pointerId || event.button !== 0) return;
    pressed = from = null;
    send(event);
    core.call('pointer_button', 0);
    if (event.pointerType === 'touch') core.call('pointer_gone');  // a finger does not hover
  });
  addEventListener('pointercancel', (event) => {
    if (pressed === event.pointerId) pressed = from = null;
    gone();
  });
  document.documentElement.addEventListener('pointerleave', () => {
    if (pressed === null) gone();
  });
  app.addEventListener('dragstart', (event) => event.preventDefault());
  // A real slider would move its own thumb as well; the keyboard still does.
  const keepFromSlider = (event) => {
    if (event.target.type !== 'range' || !mirror.onCanvas) return;
    event.preventDefault();
    event.target.focus({ preventScroll: true });
  };
  app.addEventListener('mousedown', keepFromSlider);
  app.addEventListener('touchstart', keepFromSlider, { passive: false });
}
