import type { DatasetItem } from '@stancegraph/contract';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { DatasetCard } from './dataset-card.js';

interface DatasetListProps {
  readonly datasets: readonly DatasetItem[];
  readonly onView: (id: string) => void;
  readonly onRemoved: (dataset: DatasetItem) => void;
}

/** What is stored, with what each dataset says of itself. */
export function DatasetList({ datasets, onView, onRemoved }: DatasetListProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const removed = useRef<{ readonly id: string; readonly at: number } | undefined>(undefined);
  /** Which one is asked about; one question at a time. */
  const [asked, setAsked] = useState<string | undefined>(undefined);
  useLayoutEffect(() => {
    const gone = removed.current;
    if (gone === undefined || datasets.some(({ id }) => id === gone.id)) return;
    removed.current = undefined;
    // The card that had the keyboard is gone: on to the next one, or to the line that says there is none.
    const heads = place.current?.querySelectorAll<HTMLElement>('[data-head]') ?? [];
    heads[Math.min(gone.at, heads.length - 1)]?.focus();
  }, [datasets]);
  return (
    <div ref={place}>
      {datasets.length === 0 && (
        <p className="meta" data-head tabIndex={-1}>
          {DATASET_TEXTS.none}
        </p>
      )}
      <ul className="dataset-list">
        {datasets.map((dataset, at) => (
          <li key={dataset.id}>
            <DatasetCard
              dataset={dataset}
              isAsked={asked === dataset.id}
              onAsk={(isAsked) => {
                setAsked(isAsked ? dataset.id : undefined);
              }}
              onView={onView}
              onRemoved={() => {
                removed.current = { id: dataset.id, at };
                onRemoved(dataset);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
