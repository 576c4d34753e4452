import type { ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { StepBody } from './step-body.js';
import type { Progress } from './use-import.js';

interface RunningProps {
  readonly progress: Progress;
  /** The id of the line that says what goes on. */
  readonly labelledBy: string;
  readonly onCancel: () => void;
}

/** How far an import is, and the way to call it off. */
export function Running({ progress, labelledBy, onCancel }: RunningProps): ReactElement {
  const { done, total } = progress;
  return (
    <StepBody className="import-running">
      <progress aria-labelledby={labelledBy} {...(total > 0 ? { value: done, max: total } : {})} />
      <button type="button" className="button" data-first onClick={onCancel}>
        {DATASET_TEXTS.cancel}
      </button>
    </StepBody>
  );
}
