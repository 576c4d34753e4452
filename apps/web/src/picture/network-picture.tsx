import type { Target } from '@stancegraph/scene';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { networkOfLists, networkOfView, type CanvasNetwork } from '../canvas/canvas-network.js';
import type { CanvasData, CanvasState, Drawn } from '../canvas/network-canvas.js';
import type { Paths } from '@stancegraph/network';
import { focusOn, type Highlights } from '../evidence/highlights.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { focusPicture } from '../explorer/run-key.js';
import type { ShownNetwork } from '../data/shown-network.js';
import { keyOf } from '../data/tie-keys.js';
import { pin, select, setCamera } from '../state/changes.js';
import { useStore } from '../state/use-store.js';
import { theme } from '../ui/appearance.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { usePaths } from '../paths/use-paths.js';
import { PictureModel } from './picture-model.js';
import { MOST_STRANDS, PictureNotices } from './picture-notices.js';
import { pictureOf, type Pictured } from './pictured.js';
import { markOf, toSelection, toTarget } from './targets.js';
import { useCanvas } from './use-canvas.js';
import { useHighlights } from './use-highlights.js';
import { useInsets } from './use-insets.js';

const Tooltip = lazy(async () => ({ default: (await import('./tooltip.js')).Tooltip }));

/** The network as a picture, and the model of it that keyboards and screen readers use. */
export function NetworkPicture({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, ui, canvas, positions, change, setUi } = useExplorer();
  const [hovered, setHovered] = useState<string | undefined>(undefined);
  const [drawn, setDrawn] = useState<Drawn>({ ties: 0, actors: 0, isAll: true });
  const [paintings, setPaintings] = useState(0);
  const highlights = useHighlights();
  const paths = usePaths();
  const only = useFocus(shown, highlights, paths);
  const pictured = useMemo(() => pictureOf(shown, only), [shown, only]);
  const data = useCanvasData(shown, pictured, only === undefined);
  const fans = view.unit === 'statements' && shown.totals.statements.shown <= MOST_STRANDS;
  const state = useCanvasState(
    ui.focusedTie ?? hovered,
    highlights,
    usePathKeys(shown, paths),
    fans,
  );
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
      focusPicture(true);
      setUi({ sheet: 'half', focused: undefined, focusedTie: undefined });
      change(select(target === undefined ? undefined : toSelection(target)));
    },
    onDrawn: setDrawn,
    onMenu: (target, menuAt) => {
      if (target.type === 'actor') setUi({ subject: target.id, menuAt });
    },
    onMoveActor: (id, place) => {
      change(pin(id, place));
    },
    onCamera: (camera) => {
      change(setCamera(camera), 'replace');
    },
    camera: view.camera,
    onPaint: useAtRest(() => {
      setPaintings((count) => count + 1);
    }),
  });
  useReveal(only === undefined && positions.size > 0);
  return (
    <>
      <div ref={container} className="network-host" aria-hidden />
      <PictureModel pictured={pictured} paintings={paintings} />
      <Suspense fallback={null}>
        {hovered !== undefined && <Tooltip hovered={hovered} shown={shown} container={container} />}
      </Suspense>
      <PictureNotices shown={shown} pictured={pictured} drawn={drawn} inFocus={only?.size} />
    </>
  );
}

/** Keys of the ties of the paths that stand out among the rest of the picture. */
function usePathKeys(
  shown: ShownNetwork,
  paths: Paths | undefined,
): ReadonlySet<string> | undefined {
  const { path } = useExplorer().view;
  return useMemo(() => {
    if (path?.alone !== false || paths === undefined || paths.ties.length === 0) return undefined;
    return new Set(paths.ties.flatMap((rank) => shown.tie(rank) ?? []).map(keyOf));
  }, [path, paths, shown]);
}

function useCanvasState(
  hover: string | undefined,
  { alleged, lit }: Highlights,
  path: ReadonlySet<string> | undefined,
  fans: boolean,
): CanvasState {
  const { view, ui, shown } = useExplorer();
  const shownTheme = useStore(theme);
  const insets = useInsets();
  const { selection } = view;
  return useMemo(
    () => ({
      hovered: hover,
      selected: markOf(toTarget(selection, shown)),
      focused: ui.focused,
      lit,
      path,
      fans,
      alleged,
      theme: shownTheme,
      insets,
    }),
    [hover, selection, shown, lit, path, fans, alleged, shownTheme, insets, ui.focused],
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

function useCanvasData(shown: ShownNetwork, pictured: Pictured, isAll: boolean): CanvasData {
  const { layoutPositions, view } = useExplorer();
  const network = useMemo(
    () => (isAll ? networkOfView(shown.view) : listsOf(pictured)),
    [shown, pictured, isAll],
  );
  const pins = useMemo(() => new Map(Object.entries(view.pins)), [view.pins]);
  return useMemo(
    () => ({ network, positions: layoutPositions, pins }),
    [network, layoutPositions, pins],
  );
}

function listsOf(pictured: Pictured): CanvasNetwork {
  const actors = pictured
    .strongestActors(Infinity)
    .map(({ id, name, kind, code, made, received }) => ({
      id,
      name,
      kind,
      code,
      statements: sum(made) + sum(received),
    }));
  return networkOfLists(actors, pictured.strongest(Infinity));
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

/** Brings what is selected or reached by keyboard into sight. */
function useReveal(isPlaced: boolean): void {
  const { view, ui, canvas, shown } = useExplorer();
  const { selection } = view;
  const mark = markOf(toTarget(selection, shown));
  const { focused } = ui;
  const flown = useRef(ui.flights);
  useEffect(() => {
    if (!isPlaced || selection === undefined || mark === undefined) return;
    const target: Target =
      selection.type === 'tie' ? { type: 'tie', key: mark } : { type: 'actor', id: mark };
    const isFlight = ui.flights !== flown.current;
    flown.current = ui.flights;
    return afterPainting(() => {
      if (isFlight) canvas.current?.flyTo(target);
      else canvas.current?.reveal(target);
    });
  }, [canvas, selection, mark, isPlaced, ui.flights]);
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
