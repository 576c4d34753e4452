import type { DatasetItem } from '@stancegraph/contract';
import { Download } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { exportPath } from '../data/api.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { Name } from '../ui/name.js';
import { Removing } from './removing.js';

interface DatasetCardProps {
  readonly dataset: DatasetItem;
  /** Whether it is asked if this one is to go. */
  readonly isAsked: boolean;
  readonly onAsk: (isAsked: boolean) => void;
  readonly onView: (id: string) => void;
  readonly onRemoved: () => void;
}

export function DatasetCard(props: DatasetCardProps): ReactElement {
  const { dataset, isAsked, onAsk, onView, onRemoved } = props;
  const { id, title, description, licence, counts, importing } = dataset;
  const remove = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    // Back to the button that asked, unless another one took the keyboard meanwhile.
    if (wasAsked.current && !isAsked && document.activeElement === document.body)
      remove.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return (
    <article className="dataset-card">
      <h3 data-head tabIndex={-1}>
        <Name>{title}</Name> <code className="meta">{id}</code>
        {importing && <span className="meta"> {DATASET_TEXTS.importing}</span>}
      </h3>
      {description !== undefined && (
        <p dir="auto" className="dataset-description">
          {description}
        </p>
      )}
      <p className="meta">
        {DATASET_TEXTS.counts(counts.statements, counts.actors, counts.documents)}
        {licence !== undefined && (
          <>
            {' · '}
            <bdi>{DATASET_TEXTS.licence(licence)}</bdi>
          </>
        )}
      </p>
      {isAsked ? (
        <Removing
          dataset={dataset}
          onRemoved={onRemoved}
          onKeep={() => {
            onAsk(false);
          }}
        />
      ) : (
        <div className="button-row">
          <button
            type="button"
            className="button"
            onClick={() => {
              onView(id);
            }}
          >
            {DATASET_TEXTS.view}
          </button>
          {(['json', 'csv'] as const).map((form) => (
            <a
              key={form}
              className="button"
              href={exportPath(form, id)}
              download
              aria-label={DATASET_TEXTS.download(title, DATASET_TEXTS[form])}
            >
              <Download size={16} strokeWidth={1.75} aria-hidden />
              {DATASET_TEXTS[form]}
            </a>
          ))}
          <button
            ref={remove}
            type="button"
            className="plain-button"
            aria-label={`${DATASET_TEXTS.remove} ${title}`}
            onClick={() => {
              onAsk(true);
            }}
          >
            {DATASET_TEXTS.remove}
          </button>
        </div>
      )}
    </article>
  );
}
