import { useEffect, useRef, type ReactElement } from 'react';
import { X } from 'lucide-react';
import type { Diff, DiffStatement } from '@stancegraph/contract';
import { isolated, type Statement } from '@stancegraph/model';
import { formatDay } from '../format/dates.js';
import { useStore } from '../state/use-store.js';
import { DIFF_TEXTS } from '../texts/diff.js';
import { IconButton } from '../ui/icon-button.js';
import { StanceMark } from '../ui/stance-mark.js';
import { evidenceKey } from './diff-api.js';
import { useDiff } from './diff-context.js';
import { keyOf, markedTies } from './diff-marks.js';
import { useCurrentDiff } from './use-current-diff.js';

const GROUPS = ['new', 'gone', 'changed', 'unchanged'] as const;

/** What is said on both sides of one tie. */
export function DiffEvidence({ tie }: { readonly tie: string }): ReactElement {
  const { change, evidence, query } = useDiff();
  const { value, key, error } = useStore(evidence.state);
  const { value: diff } = useCurrentDiff();
  const heading = useRef<HTMLHeadingElement>(null);
  const found =
    diff === undefined ? undefined : markedTies(diff).find((each) => keyOf(each.tie) === tie);
  const isIts = query !== undefined && key === evidenceKey(query, tie);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <aside className="diff-evidence" aria-label={DIFF_TEXTS.evidence.label}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {found === undefined ? (
            DIFF_TEXTS.evidence.label
          ) : (
            <>
              <bdi>{found.tie.sourceName}</bdi> <StanceMark stance={found.tie.stance} />{' '}
              <span className="sr-only">{found.tie.stance}</span> <bdi>{found.tie.targetName}</bdi>
            </>
          )}
        </h2>
        <IconButton
          icon={X}
          label={DIFF_TEXTS.evidence.close}
          onClick={() => {
            change({ tie: undefined });
          }}
        />
      </header>
      <div
        className="diff-evidence-body"
        tabIndex={0}
        role="region"
        aria-label={DIFF_TEXTS.evidence.label}
      >
        {found !== undefined && (
          <p className="meta">
            {DIFF_TEXTS.table.changes[found.group]} ·{' '}
            {DIFF_TEXTS.badges.count(found.tie.before, found.tie.after)}
          </p>
        )}
        {error !== undefined ? (
          <p role="alert">{error.message}</p>
        ) : !isIts || value === undefined ? (
          <p className="meta" role="status">
            {DIFF_TEXTS.comparing}
          </p>
        ) : (
          <Statements diff={value} tie={tie} />
        )}
      </div>
    </aside>
  );
}

function Statements({ diff, tie }: { readonly diff: Diff; readonly tie: string }): ReactElement {
  const lists = GROUPS.map((group) => ({ group, ...diff.statements[group] }));
  if (lists.every(({ total }) => total === 0)) return <p>{DIFF_TEXTS.evidence.absent}</p>;
  return (
    <>
      {lists.map(({ group, items, total }) => (
        <section key={group} className="diff-statements">
          <h3>
            {DIFF_TEXTS.evidence.groups[group]}{' '}
            <span className="meta">
              {total === 0 ? DIFF_TEXTS.none : DIFF_TEXTS.statements(total)}
            </span>
          </h3>
          <ul>
            {items.map((statement) => (
              <li key={statement.key}>
                <Said statement={statement} tie={tie} group={group} />
              </li>
            ))}
          </ul>
          {items.length < total && <p className="meta">{DIFF_TEXTS.listed(items.length, total)}</p>}
        </section>
      ))}
    </>
  );
}

interface SaidProps {
  readonly statement: DiffStatement;
  readonly tie: string;
  readonly group: (typeof GROUPS)[number];
}

function Said({ statement, tie, group }: SaidProps): ReactElement | null {
  const { key, before, after, fields, inOther } = statement;
  const shown = group === 'gone' ? before : (after ?? before);
  if (shown === undefined) return null;
  const { evidence } = DIFF_TEXTS;
  const { a, b } = statement.tie;
  const notes = [
    shown.date === undefined ? evidence.undated : formatDay(shown.date),
    ...shown.documents.map(isolated),
    ...(group === 'gone' && inOther ? [evidence.hidden] : []),
    ...(group === 'new' && inOther ? [evidence.wasHidden] : []),
    ...(a !== undefined && b !== undefined && a !== b
      ? [a === tie ? evidence.moved.a : evidence.moved.b]
      : []),
  ];
  return (
    <article className="diff-said">
      <p>
        <bdi>{shown.summary}</bdi>
      </p>
      {shown.quote !== undefined && (
        <blockquote>
          <bdi>{shown.quote}</bdi>
        </blockquote>
      )}
      <p className="meta">
        {notes.join(' · ')} · <bdi>{key}</bdi>
      </p>
      {fields.length > 0 && before !== undefined && after !== undefined && (
        <dl>
          {fields.map((field) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <del>
                  <span className="sr-only">{evidence.before}: </span>
                  <bdi>{valueOf(before, field)}</bdi>
                </del>
                <ins>
                  <span className="sr-only">{evidence.after}: </span>
                  <bdi>{valueOf(after, field)}</bdi>
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

function valueOf(statement: Statement, field: string): string {
  const value: unknown = new Map<string, unknown>(Object.entries(statement)).get(field);
  if (value === undefined) return DIFF_TEXTS.evidence.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
