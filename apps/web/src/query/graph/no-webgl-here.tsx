import { MonitorOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { StateBox } from '../../states/state-box.js';
import { TEXTS } from '../../texts.js';
import { GRAPH_TEXTS } from '../../texts/query-graph.js';
import { useDesk } from '../desk-context.js';

export function NoWebglHere(): ReactElement {
  const { setUi } = useDesk();
  return (
    <StateBox
      icon={MonitorOff}
      title={TEXTS.states.noWebgl}
      actions={
        <button
          type="button"
          className="button primary"
          onClick={() => {
            setUi({ view: 'table' });
          }}
        >
          {TEXTS.states.openTable}
        </button>
      }
    >
      <p>{GRAPH_TEXTS.noWebgl}</p>
    </StateBox>
  );
}
