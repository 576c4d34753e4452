import type { ImportOutcome } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { ChangeTable } from './change-table.js';
import { HeadChanges } from './head-changes.js';
import { ProblemList } from './problem-list.js';
import { StepBody } from './step-body.js';

interface DoneProps {
  readonly outcome: ImportOutcome;
  readonly onOpen: (dataset: string) => void;
  readonly onBack: () => void;
}

/** What an import did. */
export function Done({ outcome, onOpen, onBack }: DoneProps): ReactElement {
  return (
    <StepBody>
      <ChangeTable outcome={outcome} />
      <HeadChanges changes={outcome.headChanges} />
      <ProblemList problems={outcome.warnings} name="warnings.csv" />
      <div className="button-row import-actions">
        <button
          type="button"
          className="button primary"
          data-first
          onClick={() => {
            onOpen(outcome.dataset);
          }}
        >
          {DATASET_TEXTS.open}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {DATASET_TEXTS.back}
        </button>
      </div>
    </StepBody>
  );
}
