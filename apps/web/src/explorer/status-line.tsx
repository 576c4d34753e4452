import type { ReactElement } from 'react';
import { formatCount } from '../format/counts.js';
import { showMode } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { useExplorer } from './explorer-context.js';

interface ShownOf {
  readonly shown: number;
  readonly total: number;
}

function Share({ of, thing }: { readonly of: ShownOf; readonly thing: string }): ReactElement {
  return (
    <span className="share">
      <b>{formatCount(of.shown)}</b> of {formatCount(of.total)} {thing}
    </span>
  );
}

/** What is shown of what there is, and from which state of which store. */
export function StatusLine(): ReactElement {
  const { shown, view, change } = useExplorer();
  const isPhone = useMedia(isPhoneQuery);
  const isTable = view.mode === 'table';
  return (
    <footer className="status-line" aria-label="What is shown">
      {shown !== undefined && (
        <>
          <Share of={shown.totals.actors} thing="actors" />
          <Share of={shown.totals.ties} thing="ties" />
          {!isPhone && <Rest />}
        </>
      )}
      {isPhone && (
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            change(showMode(isTable ? 'picture' : 'table'));
          }}
        >
          {isTable ? TEXTS.status.picture : TEXTS.status.table}
        </button>
      )}
    </footer>
  );
}

function Rest(): ReactElement | null {
  const { shown } = useExplorer();
  if (shown === undefined) return null;
  const { statements, contested, inner } = shown.totals;
  return (
    <>
      <Share of={statements} thing="statements" />
      <span className="share">
        <b>{formatCount(contested.shown)}</b>
        {contested.shown === contested.total ? '' : ` of ${formatCount(contested.total)}`} contested
      </span>
      {inner > 0 && <span className="share">{TEXTS.status.inner(inner)}</span>}
      <span className="spacer" />
      <span>{TEXTS.status.version(shown.store.state)}</span>
      <span className="engine">{TEXTS.status.engines[shown.store.engine]}</span>
    </>
  );
}
