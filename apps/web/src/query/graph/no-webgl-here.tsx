import type { ReactElement } from 'react';
import { NoWebglBox } from '../../states/no-webgl-box.js';
import { GRAPH_TEXTS } from '../../texts/query-graph.js';
import { useDesk } from '../desk-context.js';

export function NoWebglHere(): ReactElement {
  const { setUi } = useDesk();
  return (
    <NoWebglBox
      detail={GRAPH_TEXTS.noWebgl}
      onTable={() => {
        setUi({ view: 'table' });
      }}
    />
  );
}
