import { useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { moveWindow, type Window } from './bins.js';

interface BrushDragOptions {
  readonly area: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly set: Window;
  readonly commit: (next: Window) => void;
}

interface BrushDrag {
  /** The window while it is dragged. */
  readonly dragged: Window | undefined;
  readonly onPointerDown: (event: ReactPointerEvent) => void;
}

/** Drags an end, the window, or a new window; the filter changes when the pointer lets go. */
export function useBrushDrag({ area, count, set, commit }: BrushDragOptions): BrushDrag {
  const [dragged, setDragged] = useState<Window | undefined>(undefined);
  const binUnder = (clientX: number): number => {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    const at = Math.floor(((clientX - box.left) / box.width) * count);
    return Math.max(0, Math.min(count - 1, at));
  };
  const onPointerDown = (event: ReactPointerEvent): void => {
    if (event.button !== 0) return;
    const start = binUnder(event.clientX);
    const moved = dragFrom(event.target, start, set, count);
    let next: Window | undefined;
    const done = new AbortController();
    const options = { signal: done.signal };
    const move = ({ clientX }: PointerEvent): void => {
      next = moved(binUnder(clientX));
      setDragged(next);
    };
    const end = (): void => {
      done.abort();
      setDragged(undefined);
      if (next !== undefined) commit(next);
    };
    const cancel = (): void => {
      done.abort();
      setDragged(undefined);
    };
    window.addEventListener('pointermove', move, options);
    window.addEventListener('pointerup', end, options);
    window.addEventListener('pointercancel', cancel, options);
  };
  return { dragged, onPointerDown };
}

/** What a drag that starts there does to the window, by the bin that the pointer is over. */
function dragFrom(
  target: EventTarget,
  start: number,
  set: Window,
  count: number,
): (at: number) => Window {
  const end = target instanceof HTMLElement ? target.dataset['end'] : undefined;
  if (end === 'from') return (at) => ({ from: Math.min(at, set.to), to: set.to });
  if (end === 'to') return (at) => ({ from: set.from, to: Math.max(at, set.from) });
  const isAll = set.from === 0 && set.to === count - 1;
  const isInside = start >= set.from && start <= set.to;
  if (isInside && !isAll) return (at) => moveWindow(set, 'both', at - start, count);
  return (at) => ({ from: Math.min(start, at), to: Math.max(start, at) });
}
