/** A place in the container, and what points at it. */
export interface PointerPlace {
  readonly x: number;
  readonly y: number;
  readonly pointer: 'mouse' | 'touch';
}

export interface PointerEvents {
  readonly onMove: (place: PointerPlace | undefined) => void;
  readonly onClick: (place: PointerPlace) => void;
  /** A right click, or a long press. */
  readonly onMenu: (place: PointerPlace) => void;
  /** Whether a drag that starts there moves something; else it moves the picture. */
  readonly onGrab: (place: PointerPlace) => boolean;
  readonly onDrag: (place: PointerPlace) => void;
  /** The drag ends: where, or nowhere if it was called off. */
  readonly onDrop: (place: PointerPlace | undefined) => void;
}

/** A press that moved further than this, in pixels, was a drag. */
const STILL = 6;
const LONG_PRESS_MS = 500;

interface Press {
  readonly id: number;
  readonly at: PointerPlace;
  /** Whether it has something in hand. */
  readonly isGrab: boolean;
  isDrag: boolean;
  /** Set once it opened a menu: letting go is no click then. */
  isLong: boolean;
  timer: number;
}

/**
 * Tells moves, clicks, long presses and drags on a container apart. Pointer events, because sigma's touch
 * handling keeps the browser from making clicks. Gives the function that stops listening.
 */
export function listenToPointer(container: HTMLElement, events: PointerEvents): () => void {
  let press: Press | undefined;
  const placeOf = (event: MouseEvent & { readonly pointerType?: string }): PointerPlace => {
    const box = container.getBoundingClientRect();
    return {
      x: event.clientX - box.left,
      y: event.clientY - box.top,
      pointer: event.pointerType === 'touch' ? 'touch' : 'mouse',
    };
  };
  const end = (): Press | undefined => {
    const ended = press;
    window.clearTimeout(ended?.timer);
    press = undefined;
    return ended;
  };
  const cancel = (): void => {
    if (end()?.isGrab === true) events.onDrop(undefined);
  };
  /** What is dropped on a panel would lie out of sight. */
  const isInside = ({ clientX, clientY }: PointerEvent): boolean => {
    const { left, right, top, bottom } = container.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || press?.isGrab !== true) return;
    event.preventDefault();
    cancel();
  };
  const down = (event: PointerEvent): void => {
    // A second finger calls off what the first has in hand.
    cancel();
    if (!event.isPrimary || event.button !== 0) return;
    const at = placeOf(event);
    const started: Press = {
      id: event.pointerId,
      at,
      isGrab: events.onGrab(at),
      isDrag: false,
      isLong: false,
      timer: 0,
    };
    if (at.pointer === 'touch') {
      started.timer = window.setTimeout(() => {
        // On a busy page the finger may be up already: what waits is handled before the next frame.
        requestAnimationFrame(() => {
          if (press !== started || started.isDrag) return;
          started.isLong = true;
          events.onMenu(at);
        });
      }, LONG_PRESS_MS);
    }
    press = started;
  };
  const move = (event: PointerEvent): void => {
    if (press === undefined) {
      if (event.pointerType === 'mouse' && event.buttons === 0) events.onMove(placeOf(event));
      return;
    }
    if (press.id !== event.pointerId) return;
    const place = placeOf(event);
    if (Math.hypot(place.x - press.at.x, place.y - press.at.y) > STILL) {
      window.clearTimeout(press.timer);
      press.isDrag = true;
    }
    if (press.isDrag && press.isGrab && !press.isLong) events.onDrag(place);
  };
  const up = (event: PointerEvent): void => {
    if (press?.id !== event.pointerId) return;
    const ended = end();
    const place = placeOf(event);
    if (ended?.isGrab === true)
      events.onDrop(ended.isDrag && !ended.isLong && isInside(event) ? place : undefined);
    if (ended?.isDrag === false && !ended.isLong) events.onClick(place);
  };
  const leave = (): void => {
    events.onMove(undefined);
  };
  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    // A long press is told of by its own timer.
    if (press?.isLong !== true) events.onMenu(placeOf(event));
  };
  const left = new AbortController();
  const capture = { capture: true, signal: left.signal };
  container.addEventListener('pointerdown', down, capture);
  container.addEventListener('pointerleave', leave, { signal: left.signal });
  container.addEventListener('contextmenu', menu, { signal: left.signal });
  // A drag may leave the container.
  window.addEventListener('pointermove', moveInside, capture);
  window.addEventListener('pointerup', up, capture);
  window.addEventListener('pointercancel', cancel, capture);
  window.addEventListener('keydown', escape, capture);
  function moveInside(event: PointerEvent): void {
    const isOver = event.target instanceof Node && container.contains(event.target);
    if (isOver || press !== undefined) move(event);
  }
  return () => {
    window.clearTimeout(press?.timer);
    left.abort();
  };
}
