import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Target } from '@stancegraph/scene';
import { NetworkCanvas, type CanvasData, type CanvasState } from '../canvas/network-canvas.js';

export interface CanvasHandlers {
  readonly onHover: (target: Target | undefined) => void;
  readonly onSelect: (target: Target | undefined) => void;
  readonly onDrawn: (ties: number) => void;
  readonly onPaint: () => void;
}

interface CanvasProps extends CanvasHandlers {
  readonly canvas: RefObject<NetworkCanvas | null>;
  readonly data: CanvasData;
  readonly state: CanvasState;
}

/** Keeps one canvas in a container in step with data and state; gives the container's ref. */
export function useCanvas({
  canvas,
  data,
  state,
  ...handlers
}: CanvasProps): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef({ handlers, state });
  latest.current = { handlers, state };
  const isMoved = useMovedCamera(container);

  useEffect(() => {
    const { current } = container;
    if (current === null) return;
    const created = new NetworkCanvas(current, latest.current.state, {
      onHover: (target) => {
        latest.current.handlers.onHover(target);
      },
      onSelect: (target) => {
        latest.current.handlers.onSelect(target);
      },
      onDrawn: (ties) => {
        latest.current.handlers.onDrawn(ties);
      },
      onPaint: () => {
        latest.current.handlers.onPaint();
      },
    });
    canvas.current = created;
    return () => {
      canvas.current = null;
      created.destroy();
    };
  }, [canvas]);

  useEffect(() => {
    canvas.current?.setState(state);
  }, [canvas, state]);
  useFit({ canvas, container, data, state, isMoved });
  return container;
}

/** Whether the reader has moved the camera since it last fitted the picture. */
function useMovedCamera(container: RefObject<HTMLElement | null>): RefObject<boolean> {
  const isMoved = useRef(false);
  useEffect(() => {
    const { current } = container;
    if (current === null) return;
    const move = (): void => {
      isMoved.current = true;
    };
    const drag = (event: PointerEvent): void => {
      if (event.buttons > 0) move();
    };
    current.addEventListener('wheel', move, { passive: true });
    current.addEventListener('pointermove', drag);
    return () => {
      current.removeEventListener('wheel', move);
      current.removeEventListener('pointermove', drag);
    };
  }, [container]);
  return isMoved;
}

interface FitProps extends Pick<CanvasProps, 'canvas' | 'data' | 'state'> {
  readonly container: RefObject<HTMLElement | null>;
  readonly isMoved: RefObject<boolean>;
}

/** Fits the picture when it is new, when its actors stand elsewhere, and when its room changes. */
function useFit({ canvas, container, data, state: { insets }, isMoved }: FitProps): void {
  const seen = useRef<CanvasData | undefined>(undefined);
  const size = useSize(container);
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return;
    const before = seen.current;
    current.setData(data);
    if (data.actors.length === 0) return;
    seen.current = data;
    const isNew = before === undefined || !isPlaced(before);
    const stoodElsewhere = before !== undefined && haveMoved(before, data);
    const hasNewcomers = before !== undefined && newcomers(before, data);
    if (stoodElsewhere) isMoved.current = false;
    if (isNew || stoodElsewhere) current.fit(false);
    else if (hasNewcomers && !isMoved.current) current.fit(true);
  }, [canvas, data, isMoved]);
  useEffect(() => {
    if (!isMoved.current && seen.current !== undefined) canvas.current?.fit(false);
  }, [canvas, size, insets, isMoved]);
}

function isPlaced({ actors, positions }: CanvasData): boolean {
  return actors.some(({ id }) => positions.has(id));
}

function haveMoved(before: CanvasData, after: CanvasData): boolean {
  return after.actors.some(({ id }) => {
    const [one, other] = [before.positions.get(id), after.positions.get(id)];
    return one !== undefined && (one.x !== other?.x || one.y !== other.y);
  });
}

function newcomers(before: CanvasData, after: CanvasData): boolean {
  const known = new Set(before.actors.map(({ id }) => id));
  return after.actors.some(({ id }) => !known.has(id) || !before.positions.has(id));
}

/** The container's size as a text, so that equal sizes are equal. */
function useSize(container: RefObject<HTMLElement | null>): string {
  const [size, setSize] = useState('');
  useEffect(() => {
    const { current } = container;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      setSize(`${String(current.clientWidth)} ${String(current.clientHeight)}`);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [container]);
  return size;
}
