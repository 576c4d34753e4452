import { useMemo, useState, type ReactElement } from 'react';
import { Waypoints } from 'lucide-react';
import { canDraw } from '../../picture/can-draw.js';
import { NoWebglHere } from './no-webgl-here.js';
import { StateBox } from '../../states/state-box.js';
import { GRAPH_TEXTS } from '../../texts/query-graph.js';
import type { QueryResult } from '../query-api.js';
import { ConnectSwitch } from './connect-switch.js';
import { GraphCanvas } from './graph-canvas.js';
import { GraphList } from './graph-list.js';
import { resultGraph, type ResultGraph } from './result-graph.js';
import { useConnections } from './use-connections.js';

/** Exactly the nodes and relationships that came back, on the canvas of the explorer. */
export function GraphView({ result }: { readonly result: QueryResult }): ReactElement {
  const graph = useMemo(() => resultGraph(result), [result]);
  const isDrawable = useMemo(canDraw, []);
  if (graph.nodes.length === 0) {
    return (
      <StateBox icon={Waypoints} title={GRAPH_TEXTS.nothing}>
        <p>{GRAPH_TEXTS.nothingDetail}</p>
      </StateBox>
    );
  }
  return isDrawable ? <Drawn graph={graph} /> : <NoWebglHere />;
}

function Drawn({ graph }: { readonly graph: ResultGraph }): ReactElement {
  const [selected, select] = useState<string | undefined>(undefined);
  const connecting = useConnections(graph);
  return (
    <div className="result-graph">
      <div className="graph-stage">
        <GraphCanvas
          graph={graph}
          connections={connecting.isOn ? connecting.connections : NONE}
          selected={selected}
          onSelect={select}
        />
        <div className="graph-notes">
          <ConnectSwitch graph={graph} {...connecting} />
          {graph.ghosts > 0 && <p className="graph-note">{GRAPH_TEXTS.ghosts(graph.ghosts)}</p>}
        </div>
      </div>
      <GraphList graph={graph} selected={selected} onSelect={select} />
    </div>
  );
}

const NONE = [] as const;
