import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { layOut } from '../../canvas/layout.js';
import type { CanvasState, NetworkCanvas } from '../../canvas/network-canvas.js';
import type { Positions } from '@stancegraph/analysis';
import { CanvasZoom } from '../../picture/canvas-zoom.js';
import { useCanvas } from '../../picture/use-canvas.js';
import { useStore } from '../../state/use-store.js';
import { theme } from '../../ui/appearance.js';
import type { Connection } from './connect.js';
import { drawResult } from './draw-result.js';
import type { ResultGraph } from './result-graph.js';

interface GraphCanvasProps {
  readonly graph: ResultGraph;
  readonly connections: readonly Connection[];
  /** Key of a node or a line. */
  readonly selected: string | undefined;
  readonly onSelect: (key: string | undefined) => void;
}

/** So many relationships are drawn one by one; more share a line as wide as their number. */
const MOST_STRANDS = 600;

export function GraphCanvas(props: GraphCanvasProps): ReactElement {
  const { graph, connections, selected, onSelect } = props;
  const canvas = useRef<NetworkCanvas>(null);
  const network = useMemo(() => drawResult(graph, connections), [graph, connections]);
  const positions = usePositions(graph);
  const data = useMemo(() => ({ network, positions, pins: NOWHERE }), [network, positions]);
  const [hovered, hover] = useState<string | undefined>(undefined);
  const state = useCanvasState(graph, connections, { hovered, selected });
  const container = useCanvas({
    canvas,
    data,
    state,
    camera: undefined,
    onHover: (target) => {
      hover(target?.type === 'actor' ? target.id : target?.key);
    },
    onSelect: (target) => {
      onSelect(target?.type === 'actor' ? target.id : target?.key);
    },
  });
  return (
    <>
      <div ref={container} className="network-host" aria-hidden />
      <CanvasZoom canvas={canvas} />
    </>
  );
}

const NOWHERE: Positions = new Map();
const NO_LINES: ReadonlySet<string> = new Set();
/** Below the notes that float over the picture. */
const insetsFor = (ghosts: number): CanvasState['insets'] => ({
  top: ghosts > 0 ? 84 : 48,
  right: 0,
  bottom: 0,
  left: 0,
});

function useCanvasState(
  { lines, returned, ghosts }: ResultGraph,
  connections: readonly Connection[],
  marked: Pick<CanvasState, 'hovered' | 'selected'>,
): CanvasState {
  const shownTheme = useStore(theme);
  const { hovered, selected } = marked;
  const insets = useMemo(() => insetsFor(ghosts), [ghosts]);
  return useMemo(
    () => ({
      hovered,
      selected,
      lit: NO_LINES,
      // What was returned stays at full strength, what connects it is dimmed.
      path: connections.length > 0 ? new Set(lines.map(({ key }) => key)) : undefined,
      fans: returned.relationships <= MOST_STRANDS,
      alleged: [],
      theme: shownTheme,
      insets,
    }),
    [lines, returned, connections, hovered, selected, shownTheme, insets],
  );
}

/** What was returned decides where everything stands: connecting it moves nothing. */
function usePositions({ nodes, lines }: ResultGraph): Positions {
  const [positions, setPositions] = useState<Positions>(NOWHERE);
  useEffect(() => {
    let isLeft = false;
    const edges = lines.map(({ source, target, relationships }) => ({
      source,
      target,
      weight: relationships.length,
    }));
    void layOut(
      nodes.map(({ key }) => key),
      edges,
    ).then((places) => {
      if (!isLeft) setPositions(places);
    });
    return () => {
      isLeft = true;
    };
  }, [nodes, lines]);
  return positions;
}
