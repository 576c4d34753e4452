import type { Evidence, TieEvidence } from '@stancegraph/contract';
import { useState, type ReactElement } from 'react';
import { getTie, tiePath } from '../data/api.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { shownAs } from '../evidence/highlights.js';
import { contestedReasons } from '../evidence/reasons.js';
import { TEXTS } from '../texts.js';
import { ContestedMark } from '../ui/stance-mark.js';
import { mergePages } from '../evidence/merge-pages.js';
import { glossaryOf, type Glossary } from '../evidence/glossary.js';
import { StatementCard } from './statement-card.js';
import { TieRow } from './tie-row.js';

/** All pages that were asked for, with what they need to be read. */
export function EvidenceBody({ evidence }: { readonly evidence: TieEvidence }): ReactElement {
  const [pages, setPages] = useState<readonly TieEvidence[]>([evidence]);
  const all = mergePages(pages);
  const glossary = glossaryOf(all);
  return (
    <div className="drawer-body">
      <Contested evidence={all} glossary={glossary} />
      <ol className="statements">
        {all.items.map((statement) => (
          <li key={statement.key}>
            <StatementCard statement={statement} evidence={all} glossary={glossary} />
          </li>
        ))}
      </ol>
      <More
        evidence={all}
        onPage={(page) => {
          setPages([...pages, page]);
        }}
      />
      {all.others.length > 0 && (
        <section className="evidence-section">
          <h3>{TEXTS.tie.others}</h3>
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

interface PartProps {
  readonly evidence: TieEvidence;
  readonly glossary: Glossary;
}

function Contested({ evidence, glossary }: PartProps): ReactElement | null {
  const { view } = useExplorer();
  const shown = shownAs(evidence, view.filter.rollUp);
  const name = (statement: Evidence): string => glossary.actor(shown(statement.source)).name;
  const reasons = contestedReasons(evidence, name, (id) => glossary.actor(shown(id)).name);
  if (reasons.length === 0) return null;
  return (
    <section className="contested-notice" aria-labelledby="contested-head">
      <ContestedMark />
      <div>
        <h3 id="contested-head">{TEXTS.tie.contested}</h3>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
    </section>
  );
}

interface MoreProps {
  readonly evidence: TieEvidence;
  readonly onPage: (page: TieEvidence) => void;
}

function More({ evidence, onPage }: MoreProps): ReactElement | null {
  const { filter, setUi } = useExplorer();
  const [isBusy, setBusy] = useState(false);
  const { next, tie, total, items } = evidence;
  if (next === undefined) return null;
  return (
    <button
      type="button"
      className="button"
      disabled={isBusy}
      onClick={() => {
        setBusy(true);
        getTie(tiePath(tie, filter, next))
          .then(onPage, (error: unknown) => {
            setUi({ notice: { text: error instanceof Error ? error.message : String(error) } });
          })
          .finally(() => {
            setBusy(false);
          });
      }}
    >
      {TEXTS.tie.more(total - items.length)}
    </button>
  );
}
