import { useState, type ReactElement } from 'react';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { Deleting } from './deleting.js';

interface DamagedListProps {
  /** Ids of those of which nothing else is known. */
  readonly damaged: readonly string[];
  readonly onDelete: (id: string) => void;
}

/** What cannot be read any more, and can only be deleted. */
export function DamagedList({ damaged, onDelete }: DamagedListProps): ReactElement | null {
  const [deleting, setDeleting] = useState<string | undefined>(undefined);
  if (damaged.length === 0) return null;
  return (
    <section aria-label={SNAPSHOT_TEXTS.damagedOnes}>
      <p role="alert">{SNAPSHOT_TEXTS.damaged(damaged.length)}</p>
      <ul className="snapshot-list">
        {damaged.map((id) => (
          <li key={id} className="snapshot-row">
            <div className="grow">
              <div className="hash">
                <code>{id}</code>
              </div>
              {deleting === id && (
                <Deleting
                  title={SNAPSHOT_TEXTS.hash(id)}
                  detail={SNAPSHOT_TEXTS.deleteDamagedDetail}
                  onDelete={() => {
                    setDeleting(undefined);
                    onDelete(id);
                  }}
                  onKeep={() => {
                    setDeleting(undefined);
                  }}
                />
              )}
            </div>
            {deleting !== id && (
              <button
                type="button"
                className="button"
                aria-label={`${SNAPSHOT_TEXTS.delete} ${SNAPSHOT_TEXTS.hash(id)}`}
                onClick={() => {
                  setDeleting(id);
                }}
              >
                {SNAPSHOT_TEXTS.delete}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
