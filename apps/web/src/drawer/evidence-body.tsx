import { MAX_PAGE, type Evidence, type TieEvidence } from '@stancegraph/contract';
import { statementsOfTie } from '@stancegraph/network';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { tiePath } from '../data/api.js';
import { getTie } from '../data/evidence-api.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { shownAs } from '../evidence/highlights.js';
import { contestedReasons } from '../evidence/reasons.js';
import { TIE_TEXTS } from '../texts/drawer.js';
import { ContestedMark } from '../ui/stance-mark.js';
import { mergePages } from '../evidence/merge-pages.js';
import { glossaryOf, type Glossary } from '../evidence/glossary.js';
import { statementRow, type StatementRow } from '../data/statement-rows.js';
import type { TieRef } from '../state/view-state.js';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';
import { GroupedStatements, OrderSwitch } from './grouped-statements.js';
import { OutletShares } from './outlet-shares.js';
import { StatementCard } from './statement-card.js';
import { TieRow } from './tie-row.js';
import { useFocusRow } from './use-focus-row.js';

/** All pages that were asked for, with what they need to be read. */
export function EvidenceBody({ evidence }: { readonly evidence: TieEvidence }): ReactElement {
  const [pages, setPages] = useState<readonly TieEvidence[]>([evidence]);
  const all = mergePages(pages);
  const glossary = glossaryOf(all);
  const rows = useTieRows(evidence.tie);
  const [body, focusRow] = useFocusRow<HTMLDivElement>();
  return (
    <div ref={body} className="drawer-body">
      <Contested evidence={all} glossary={glossary} />
      {rows.length > 1 && <OrderSwitch />}
      <GroupedStatements
        rows={all.items.map((statement) => ({
          key: statement.key,
          documents: statement.documents,
          issue: statement.issue === undefined ? '' : glossary.issue(statement.issue),
          statement,
        }))}
        all={rows}
        render={({ statement }) => (
          <StatementCard statement={statement} evidence={all} glossary={glossary} />
        )}
      />
      <More
        evidence={all}
        onPage={(page, isAsked) => {
          if (isAsked) focusRow(page.items[0]?.key);
          setPages([...pages, page]);
        }}
      />
      <OutletShares statements={rows} unit={EVIDENCE_TEXTS.ofStatements} />
      {all.others.length > 0 && (
        <section className="evidence-section">
          <h3>{TIE_TEXTS.others}</h3>
          <ul className="tie-list">
            {all.others.map((tie) => (
              <li key={`${tie.source} ${tie.stance} ${tie.target}`}>
                <TieRow tie={tie} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Every statement of a tie, as far as the columns know it. */
function useTieRows(tie: TieRef): readonly StatementRow[] {
  const { shown } = useExplorer();
  return useMemo(() => {
    const rank = shown?.rankOf(tie);
    if (shown === undefined || rank === undefined) return [];
    return Array.from(statementsOfTie(shown.view, rank), (at) => statementRow(shown.view, at));
  }, [shown, tie]);
}

interface PartProps {
  readonly evidence: TieEvidence;
  readonly glossary: Glossary;
}

function Contested({ evidence, glossary }: PartProps): ReactElement | null {
  const { view } = useExplorer();
  const shown = shownAs(evidence, view.filter.rollUp);
  const name = (statement: Evidence): string => glossary.actor(shown(statement.source)).name;
  const reasons = contestedReasons(evidence, name, (id) => glossary.actor(shown(id)).name);
  if (reasons.length === 0 && !evidence.tie.contested) return null;
  return (
    <section className="contested-notice" aria-labelledby="contested-head">
      <ContestedMark />
      <div>
        <h3 id="contested-head">{TIE_TEXTS.contested}</h3>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        {reasons.length === 0 && <p>{EVIDENCE_TEXTS.contestedFurther}</p>}
      </div>
    </section>
  );
}

interface MoreProps {
  readonly evidence: TieEvidence;
  /** `isAsked`: the reader asked for it, not the address. */
  readonly onPage: (page: TieEvidence, isAsked: boolean) => void;
}

function More({ evidence, onPage }: MoreProps): ReactElement | null {
  const { view, filter, setUi } = useExplorer();
  const [isBusy, setBusy] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const { next, tie, total, items } = evidence;
  const isWanted = view.statement !== undefined && !items.some(({ key }) => key === view.statement);
  const load = (): void => {
    if (isBusy) return;
    setBusy(true);
    getTie(tiePath(tie, filter, next, isWanted ? MAX_PAGE : undefined))
      .then(
        (page) => {
          onPage(page, !isWanted);
        },
        (error: unknown) => {
          setFailed(true);
          setUi({ notice: { text: error instanceof Error ? error.message : String(error) } });
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  useEffect(() => {
    // The statement that the address names may stand on a later page.
    if (isWanted && next !== undefined && !isBusy && !isFailed) load();
  }, [isWanted, next, isBusy, isFailed]);
  if (next === undefined)
    return isWanted ? <p className="drawer-problem">{EVIDENCE_TEXTS.notInTie}</p> : null;
  if (isWanted && !isFailed) return <p role="status">{EVIDENCE_TEXTS.looking}</p>;
  return (
    // Not `disabled`: that would take the keyboard's place away.
    <button type="button" className="button" aria-disabled={isBusy} onClick={load}>
      {TIE_TEXTS.more(total - items.length)}
    </button>
  );
}
