import { Play, Square } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useStore } from '../../state/use-store.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { KeyCap } from '../../ui/key-cap.js';
import { useDesk } from '../desk-context.js';
import { QUESTION } from './desk-state.js';

/** Parameters at the left, what runs the query at the right. */
export function RunRow({ children }: { readonly children: ReactNode }): ReactElement {
  const { state, ui, runnable, rows, run, runSelection, cancel } = useDesk();
  const current = useStore(rows.runs)[state.active];
  const isRunning = current?.state === 'running';
  const hasSelection = ui.selected.to > ui.selected.from && state.active !== QUESTION;
  return (
    <div className="run-row">
      <div className="run-parameters">{children}</div>
      <div className="run-buttons">
        {runnable.why !== undefined && <span className="meta">{runnable.why}</span>}
        {hasSelection && !isRunning && (
          <button type="button" className="button" onClick={runSelection}>
            {QUERY_TEXTS.run.selection}
          </button>
        )}
        {isRunning ? (
          <button type="button" className="button primary" onClick={cancel}>
            <Square size={14} strokeWidth={1.75} aria-hidden />
            {QUERY_TEXTS.run.cancel}
            <KeyCap shortcut="Mod+." />
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={runnable.statement === undefined}
            onClick={run}
          >
            <Play size={16} strokeWidth={1.75} aria-hidden />
            {QUERY_TEXTS.run.run}
            <KeyCap shortcut="Mod+Enter" />
          </button>
        )}
      </div>
    </div>
  );
}
