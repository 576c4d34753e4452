import { useEffect, useMemo, useState } from 'react';
import { actorsOf, connectionsOf, MOST_CONNECTED, type Connection } from './connect.js';
import type { ResultGraph } from './result-graph.js';

export interface Connecting {
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
  /** Undefined until they were asked for and have arrived. */
  readonly connections: readonly Connection[];
  readonly isKnown: boolean;
  readonly actors: number;
  readonly problem: string | undefined;
}

/** For so few actors it costs next to nothing to say beforehand how many there are. */
const FEW = 25;

/** Off until the reader switches it on: a picture shows what was returned. */
export function useConnections(graph: ResultGraph): Connecting {
  const actors = useMemo(() => actorsOf(graph).size, [graph]);
  const [isOn, setOn] = useState(false);
  const [found, setFound] = useState<{ of: ResultGraph; connections: readonly Connection[] }>();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const isKnown = found?.of === graph;
  const isWanted = actors > 1 && actors <= MOST_CONNECTED && (isOn || actors <= FEW);
  useEffect(() => {
    if (!isWanted || isKnown) return;
    const leaving = new AbortController();
    setProblem(undefined);
    connectionsOf(graph, leaving.signal).then(
      (connections) => {
        setFound({ of: graph, connections });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        setProblem(error instanceof Error ? error.message : String(error));
        setOn(false);
      },
    );
    return () => {
      leaving.abort();
    };
  }, [graph, isWanted, isKnown]);
  const connections = isKnown ? found.connections : NONE;
  return { isOn, setOn, connections, isKnown, actors, problem };
}

const NONE: readonly Connection[] = [];
