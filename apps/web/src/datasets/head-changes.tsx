import type { HeadChange } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';

/** Title, description and licence that differ from what is stored: old → new. */
export function HeadChanges({
  changes,
}: {
  readonly changes: readonly HeadChange[];
}): ReactElement | null {
  if (changes.length === 0) return null;
  return (
    <div className="head-changes" tabIndex={0} role="group" aria-label={DATASET_TEXTS.headTitle}>
      <ul>
        {changes.map(({ field, before, after }) => (
          <li key={field}>
            <span className="head-field">{DATASET_TEXTS.head[field]}:</span> <Said text={before} />
            {' → '}
            <Said text={after} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Said({ text }: { readonly text: string | undefined }): ReactElement {
  if (text === undefined) return <span className="meta">{DATASET_TEXTS.notSaid}</span>;
  return <bdi>{text}</bdi>;
}
