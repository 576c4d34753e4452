import type { ReactElement } from 'react';
import { GRAPH_TEXTS } from '../../texts/query-graph.js';
import { Switch } from '../../ui/switch.js';
import { MOST_CONNECTED } from './connect.js';
import type { ResultGraph } from './result-graph.js';
import type { Connecting } from './use-connections.js';

interface ConnectSwitchProps extends Connecting {
  readonly graph: ResultGraph;
}

/** Draws what the query did not return, and says how much that is. */
export function ConnectSwitch(props: ConnectSwitchProps): ReactElement | null {
  const { actors, isOn, setOn, isKnown, connections, problem } = props;
  if (actors < 2) return null;
  const about = 'connect-about';
  const statements = connections.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="connect">
      {actors > MOST_CONNECTED ? (
        <b>{GRAPH_TEXTS.connect}</b>
      ) : (
        <label className="connect-switch">
          <Switch label={GRAPH_TEXTS.connect} isOn={isOn} onChange={setOn} describedBy={about} />
          <b aria-hidden>{GRAPH_TEXTS.connect}</b>
        </label>
      )}
      <span id={about} className="meta" role="status">
        {problem ??
          (actors > MOST_CONNECTED
            ? GRAPH_TEXTS.tooMany(actors, MOST_CONNECTED)
            : isKnown
              ? GRAPH_TEXTS.more(statements, connections.length, actors)
              : isOn
                ? GRAPH_TEXTS.asking
                : GRAPH_TEXTS.cost(actors))}
      </span>
    </div>
  );
}
