import type { Snapshot, SnapshotChange } from '@stancegraph/contract';
import { useState, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatDay } from '../format/dates.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { Name } from '../ui/name.js';
import { comparing, openingOf } from './addresses.js';
import { Deleting } from './deleting.js';
import { Editing } from './editing.js';
import { totalsText } from './totals-text.js';

interface SnapshotRowProps {
  readonly snapshot: Snapshot;
  readonly isChosen: boolean;
  readonly isChoosable: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onChange: (change: SnapshotChange) => void;
  readonly onDelete: () => void;
}

/** One snapshot and what can be done with it. */
export function SnapshotRow(props: SnapshotRowProps): ReactElement {
  const { snapshot, isChosen, isChoosable, onChoose, onChange, onDelete } = props;
  const { setUi } = useExplorer();
  const [doing, setDoing] = useState<'editing' | 'deleting' | undefined>(undefined);
  const { id, title, note, creator, created, totals } = snapshot;
  const stop = (): void => {
    setDoing(undefined);
  };
  return (
    <article className="snapshot-row" aria-label={title}>
      {isChoosable && (
        <input
          type="checkbox"
          aria-label={SNAPSHOT_TEXTS.choose(title)}
          checked={isChosen}
          onChange={({ currentTarget: { checked } }) => {
            onChoose(checked);
          }}
        />
      )}
      <div className="grow">
        <div className="filter-name">
          <Name>{title}</Name>
        </div>
        <div className="meta">
          {formatDay(created.slice(0, 10))}
          {creator !== undefined && (
            <>
              {' · '}
              <Name>{creator}</Name>
            </>
          )}
          {' · '}
          {totalsText(totals)} · <code title={`sha256:${id}`}>{SNAPSHOT_TEXTS.hash(id)}</code>
        </div>
        {note !== undefined && (
          <p className="meta snapshot-note" dir="auto">
            {note}
          </p>
        )}
        {doing === 'editing' ? (
          <Editing
            snapshot={snapshot}
            onDone={(change) => {
              stop();
              if (change !== undefined) onChange(change);
            }}
          />
        ) : doing === 'deleting' ? (
          <Deleting title={title} onDelete={onDelete} onKeep={stop} />
        ) : (
          <div className="button-row">
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setUi({ dialog: 'snapshot', snapshot: { id } });
              }}
            >
              {SNAPSHOT_TEXTS.details}
            </button>
            <a className="link-button" href={comparing(id)}>
              {SNAPSHOT_TEXTS.compareNow}
            </a>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setDoing('editing');
              }}
            >
              {SNAPSHOT_TEXTS.edit}
            </button>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setDoing('deleting');
              }}
            >
              {SNAPSHOT_TEXTS.delete}
            </button>
          </div>
        )}
      </div>
      <a className="button" href={openingOf(id)} aria-label={`${SNAPSHOT_TEXTS.openOne} ${title}`}>
        {SNAPSHOT_TEXTS.openOne}
      </a>
    </article>
  );
}
