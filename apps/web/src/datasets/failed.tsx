import type { ErrorBody } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { problemsOf } from '../data/imports-api.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { DatasetIdField } from './dataset-id-field.js';
import { ProblemList } from './problem-list.js';
import { StepBody } from './step-body.js';
import type { ImportState } from './use-import.js';

type Failure = Extract<ImportState, { step: 'failed' }>;
type Problem = ErrorBody['details'][number];

interface FailedProps {
  readonly failure: Failure;
  /** The id that was given for the dataset. */
  readonly dataset: string;
  readonly onDataset: (id: string) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
  /** Back to how a graph is read, where the file is one. */
  readonly onRemap: (() => void) | undefined;
}

/** Every problem with its place; an id that CSV files lack can be given here. */
export function Failed({
  failure,
  dataset,
  onDataset,
  onAgain,
  onBack,
  onRemap,
}: FailedProps): ReactElement {
  const { error, job } = failure;
  const isInput = error.code === 'invalid-input';
  const wrongId = error.details.find(isAboutId);
  const isOnlyId = wrongId !== undefined && error.details.length === 1;
  return (
    <StepBody>
      <div role="alert">
        <p className="import-title">{isInput ? DATASET_TEXTS.refused : DATASET_TEXTS.failed}</p>
        <p>{wordsOf(failure)}</p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAgain();
        }}
      >
        {(wrongId !== undefined || dataset !== '') && (
          <DatasetIdField value={dataset} problem={wrongId} onChange={onDataset} />
        )}
        {!isOnlyId && (
          <ProblemList
            problems={error.details}
            name="problems.csv"
            {...(job?.problems !== undefined && {
              total: job.problems.total,
              loadAll: () => problemsOf(job.id),
            })}
          />
        )}
        <div className="button-row import-actions">
          <button
            type="submit"
            className="button primary"
            data-first={wrongId === undefined ? true : undefined}
          >
            {DATASET_TEXTS.check}
          </button>
          <button type="button" className="button" onClick={onBack}>
            {DATASET_TEXTS.back}
          </button>
          {onRemap !== undefined && (
            <button type="button" className="button" onClick={onRemap}>
              {DATASET_TEXTS.remap}
            </button>
          )}
        </div>
      </form>
    </StepBody>
  );
}

/** The server's words name the first problems and where the others are; here they can all be seen. */
function wordsOf({ error, job }: Failure): string {
  if (job?.problems === undefined) return error.message;
  const { total, stopped } = job.problems;
  return [DATASET_TEXTS.found(total), stopped].filter((part) => part !== undefined).join(' ');
}

/** The field of the form is at fault, no place in a file. */
const isAboutId = ({ file, path }: Problem): boolean => file === undefined && path === 'dataset';
