import { MonitorOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { TEXTS } from '../texts.js';
import { StateBox } from './state-box.js';

interface NoWebglBoxProps {
  readonly detail: string;
  readonly onTable: () => void;
}

/** Where nothing can be drawn: the table shows the same. */
export function NoWebglBox({ detail, onTable }: NoWebglBoxProps): ReactElement {
  return (
    <StateBox
      icon={MonitorOff}
      title={TEXTS.states.noWebgl}
      actions={
        <button type="button" className="button primary" onClick={onTable}>
          {TEXTS.states.openTable}
        </button>
      }
    >
      <p>{detail}</p>
    </StateBox>
  );
}
