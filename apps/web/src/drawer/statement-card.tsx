import type { Evidence, TieEvidence } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { attribution, type Glossary } from '../evidence/glossary.js';
import { shownAs } from '../evidence/highlights.js';
import { formatDay } from '../format/dates.js';
import { TEXTS } from '../texts.js';
import { Name } from '../ui/name.js';
import { Allegation } from './allegation.js';
import { Sources } from './sources.js';
import { StanceMark } from '../ui/stance-mark.js';

interface StatementCardProps {
  readonly statement: Evidence;
  readonly evidence: TieEvidence;
  readonly glossary: Glossary;
}

/** One statement: who, for whom, when, what, in which words, and where it was reported. */
export function StatementCard({ statement, evidence, glossary }: StatementCardProps): ReactElement {
  const { summary, quote, issue } = statement;
  return (
    <article className="statement">
      <Attribution statement={statement} glossary={glossary} />
      <p dir="auto">{summary}</p>
      {quote !== undefined && (
        <blockquote dir="auto">
          <p>“{quote}”</p>
        </blockquote>
      )}
      <Sources statement={statement} glossary={glossary} />
      <p className="meta issue-line">
        <bdi>
          {[
            ...(issue === undefined ? [] : [glossary.issue(issue)]),
            ...voiceOf(statement, glossary),
          ].join(' · ')}
        </bdi>
      </p>
      <Answers statement={statement} evidence={evidence} glossary={glossary} />
      <Allegation statement={statement} evidence={evidence} glossary={glossary} />
    </article>
  );
}

interface PartProps {
  readonly statement: Evidence;
  readonly glossary: Glossary;
}

function Attribution({ statement, glossary }: PartProps): ReactElement {
  const { who, forWhom } = attribution(statement, glossary);
  return (
    <header className="attribution">
      <span>
        <b>
          <Name>{who}</Name>
        </b>
        {forWhom !== undefined && (
          <span className="for">
            for <Name>{forWhom}</Name>
          </span>
        )}
      </span>
      <span className="meta">
        {statement.date === undefined ? (
          'undated'
        ) : (
          <time dateTime={statement.date}>{formatDay(statement.date)}</time>
        )}
      </span>
    </header>
  );
}

/** Whose voice it was, where that is neither the source nor one who speaks for it. */
function voiceOf(statement: Evidence, glossary: Glossary): string[] {
  const { voicedBy, forWhom } = attribution(statement, glossary);
  if (voicedBy !== undefined) return [TEXTS.tie.voicedBy(voicedBy)];
  return forWhom === undefined && statement.speaker === undefined ? [TEXTS.tie.noSpeaker] : [];
}

/** A denial or confirmation in one frame with what it answers, either way. */
function Answers({ statement, evidence, glossary }: StatementCardProps): ReactElement | null {
  const { answers, dataset } = statement;
  const others = [...evidence.counterparts, ...evidence.items];
  const answered = others.find(
    (each) => each.dataset === dataset && each.id === answers?.statement,
  );
  const replies = others.filter(
    (each) => each.dataset === dataset && each.answers?.statement === statement.id,
  );
  if (answered === undefined && replies.length === 0) return null;
  return (
    <div className="answers">
      {answers !== undefined && answered !== undefined && (
        <Answer
          label={TEXTS.tie.answers[answers.as]}
          statement={answered}
          {...{ evidence, glossary }}
        />
      )}
      {replies.map((reply) => (
        <Answer
          key={reply.key}
          label={TEXTS.tie.answered[reply.answers?.as ?? 'denial']}
          statement={reply}
          {...{ evidence, glossary }}
        />
      ))}
    </div>
  );
}

function Answer({
  label,
  statement,
  evidence,
  glossary,
}: StatementCardProps & { readonly label: string }): ReactElement {
  const { view } = useExplorer();
  const shown = shownAs(evidence, view.filter.rollUp);
  const { who } = attribution(statement, glossary);
  return (
    <div className="answer">
      <div className="meta">
        {label} <Name>{who}</Name>
        {' · '}
        <span className="inline-tie">
          <Name>{glossary.actor(shown(statement.source)).name}</Name>
          <StanceMark stance={statement.stance} />
          <span className="sr-only">{statement.stance}</span>
          <Name>{glossary.actor(shown(statement.target)).name}</Name>
        </span>
      </div>
      <p dir="auto">{statement.summary}</p>
      {statement.quote !== undefined && (
        <blockquote dir="auto">
          <p>“{statement.quote}”</p>
        </blockquote>
      )}
      <Sources statement={statement} glossary={glossary} />
    </div>
  );
}
