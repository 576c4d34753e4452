import { useEffect, useMemo, useState, type ReactElement, type RefObject } from 'react';
import type { Diff } from '@stancegraph/contract';
import type { CameraView } from '../canvas/camera.js';
import { layOut } from '../canvas/layout.js';
import type { CanvasState, NetworkCanvas } from '../canvas/network-canvas.js';
import type { Positions } from '@stancegraph/analysis';
import { CanvasZoom } from '../picture/canvas-zoom.js';
import { useCanvas } from '../picture/use-canvas.js';
import { useStore } from '../state/use-store.js';
import { theme } from '../ui/appearance.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { useDiff } from './diff-context.js';
import { drawDiff, markedTies, placesOf } from './diff-marks.js';

interface DiffCanvasProps {
  readonly diff: Diff;
  readonly canvas: RefObject<NetworkCanvas | null>;
  readonly camera: CameraView | undefined;
}

const NOWHERE: Positions = new Map();
const NO_LINES: ReadonlySet<string> = new Set();

/** Both states in one picture: everybody stands where they stand whichever of them is shown. */
export function DiffCanvas({ diff, canvas, camera }: DiffCanvasProps): ReactElement {
  const { view, change } = useDiff();
  const { shown, tie } = view;
  const network = useMemo(() => drawDiff(diff, shown), [diff, shown]);
  const positions = usePositions(diff);
  const data = useMemo(() => ({ network, positions, pins: NOWHERE }), [network, positions]);
  const [hovered, hover] = useState<string | undefined>(undefined);
  const selected = tie !== undefined && network.rankOf(tie) !== undefined ? tie : undefined;
  const container = useCanvas({
    canvas,
    data,
    state: useCanvasState(hovered, selected),
    camera,
    onHover: (target) => {
      hover(target?.type === 'actor' ? target.id : target?.key);
    },
    onSelect: (target) => {
      if (target?.type === 'tie') change({ tie: target.key });
      else if (target === undefined) change({ tie: undefined });
    },
  });
  return (
    <div className="diff-picture">
      <div ref={container} className="network-host" aria-hidden />
      <CanvasZoom canvas={canvas} />
    </div>
  );
}

/** Tools lie above the picture, the legend below. */
const INSETS = { top: 56, right: 0, bottom: 56, left: 0 };
const PHONE_INSETS = { top: 56, right: 0, bottom: 8, left: 0 };

function useCanvasState(hovered: string | undefined, selected: string | undefined): CanvasState {
  const shownTheme = useStore(theme);
  const insets = useMedia(isPhoneQuery) ? PHONE_INSETS : INSETS;
  return useMemo(
    () => ({ hovered, selected, lit: NO_LINES, alleged: [], theme: shownTheme, insets }),
    [hovered, selected, shownTheme, insets],
  );
}

/** Of all actors and ties of both sides, so that no side decides for the other. */
function usePositions(diff: Diff): Positions {
  const [positions, setPositions] = useState<Positions>(NOWHERE);
  useEffect(() => {
    let isLeft = false;
    const { appeared, vanished, stayed } = diff.actors;
    const ids = [...appeared.items, ...vanished.items, ...stayed.items].map(({ id }) => id);
    const edges = markedTies(diff).map(({ tie: { source, target, before, after } }) => ({
      source,
      target,
      weight: Math.max(before, after),
    }));
    void layOut(ids, edges).then((computed) => {
      if (!isLeft) setPositions(placesOf(diff, computed));
    });
    return () => {
      isLeft = true;
    };
  }, [diff]);
  return positions;
}
