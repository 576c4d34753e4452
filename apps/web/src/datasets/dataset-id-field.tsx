import type { ErrorBody } from '@stancegraph/contract';
import { useId, type ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';

interface DatasetIdFieldProps {
  readonly value: string;
  /** What was wrong with the id that was last sent. */
  readonly problem: ErrorBody['details'][number] | undefined;
  readonly onChange: (id: string) => void;
}

/** The id of a dataset whose CSV files do not tell it. */
export function DatasetIdField({ value, problem, onChange }: DatasetIdFieldProps): ReactElement {
  const id = useId();
  const isWrong = problem !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{DATASET_TEXTS.datasetId}</label>
      <input
        id={id}
        className="input"
        value={value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        data-first={isWrong || undefined}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-problem ${id}-hint` : `${id}-hint`}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {isWrong && (
        <p id={`${id}-problem`} className="field-problem">
          {problem.message}
        </p>
      )}
      <p id={`${id}-hint`} className="meta">
        {DATASET_TEXTS.datasetIdHint}
      </p>
    </div>
  );
}
