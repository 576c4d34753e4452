import { useEffect, useMemo, type ReactElement } from 'react';
import type { Address } from '../state/view-store.js';
import { DIFF_TEXTS } from '../texts/diff.js';
import { questionOf } from './diff-address.js';
import { evidenceKey } from './diff-api.js';
import { DiffContext, type DiffPageState } from './diff-context.js';
import { DiffBar } from './diff-bar.js';
import { DiffRail } from './diff-rail.js';
import { DiffStage } from './diff-stage.js';
import { DiffStatus } from './diff-status.js';
import { DiffEvidence } from './diff-evidence.js';
import { useAddress } from './use-address.js';

interface DiffPageProps extends Pick<DiffPageState, 'diffs' | 'evidence' | 'snapshots'> {
  readonly address: Address;
}

/** Two states, what differs between them in words at the left, in one picture beside it. */
export function DiffPage({ address, ...loaders }: DiffPageProps): ReactElement {
  const [view, change] = useAddress(address);
  const { diffs, evidence, snapshots } = loaders;
  const query = useMemo(() => questionOf(view), [view]);
  const asked = query?.toString();
  const { tie } = view;
  useEffect(() => {
    if (asked === undefined) diffs.stop();
    else diffs.ask(asked);
  }, [asked, diffs]);
  useEffect(() => {
    if (query !== undefined && tie !== undefined) evidence.ask(evidenceKey(query, tie));
  }, [query, tie, evidence]);
  useEffect(() => {
    document.title = `${DIFF_TEXTS.title} · Stancegraph`;
  }, []);
  useEscape(tie !== undefined, () => {
    change({ tie: undefined });
  });
  const state = useMemo(
    () => ({ view, change, query, diffs, evidence, snapshots }),
    [view, change, query, diffs, evidence, snapshots],
  );
  return (
    <DiffContext value={state}>
      <div className="app diff" data-evidence={tie === undefined ? undefined : 'open'}>
        <DiffBar />
        <div className="diff-middle">
          <DiffRail />
          <DiffStage />
          {tie !== undefined && <DiffEvidence key={tie} tie={tie} />}
        </div>
        <DiffStatus />
      </div>
    </DiffContext>
  );
}

/** Esc closes what is open, from wherever the keyboard is. */
function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
}
