import type { Graph } from '@stancegraph/contract';
import type { Target } from '@stancegraph/scene';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { CanvasData, CanvasState } from '../canvas/network-canvas.js';
import { focusOn, type Highlights } from '../evidence/highlights.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { keyOf } from '../registry/navigate.js';
import { select } from '../state/changes.js';
import { useStore } from '../state/use-store.js';
import { TEXTS } from '../texts.js';
import { theme } from '../ui/appearance.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { PictureModel } from './picture-model.js';
import { toSelection } from './targets.js';
import { Tooltip } from './tooltip.js';
import { useCanvas } from './use-canvas.js';
import { useHighlights } from './use-highlights.js';
import { useInsets } from './use-insets.js';

/** The network as a picture, and the model of it that keyboards and screen readers use. */
export function NetworkPicture({ graph }: { readonly graph: Graph }): ReactElement {
  const { ui, canvas, positions, change, setUi } = useExplorer();
  const [hovered, setHovered] = useState<string | undefined>(undefined);
  const [drawn, setDrawn] = useState(0);
  const [paintings, setPaintings] = useState(0);
  const highlights = useHighlights();
  const seen = useFocus(graph, highlights);
  const data = useCanvasData(seen, positions);
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
  useReveal(seen === graph && positions.size > 0);
  return (
    <>
      <div ref={container} className="network-host" aria-hidden />
      <PictureModel graph={seen} paintings={paintings} />
      <Tooltip hovered={hovered} graph={seen} container={container} />
      {seen.ties.length < graph.ties.length && (
        <p className="picture-notice">
          <span>{TEXTS.picture.focus(seen.ties.length, graph.totals.ties.shown)}</span>
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
      {drawn < seen.ties.length && (
        <p className="picture-notice">{TEXTS.picture.drawn(drawn, graph.totals.ties.shown)}</p>
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

/** On phones a selected tie stands alone with what it is about, until the reader asks for all. */
function useFocus(graph: Graph, highlights: Highlights): Pick<Graph, 'actors' | 'ties'> {
  const { view, ui } = useExplorer();
  const isPhone = useMedia(isPhoneQuery);
  const { selection } = view;
  return useMemo(
    () =>
      isPhone && selection?.type === 'tie' && !ui.showsAll
        ? focusOn(graph, selection, highlights)
        : graph,
    [isPhone, selection, ui.showsAll, graph, highlights],
  );
}

function useCanvasData(
  { actors, ties }: Pick<Graph, 'actors' | 'ties'>,
  positions: CanvasData['positions'],
): CanvasData {
  return useMemo(
    () => ({
      actors: actors.map(({ id, name, kind, code, made, received }) => ({
        id,
        name,
        kind,
        code,
        statements: sum(made) + sum(received),
      })),
      ties,
      positions,
    }),
    [actors, ties, positions],
  );
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

/** Brings what is selected or reached by keyboard into sight. */
function useReveal(isPlaced: boolean): void {
  const { view, ui, canvas } = useExplorer();
  const { selection } = view;
  const { focused } = ui;
  useEffect(() => {
    if (!isPlaced || selection === undefined) return;
    const target: Target =
      selection.type === 'tie'
        ? { type: 'tie', key: keyOf(selection) }
        : { type: 'actor', id: selection.id };
    return afterPainting(() => canvas.current?.reveal(target));
  }, [canvas, selection, isPlaced]);
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
