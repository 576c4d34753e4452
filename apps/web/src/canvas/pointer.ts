/** A place in the container, and what points at it. */
export interface PointerPlace {
  readonly x: number;
  readonly y: number;
  readonly pointer: 'mouse' | 'touch';
}

export interface PointerEvents {
  readonly onMove: (place: PointerPlace | undefined) => void;
  readonly onClick: (place: PointerPlace) => void;
}

/** A press that moved further than this, in pixels, was a drag. */
const STILL = 6;

/**
 * Tells moves and clicks on a container apart from drags. Pointer events, because sigma's touch handling
 * keeps the browser from making clicks. Gives the function that stops listening.
 */
export function listenToPointer(container: HTMLElement, events: PointerEvents): () => void {
  let pressed: { x: number; y: number; id: number } | undefined;
  const placeOf = (event: PointerEvent): PointerPlace => {
    const box = container.getBoundingClientRect();
    return {
      x: event.clientX - box.left,
      y: event.clientY - box.top,
      pointer: event.pointerType === 'mouse' ? 'mouse' : 'touch',
    };
  };
  const down = (event: PointerEvent): void => {
    pressed =
      event.isPrimary && event.button === 0
        ? { x: event.clientX, y: event.clientY, id: event.pointerId }
        : undefined;
  };
  const up = (event: PointerEvent): void => {
    const start = pressed;
    pressed = undefined;
    if (start === undefined || start.id !== event.pointerId) return;
    const moved = Math.hypot(event.clientX - start.x, event.clientY - start.y);
    if (moved <= STILL) events.onClick(placeOf(event));
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.buttons === 0) events.onMove(placeOf(event));
  };
  const leave = (): void => {
    events.onMove(undefined);
  };
  container.addEventListener('pointerdown', down, true);
  container.addEventListener('pointerup', up, true);
  container.addEventListener('pointermove', move, true);
  container.addEventListener('pointerleave', leave);
  return () => {
    container.removeEventListener('pointerdown', down, true);
    container.removeEventListener('pointerup', up, true);
    container.removeEventListener('pointermove', move, true);
    container.removeEventListener('pointerleave', leave);
  };
}
