import { useEffect, type ReactElement } from 'react';
import type { TieEvidence } from '@stancegraph/contract';
import { tiePath } from '../data/api.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { counted } from '../format/counts.js';
import { formatRange } from '../format/dates.js';
import type { Tie } from '@stancegraph/model';
import { keyOf } from '../data/tie-keys.js';
import { select } from '../state/changes.js';
import { useStore } from '../state/use-store.js';
import type { TieRef } from '../state/view-state.js';
import { TIE_TEXTS } from '../texts/drawer.js';
import { Name } from '../ui/name.js';
import { DrawerHead } from './drawer-head.js';
import { DrawerProblem } from './drawer-problem.js';
import { EvidenceBody } from './evidence-body.js';
import { Stepper } from './stepper.js';

/** The statements behind a tie, and what stands against them. */
export function TieDrawer({ tie }: { readonly tie: TieRef }): ReactElement {
  const { filter, data, learn, nameOf } = useExplorer();
  const { value, key, error, isBusy } = useStore(data.evidence.state);
  const path = tiePath(tie, filter);
  const evidence = isOf(value, tie) ? value : undefined;
  const isCurrent = key === path;
  useEffect(() => {
    if (value !== undefined) learn(value.actors);
  }, [value, learn]);
  return (
    <>
      <DrawerHead
        position={<TieStepper tie={tie} />}
        subject={keyOf(tie)}
        title={
          <>
            <Name>{nameOf(tie.source)}</Name>{' '}
            <span className={`word ${tie.stance}`}>{tie.stance}</span>{' '}
            <Name>{nameOf(tie.target)}</Name>
          </>
        }
        meta={evidence !== undefined && (isCurrent || isBusy) ? metaOf(evidence.tie) : '\u00a0'}
      />
      {error !== undefined && !isBusy ? (
        <DrawerProblem error={error} />
      ) : (
        evidence !== undefined && <EvidenceBody key={key} evidence={evidence} />
      )}
    </>
  );
}

function isOf(evidence: TieEvidence | undefined, tie: TieRef): boolean {
  return evidence !== undefined && keyOf(evidence.tie) === keyOf(tie);
}

function metaOf({ count, documents, outlets, first, last, undated }: Tie): string {
  const dates = first === undefined || last === undefined ? [] : [formatRange(first, last)];
  const without =
    undated === 0 ? [] : [undated === count ? 'undated' : `${String(undated)} undated`];
  return [
    counted(count, 'statement'),
    counted(documents.length, 'document'),
    counted(outlets.length, 'outlet'),
    ...dates,
    ...without,
  ].join(' · ');
}

function TieStepper({ tie }: { readonly tie: TieRef }): ReactElement {
  const { shown, change } = useExplorer();
  const count = shown?.tieCount ?? 0;
  const at = shown?.rankOf(tie) ?? -1;
  return (
    <Stepper
      text={at < 0 ? TIE_TEXTS.notInView : TIE_TEXTS.position(at + 1, count)}
      labels={TIE_TEXTS}
      isAlone={count === 0 || (count === 1 && at === 0)}
      onStep={(step) => {
        const from = at < 0 && step === -1 ? 0 : at;
        const next = shown?.tie((from + step + count) % count);
        if (next === undefined) return;
        const { source, stance, target } = next;
        change(select({ type: 'tie', source, stance, target }));
      }}
    />
  );
}
