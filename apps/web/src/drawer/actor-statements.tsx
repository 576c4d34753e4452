import type { Evidence } from '@stancegraph/contract';
import { useMemo, useState, type ReactElement } from 'react';
import type { ShownNetwork } from '../data/shown-network.js';
import { statementNumbers, statementRow } from '../data/statement-rows.js';
import { useWords, type Words } from '../data/words.js';
import { once } from '../evidence/merge-pages.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';
import { TEXTS } from '../texts.js';
import { GroupedStatements, OrderSwitch } from './grouped-statements.js';
import { OutletShares } from './outlet-shares.js';
import { StatementCard } from './statement-card.js';
import { useFocusRow } from './use-focus-row.js';

const STEP = 20;

interface ActorStatementsProps {
  readonly id: string;
  readonly shown: ShownNetwork;
}

/** Every statement that an actor makes or receives in the view, so many at a time. */
export function ActorStatements({ id, shown }: ActorStatementsProps): ReactElement {
  const { view, filter } = useExplorer();
  const rows = useMemo(
    () =>
      statementNumbers(shown.view, shown.numberOf(id)).map((at) => statementRow(shown.view, at)),
    [shown, id],
  );
  // The statement that the address names is among those listed.
  const [most, setMost] = useState(() =>
    Math.max(STEP, rows.findIndex(({ key }) => key === view.statement) + 1),
  );
  const listed = rows.slice(0, most);
  const keys = useMemo(() => listed.map(({ key }) => key), [rows, most]);
  const words = useWords(keys, shown.store.state, { datasets: filter.datasets, against: true });
  const { statements, against } = words;
  const evidence = useMemo(
    () => evidenceAmong(keys, { statements, against }),
    [keys, statements, against],
  );
  const [section, focusRow] = useFocusRow<HTMLElement>();
  return (
    <>
      <OutletShares statements={rows} unit={EVIDENCE_TEXTS.ofStatements} />
      <section ref={section} className="evidence-section">
        <h3 className="with-count">
          {EVIDENCE_TEXTS.statements}
          <span className="meta">{EVIDENCE_TEXTS.share(listed.length, rows.length)}</span>
        </h3>
        <OrderSwitch />
        <GroupedStatements
          rows={listed}
          all={rows}
          render={(row) => (
            <RowOf
              statement={statements.get(row.key)}
              evidence={evidence}
              glossary={words.glossary}
            />
          )}
        />
        {words.error !== undefined && (
          <p role="alert">
            {words.error}{' '}
            <button type="button" className="link-button" onClick={words.retry}>
              {TEXTS.states.tryNow}
            </button>
          </p>
        )}
        {listed.length < rows.length && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setMost(most + STEP);
              focusRow(rows[most]?.key);
            }}
          >
            {EVIDENCE_TEXTS.more(
              Math.min(STEP, rows.length - listed.length),
              listed.length,
              rows.length,
            )}
          </button>
        )}
      </section>
    </>
  );
}

interface RowOfProps extends Pick<Parameters<typeof StatementCard>[0], 'evidence' | 'glossary'> {
  readonly statement: Evidence | undefined;
}

function RowOf({ statement, ...rest }: RowOfProps): ReactElement {
  if (statement === undefined) return <p className="meta">{EVIDENCE_TEXTS.loading}</p>;
  return <StatementCard statement={statement} hasTie {...rest} />;
}

/** Where cards look for what answers, alleges or contradicts them. */
function evidenceAmong(
  keys: readonly string[],
  { statements, against }: Pick<Words, 'statements' | 'against'>,
): RowOfProps['evidence'] {
  const items = keys.flatMap((key) => statements.get(key) ?? []);
  const own = new Set(items.map(({ key }) => key));
  return {
    items,
    conflicts: once(against.conflicts, ({ kind, one, other }) => `${kind} ${one} ${other}`),
    counterparts: once(
      against.counterparts.filter(({ key }) => !own.has(key)),
      ({ key }) => key,
    ),
  };
}
