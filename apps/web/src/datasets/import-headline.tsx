import type { ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { FOREIGN_TITLE } from '../texts/titles.js';
import type { ImportState } from './use-import.js';

interface ImportHeadlineProps {
  readonly id: string;
  readonly state: ImportState;
}

/**
 * Where an import is, in one line that stays while the steps below it change: only a region that was there
 * before is announced reliably. What failed is said by an alert of its own.
 */
export function ImportHeadline({ id, state }: ImportHeadlineProps): ReactElement {
  return (
    <p id={id} className="import-title" role="status">
      {headline(state)}
    </p>
  );
}

/** Screen readers hear of phases, not of every percent. */
function headline(state: ImportState): string {
  if ('progress' in state) {
    const { phase } = state.progress;
    const name = phase === 'uploading' ? DATASET_TEXTS.uploading : DATASET_TEXTS.phases[phase];
    const does = state.step === 'checking' ? DATASET_TEXTS.checking : DATASET_TEXTS.importing2;
    return `${does}: ${name}`;
  }
  if (state.step === 'choosing') return state.note ?? '';
  if (state.step === 'mapping') return FOREIGN_TITLE;
  if (state.step === 'failed') return '';
  const { dataset, changed } = state.outcome;
  if (state.step === 'done') return DATASET_TEXTS.done(dataset);
  return changed ? DATASET_TEXTS.wouldChange(dataset) : DATASET_TEXTS.wouldNothing(dataset);
}
