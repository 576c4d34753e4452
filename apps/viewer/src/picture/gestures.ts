import type { Place } from './places.js';

export interface PointerPlace extends Place {
  readonly pointer: 'mouse' | 'touch';
}

export interface GestureEvents {
  /** A mouse is over that place, or left. */
  readonly onHover: (place: PointerPlace | undefined) => void;
  readonly onTap: (place: PointerPlace) => void;
  readonly onPan: (dx: number, dy: number) => void;
  /** Nearer by a factor, holding what lies there. */
  readonly onZoom: (factor: number, at: Place) => void;
}

/** A press that moved further than this, in pixels, was a drag. */
const STILL = 6;
/** How far a notch of a wheel (100 pixels in most browsers) comes nearer. */
const WHEEL = 0.0022;
const LINE_PIXELS = 16;

/** Tells hovers, taps, drags, pinches and wheels on an element apart. */
export function listenToGestures(host: HTMLElement, events: GestureEvents): void {
  const pressed = new Map<number, PointerPlace>();
  let start: PointerPlace | undefined;
  let isDrag = false;
  const placeOf = (event: MouseEvent & { readonly pointerType?: string }): PointerPlace => {
    const { left, top } = host.getBoundingClientRect();
    const pointer = event.pointerType === 'touch' ? 'touch' : 'mouse';
    return { x: event.clientX - left, y: event.clientY - top, pointer };
  };
  host.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const place = placeOf(event);
    pressed.set(event.pointerId, place);
    host.setPointerCapture(event.pointerId);
    isDrag = pressed.size > 1;
    start = place;
  });
  host.addEventListener('pointermove', (event) => {
    const before = pressed.get(event.pointerId);
    const place = placeOf(event);
    if (before === undefined) {
      if (event.pointerType === 'mouse' && event.buttons === 0) events.onHover(place);
      return;
    }
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) pinch(before, place, other);
    else if (isDrag || (start !== undefined && distance(start, place) > STILL)) {
      // From where it began, so that nothing of the way is lost.
      const from = isDrag ? before : (start ?? before);
      isDrag = true;
      events.onPan(place.x - from.x, place.y - from.y);
    }
    pressed.set(event.pointerId, place);
  });
  const pinch = (before: Place, after: Place, other: Place): void => {
    const [wide, was] = [distance(after, other), distance(before, other)];
    events.onPan((after.x - before.x) / 2, (after.y - before.y) / 2);
    const middle = { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 };
    if (was > 0 && wide > 0) events.onZoom(wide / was, middle);
  };
  host.addEventListener('pointerup', (event) => {
    const wasPressed = pressed.delete(event.pointerId);
    if (wasPressed && !isDrag) events.onTap(placeOf(event));
    if (pressed.size === 0) isDrag = false;
  });
  host.addEventListener('pointercancel', ({ pointerId }) => {
    pressed.delete(pointerId);
    if (pressed.size === 0) isDrag = false;
  });
  host.addEventListener('pointerleave', () => {
    events.onHover(undefined);
  });
  host.addEventListener(
    'wheel',
    (event) => {
      // In a frame that nobody has gone into, the wheel turns the page around it.
      const isPassing = self !== top && !host.contains(document.activeElement);
      if (isPassing && !event.ctrlKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1;
      // A pinch on a touchpad comes as a wheel with Ctrl, in smaller steps.
      const step = event.deltaY * pixels * (event.ctrlKey ? 5 : 1);
      events.onZoom(Math.exp(-Math.max(-400, Math.min(400, step)) * WHEEL), placeOf(event));
    },
    { passive: false },
  );
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
