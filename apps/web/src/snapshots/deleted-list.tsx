import type { Snapshot } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { Name } from '../ui/name.js';

interface DeletedListProps {
  readonly deleted: readonly Snapshot[];
  readonly onBringBack: (snapshot: Snapshot) => void;
}

/** What was deleted and can still be brought back. */
export function DeletedList({ deleted, onBringBack }: DeletedListProps): ReactElement | null {
  if (deleted.length === 0) return null;
  return (
    <details>
      <summary>
        {SNAPSHOT_TEXTS.deletedOnes} ({deleted.length})
      </summary>
      <ul className="snapshot-list">
        {deleted.map((snapshot) => (
          <li key={snapshot.id} className="snapshot-row">
            <span className="grow">
              <Name>{snapshot.title}</Name>{' '}
              <code className="meta">{SNAPSHOT_TEXTS.hash(snapshot.id)}</code>
            </span>
            <button
              type="button"
              className="button"
              aria-label={`${SNAPSHOT_TEXTS.bringBack}: ${snapshot.title}`}
              onClick={() => {
                onBringBack(snapshot);
              }}
            >
              {SNAPSHOT_TEXTS.bringBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
