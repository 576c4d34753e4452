import type { ForeignInspection } from '@stancegraph/contract';
import type { ForeignMapping } from '@stancegraph/model';
import type { ReactElement } from 'react';
import '../../styles/foreign.css';
import { DATASET_TEXTS } from '../../texts/datasets.js';
import { FOREIGN_TEXTS } from '../../texts/foreign.js';
import { ProblemList } from '../problem-list.js';
import { StepBody } from '../step-body.js';
import { DatasetPart } from './dataset-part.js';
import { FieldsPart } from './fields-part.js';
import { Preview } from './preview.js';
import { StancePart } from './stance-part.js';
import { useInspection } from './use-inspection.js';

interface ForeignStepProps {
  readonly file: File;
  /** What was chosen before, when one comes back to this. */
  readonly first: ForeignMapping | undefined;
  readonly onCheck: (mapping: ForeignMapping) => void;
  readonly onBack: () => void;
}

/** What the attributes of a graph mean, what it makes and what it leaves out: changed before it is checked. */
export function ForeignStep({ file, first, onCheck, onBack }: ForeignStepProps): ReactElement {
  const { found, mapping, isBusy, error, change } = useInspection(file, first);
  const back = (
    <button
      type="button"
      className="button"
      data-first={found === undefined || undefined}
      onClick={onBack}
    >
      {DATASET_TEXTS.back}
    </button>
  );
  if (found === undefined || mapping === undefined)
    return (
      <StepBody key="waiting" className="foreign-step">
        {error === undefined ? (
          <p className="meta">{FOREIGN_TEXTS.reading}</p>
        ) : (
          <>
            <p role="alert" className="import-title">
              {error.message}
            </p>
            <ProblemList problems={error.details} name="problems.csv" />
          </>
        )}
        <div className="button-row import-actions">{back}</div>
      </StepBody>
    );
  const { counts, origin, open, totalProblems } = found;
  const toChoose = Math.max(open.length, totalProblems);
  const isReady = !isBusy && error === undefined && toChoose === 0;
  return (
    <StepBody key="found" className="foreign-step">
      <p className="meta">
        <bdi>{found.file}</bdi>:{' '}
        {FOREIGN_TEXTS.counts(counts.nodes, counts.edges, counts.undirected)}
        {'. '}
        {FOREIGN_TEXTS.origins[origin]}{' '}
        {origin !== 'proposed' && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change(found.proposed);
            }}
          >
            {FOREIGN_TEXTS.useProposal}
          </button>
        )}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onCheck(mapping);
          else event.currentTarget.querySelector<HTMLElement>('[aria-invalid]')?.focus();
        }}
      >
        <StancePart found={found} mapping={mapping} onChange={change} />
        <FieldsPart found={found} mapping={mapping} onChange={change} />
        <DatasetPart mapping={mapping} onChange={change} />
        {error !== undefined && (
          <div role="alert">
            <p>{error.message}</p>
            <ProblemList problems={error.details} name="problems.csv" />
          </div>
        )}
        <Preview found={found} isBusy={isBusy} />
        <div className="button-row import-actions">
          {/* Not disabled: that would drop the keyboard while the preview is worked out. */}
          <button type="submit" className="button primary" aria-disabled={!isReady || undefined}>
            {FOREIGN_TEXTS.check}
          </button>
          {back}
          <span className="meta" role="status">
            {statusOf(isBusy, toChoose, found)}
          </span>
        </div>
      </form>
    </StepBody>
  );
}

function statusOf(isBusy: boolean, toChoose: number, { made, leftOut }: ForeignInspection): string {
  if (isBusy) return FOREIGN_TEXTS.updating;
  if (toChoose > 0 || made === undefined) return FOREIGN_TEXTS.toChoose(toChoose);
  return FOREIGN_TEXTS.ready(made.statements, leftOut.length);
}
