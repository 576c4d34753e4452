import type { ForeignInspection } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { formatDay } from '../../format/dates.js';
import { FOREIGN_TEXTS } from '../../texts/foreign.js';
import { Name } from '../../ui/name.js';
import { StanceMark } from '../../ui/stance-mark.js';
import { ProblemList } from '../problem-list.js';

interface PreviewProps {
  readonly found: ForeignInspection;
  /** What is shown is of the mapping before the last change. */
  readonly isBusy: boolean;
}

/** The first statements as they would be, and everything that has no place. */
export function Preview({ found, isBusy }: PreviewProps): ReactElement {
  const { made, statements, leftOut, problems, doubts, open, notes } = found;
  return (
    <div className="foreign-preview" aria-busy={isBusy}>
      {made === undefined ? (
        <>
          <p>{open.length > 0 ? FOREIGN_TEXTS.noPreview : FOREIGN_TEXTS.notSo}</p>
          {open.length > 0 ? (
            <ul className="foreign-open">
              {open.map(({ message, expected }) => (
                <li key={message}>
                  {message}
                  {expected !== undefined && <span className="meta"> ({expected})</span>}
                </li>
              ))}
            </ul>
          ) : (
            <ProblemList key={JSON.stringify(problems)} problems={problems} name="problems.csv" />
          )}
        </>
      ) : (
        <>
          <ProblemList key={JSON.stringify(doubts)} problems={doubts} name="doubts.csv" />
          <p>
            {FOREIGN_TEXTS.preview(statements.length, made.statements)}{' '}
            <span className="meta">{FOREIGN_TEXTS.made(made.actors, made.documents)}</span>
          </p>
          <ol className="foreign-statements">
            {statements.map((statement, at) => (
              // Their order is all that tells them apart.
              <li key={at}>
                <StanceMark stance={statement.stance} /> <Name>{statement.source}</Name>{' '}
                {statement.stance} <Name>{statement.target}</Name>,{' '}
                {statement.date === undefined ? FOREIGN_TEXTS.undated : formatDay(statement.date)}
              </li>
            ))}
          </ol>
        </>
      )}
      {notes.length > 0 && (
        <ul className="foreign-notes">
          {notes.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <details open={leftOut.length > 0 && leftOut.length <= 12}>
        <summary>{FOREIGN_TEXTS.leftOut(leftOut.length)}</summary>
        {leftOut.length === 0 && <p className="meta">{FOREIGN_TEXTS.noLeftOut}</p>}
        <ul className="foreign-left-out">
          {leftOut.map(({ what, count, examples, line }) => (
            <li key={what}>
              <bdi>{what}</bdi>{' '}
              <span className="meta">
                ({count}){line === undefined ? '' : ` ${FOREIGN_TEXTS.line(line)}`}
                {examples.length > 0 && (
                  <>
                    {': '}
                    <bdi>{examples.map((each) => `“${each}”`).join(', ')}</bdi>
                    {examples.length < count && ' …'}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
