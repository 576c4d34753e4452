import type { ImportOutcome } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { ChangeTable } from './change-table.js';
import { HeadChanges } from './head-changes.js';
import { ProblemList } from './problem-list.js';
import { StepBody } from './step-body.js';

interface CheckedProps {
  readonly outcome: ImportOutcome;
  readonly files: readonly File[];
  readonly onImport: () => void;
  readonly onBack: () => void;
  /** Back to how a graph is read, where the file is one. */
  readonly onRemap: (() => void) | undefined;
}

/** What an import would do, before it does it. */
export function Checked({ outcome, files, onImport, onBack, onRemap }: CheckedProps): ReactElement {
  const { changed, changes, headChanges, warnings } = outcome;
  const { removed } = changes.statements;
  return (
    <StepBody>
      <p className="meta">
        <bdi>{DATASET_TEXTS.files(files.map(({ name }) => name))}</bdi>
      </p>
      <ChangeTable outcome={outcome} />
      <HeadChanges changes={headChanges} />
      {removed > 0 && <p className="import-loss">{DATASET_TEXTS.loses(removed)}</p>}
      {warnings.length > 0 && (
        <details open={warnings.length <= 5}>
          <summary>{DATASET_TEXTS.warnings(warnings.length)}</summary>
          <ProblemList problems={warnings} name="warnings.csv" />
        </details>
      )}
      <div className="button-row import-actions">
        <button
          type="button"
          className="button primary"
          data-first={changed || undefined}
          disabled={!changed}
          onClick={onImport}
        >
          {DATASET_TEXTS.import}
        </button>
        <button
          type="button"
          className="button"
          data-first={changed ? undefined : true}
          onClick={onBack}
        >
          {DATASET_TEXTS.back}
        </button>
        {onRemap !== undefined && (
          <button type="button" className="button" onClick={onRemap}>
            {DATASET_TEXTS.remap}
          </button>
        )}
      </div>
    </StepBody>
  );
}
