import type { Target } from '@stancegraph/scene';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { CanvasData, CanvasState } from '../canvas/network-canvas.js';
import type { Paths } from '@stancegraph/network';
import { focusOn, type Highlights } from '../evidence/highlights.js';
import { useExplorer } from '../explorer/explorer-context.js';
import type { ShownNetwork } from '../data/shown-network.js';
import { keyOf } from '../data/tie-keys.js';
import { select } from '../state/changes.js';
import { useStore } from '../state/use-store.js';
import { TEXTS } from '../texts.js';
import { theme } from '../ui/appearance.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { PathStrip } from '../paths/path-strip.js';
import { usePaths } from '../paths/use-paths.js';
import { PictureModel } from './picture-model.js';
import { pictureOf, type Pictured } from './pictured.js';
import { toSelection } from './targets.js';
import { Tooltip } from './tooltip.js';
import { useCanvas } from './use-canvas.js';
import { useHighlights } from './use-highlights.js';
import { useInsets } from './use-insets.js';

/** The network as a picture, and the model of it that keyboards and screen readers use. */
export function NetworkPicture({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, ui, canvas, positions, change, setUi } = useExplorer();
  const [hovered, setHovered] = useState<string | undefined>(undefined);
  const [drawn, setDrawn] = useState(0);
  const [paintings, setPaintings] = useState(0);
  const highlights = useHighlights();
  const paths = usePaths();
  const only = useFocus(shown, highlights, paths);
  const pictured = useMemo(() => pictureOf(shown, only), [shown, only]);
  const data = useCanvasData(pictured, positions);
  const state = useCanvasState(ui.focusedTie ?? hovered, highlights);
  const container = useCanvas({
    canvas,
    data,
    state,
    onHover: (target) => {
      setHovered(
        target === undefined ? undefined : target.type === 'actor' ? target.id : target.key,
      );
    },
    onSelect: (target) => {
      setUi({ sheet: 'half', focused: undefined, focusedTie: undefined });
      change(select(target === undefined ? undefined : toSelection(target)));
    },
    onDrawn: setDrawn,
    onPaint: useAtRest(() => {
      setPaintings((count) => count + 1);
    }),
  });
  useReveal(only === undefined && positions.size > 0);
  return (
    <>
      <div ref={container} className="network-host" aria-hidden />
      <PictureModel pictured={pictured} paintings={paintings} />
      <Tooltip hovered={hovered} shown={shown} container={container} />
      <PathStrip />
      {only !== undefined && view.path === undefined && (
        <p className="picture-notice">
          <span>{TEXTS.picture.focus(only.size, shown.tieCount)}</span>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              setUi({ showsAll: true });
            }}
          >
            {TEXTS.picture.showAll}
          </button>
        </p>
      )}
      {drawn < pictured.tieCount && (
        <p className="picture-notice">{TEXTS.picture.drawn(drawn, shown.tieCount)}</p>
      )}
    </>
  );
}

function useCanvasState(hover: string | undefined, { alleged, lit }: Highlights): CanvasState {
  const { view, ui } = useExplorer();
  const shownTheme = useStore(theme);
  const insets = useInsets();
  const { selection } = view;
  return useMemo(
    () => ({
      hovered: hover,
      selected: selection?.type === 'tie' ? keyOf(selection) : selection?.id,
      focused: ui.focused,
      lit,
      alleged,
      theme: shownTheme,
      insets,
    }),
    [hover, selection, lit, alleged, shownTheme, insets, ui.focused],
  );
}

/** Paths stand alone where the view says so. On phones a selected tie stands alone with what it is about, until the reader asks for all. */
function useFocus(
  shown: ShownNetwork,
  highlights: Highlights,
  paths: Paths | undefined,
): ReadonlySet<number> | undefined {
  const { view, ui } = useExplorer();
  const isPhone = useMedia(isPhoneQuery);
  const { selection } = view;
  const isPathAlone = view.path?.alone === true;
  return useMemo(() => {
    if (isPathAlone && paths !== undefined && paths.ties.length > 0) return new Set(paths.ties);
    if (!isPhone || selection?.type !== 'tie' || ui.showsAll) return undefined;
    const near = focusOn(shown, selection, highlights);
    return near.size > 0 && near.size < shown.tieCount ? near : undefined;
  }, [isPhone, selection, ui.showsAll, shown, highlights, paths, isPathAlone]);
}

function useCanvasData(pictured: Pictured, positions: CanvasData['positions']): CanvasData {
  return useMemo(
    () => ({
      actors: pictured
        .strongestActors(Infinity)
        .map(({ id, name, kind, code, made, received }) => ({
          id,
          name,
          kind,
          code,
          statements: sum(made) + sum(received),
        })),
      ties: pictured.strongest(Infinity),
      positions,
    }),
    [pictured, positions],
  );
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

/** Brings what is selected or reached by keyboard into sight. */
function useReveal(isPlaced: boolean): void {
  const { view, ui, canvas } = useExplorer();
  const { selection } = view;
  const { focused } = ui;
  const flown = useRef(ui.flights);
  useEffect(() => {
    if (!isPlaced || selection === undefined) return;
    const target: Target =
      selection.type === 'tie'
        ? { type: 'tie', key: keyOf(selection) }
        : { type: 'actor', id: selection.id };
    const isFlight = ui.flights !== flown.current;
    flown.current = ui.flights;
    return afterPainting(() => {
      if (isFlight) canvas.current?.flyTo(target);
      else canvas.current?.reveal(target);
    });
  }, [canvas, selection, isPlaced, ui.flights]);
  useEffect(() => {
    if (focused === undefined) return;
    return afterPainting(() => canvas.current?.reveal({ type: 'actor', id: focused }));
  }, [canvas, focused]);
}

/** Places on the screen are those of the last painting: what has just been fitted is painted first. */
function afterPainting(callback: () => void): () => void {
  const frame = window.requestAnimationFrame(callback);
  return () => {
    window.cancelAnimationFrame(frame);
  };
}

const REST_MS = 150;

/** Calls back once the last of many calls is a moment ago. */
function useAtRest(callback: () => void): () => void {
  const timer = useRef(0);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  return () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(callback, REST_MS);
  };
}
