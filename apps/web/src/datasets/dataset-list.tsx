import { exportPath } from '../data/api.js';
import type { DatasetItem } from '@stancegraph/contract';
import { Download } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { removeDataset } from '../data/imports-api.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { Name } from '../ui/name.js';

interface DatasetListProps {
  readonly datasets: readonly DatasetItem[];
  readonly onView: (id: string) => void;
  readonly onRemoved: (dataset: DatasetItem) => void;
}

/** What is stored, with what each dataset says of itself. */
export function DatasetList({ datasets, onView, onRemoved }: DatasetListProps): ReactElement {
  if (datasets.length === 0) return <p className="meta">{DATASET_TEXTS.none}</p>;
  return (
    <ul className="dataset-list">
      {datasets.map((dataset) => (
        <li key={dataset.id}>
          <DatasetCard dataset={dataset} onView={onView} onRemoved={onRemoved} />
        </li>
      ))}
    </ul>
  );
}

interface CardProps extends Omit<DatasetListProps, 'datasets'> {
  readonly dataset: DatasetItem;
}

function DatasetCard({ dataset, onView, onRemoved }: CardProps): ReactElement {
  const [isAsked, setAsked] = useState(false);
  const { id, title, description, licence, counts, importing } = dataset;
  return (
    <article className="dataset-card">
      <h3>
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
            setAsked(false);
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
            type="button"
            className="plain-button"
            aria-label={`${DATASET_TEXTS.remove} ${title}`}
            onClick={() => {
              setAsked(true);
            }}
          >
            {DATASET_TEXTS.remove}
          </button>
        </div>
      )}
    </article>
  );
}

interface RemovingProps {
  readonly dataset: DatasetItem;
  readonly onRemoved: (dataset: DatasetItem) => void;
  readonly onKeep: () => void;
}

/** Says what goes before it goes; the safe answer has the focus. */
function Removing({ dataset, onRemoved, onKeep }: RemovingProps): ReactElement {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { id, title, counts } = dataset;
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await removeDataset(id);
      onRemoved(dataset);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <div role="alertdialog" aria-label={DATASET_TEXTS.removeTitle(title)} className="removing">
      <p className="import-title">{DATASET_TEXTS.removeTitle(title)}</p>
      <p>{DATASET_TEXTS.removeDetail(counts.statements, counts.documents)}</p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          autoFocus
          disabled={isBusy}
          onClick={onKeep}
        >
          {DATASET_TEXTS.keep}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => {
            void remove();
          }}
        >
          {DATASET_TEXTS.removeYes(counts.statements)}
        </button>
      </div>
    </div>
  );
}
