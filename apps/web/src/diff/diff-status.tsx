import type { ReactElement } from 'react';
import { DIFF_TEXTS } from '../texts/diff.js';
import { useCurrentDiff } from './use-current-diff.js';

export function DiffStatus(): ReactElement {
  const { value, isBusy } = useCurrentDiff();
  const { status } = DIFF_TEXTS;
  return (
    <footer className="status-line diff-status">
      {isBusy && <span>{DIFF_TEXTS.comparing}</span>}
      {value !== undefined && (
        <>
          {value.same && <b>{DIFF_TEXTS.same}</b>}
          <span>
            {status.differ(value.ties.total - value.ties.unchanged.total, value.ties.total)}
          </span>
          <span>{status.appeared(value.actors.appeared.total)}</span>
          <span>{status.vanished(value.actors.vanished.total)}</span>
          <span>{status.flipped(value.ties.flipped.total)}</span>
          <span className="spacer" />
          <span>
            A <bdi>{value.a.name}</bdi> · B <bdi>{value.b.name}</bdi>
          </span>
        </>
      )}
    </footer>
  );
}
