import { useEffect, useRef, useState, type RefObject } from 'react';
import {
  NetworkCanvas,
  type CanvasData,
  type CanvasEvents,
  type CanvasState,
} from '../canvas/network-canvas.js';
import type { CameraView } from '../canvas/camera.js';

/** Pictures beside the explorer's need only the first two. */
type CanvasHandlers = Pick<CanvasEvents, 'onHover' | 'onSelect'> & Partial<CanvasEvents>;

type CanvasProps = CanvasHandlers & CanvasPlace;

interface CanvasPlace {
  readonly canvas: RefObject<NetworkCanvas | null>;
  readonly data: CanvasData;
  readonly state: CanvasState;
  /** What the address says is seen; left out, the picture is fitted. */
  readonly camera: CameraView | undefined;
}

/** Keeps one canvas in a container in step with data and state; gives the container's ref. */
export function useCanvas({
  canvas,
  data,
  state,
  camera,
  ...handlers
}: CanvasProps): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef({ handlers, state });
  latest.current = { handlers, state };
  /** Whether the camera stands elsewhere than where the picture was fitted. */
  const isMoved = useRef(false);

  useEffect(() => {
    const { current } = container;
    if (current === null) return;
    const to = (): CanvasHandlers => latest.current.handlers;
    const created = new NetworkCanvas(current, latest.current.state, {
      onHover: (target, place) => {
        to().onHover(target, place);
      },
      onSelect: (target) => {
        to().onSelect(target);
      },
      onMenu: (target, place) => {
        to().onMenu?.(target, place);
      },
      onMoveActor: (id, place) => {
        to().onMoveActor?.(id, place);
      },
      onDrawn: (drawn) => {
        to().onDrawn?.(drawn);
      },
      onCamera: (seen) => {
        isMoved.current = seen !== undefined;
        to().onCamera?.(seen);
      },
      onPaint: () => {
        to().onPaint?.();
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
  useFit({ canvas, container, data, state, camera, isMoved });
  return container;
}

interface FitProps extends CanvasPlace {
  readonly container: RefObject<HTMLElement | null>;
  readonly isMoved: RefObject<boolean>;
}

/**
 * Shows what the address says, else fits the picture: when it is new, when its actors stand elsewhere, and
 * when its room changes.
 */
function useFit({ canvas, container, data, state: { insets }, camera, isMoved }: FitProps): void {
  const seen = useRef<CanvasData | undefined>(undefined);
  const size = useSize(container);
  const asked = useRef(camera);
  asked.current = camera;
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return;
    const before = seen.current;
    current.setData(data);
    if (!isPlaced(data)) return;
    seen.current = data;
    const isNew = before === undefined;
    const stoodElsewhere = before !== undefined && before.positions !== data.positions;
    if (isNew && asked.current !== undefined) {
      isMoved.current = true;
      current.setCamera(asked.current, false);
    } else if (isNew || (stoodElsewhere && haveMoved(before, data))) {
      isMoved.current = false;
      current.fit(false);
    } else if (!isMoved.current && newcomers(before, data)) current.fit(true);
  }, [canvas, data, isMoved]);
  useEffect(() => {
    if (!isMoved.current && seen.current !== undefined) canvas.current?.fit(false);
  }, [canvas, size, insets, isMoved]);
  useEffect(() => {
    const { current } = canvas;
    if (camera === undefined || current === null || seen.current === undefined) return;
    // Also where it stands there already: what is seen is chosen, so that newcomers move nothing.
    isMoved.current = true;
    if (!isNear(camera, current.camera())) current.setCamera(camera, true);
  }, [canvas, camera, isMoved]);
}

/** Addresses keep five figures. */
function isNear(one: CameraView, other: CameraView): boolean {
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= one.span / 1_000;
  return close(one.x, other.x) && close(one.y, other.y) && close(one.span, other.span);
}

function isPlaced({ network, positions }: CanvasData): boolean {
  return network.strongest.some((number) => positions.has(network.ids[number] ?? ''));
}

/** Whether an actor that stood somewhere stands elsewhere now. */
function haveMoved({ positions: before }: CanvasData, { positions: after }: CanvasData): boolean {
  for (const [id, { x, y }] of before) {
    const place = after.get(id);
    if (place !== undefined && (place.x !== x || place.y !== y)) return true;
  }
  return before.size === 0;
}

/** With so many actors newcomers change nothing of what is seen. */
const FEW = 500;

/** Whether an actor is shown, or has a place, that was not or had none before. */
function newcomers(before: CanvasData, { network }: CanvasData): boolean {
  if (network.strongest.length > FEW) return false;
  const { strongest, ids } = before.network;
  const known = new Set(Array.from(strongest, (number) => ids[number] ?? ''));
  return network.strongest.some((number) => {
    const id = network.ids[number] ?? '';
    return !known.has(id) || !before.positions.has(id);
  });
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
