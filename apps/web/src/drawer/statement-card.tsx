import type { Evidence, TieEvidence } from '@stancegraph/contract';
import { Link, Quote } from 'lucide-react';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { attribution, type Glossary } from '../evidence/glossary.js';
import { formatDay } from '../format/dates.js';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';
import { TIE_TEXTS } from '../texts/drawer.js';
import { IconButton } from '../ui/icon-button.js';
import { Name } from '../ui/name.js';
import { Allegation } from './allegation.js';
import { GoToStatement } from './go-to-statement.js';
import { Sources } from './sources.js';
import { StanceMark } from '../ui/stance-mark.js';

interface StatementCardProps {
  readonly statement: Evidence;
  /** Where what it answers, alleges or contradicts is looked for. */
  readonly evidence: Pick<TieEvidence, 'items' | 'counterparts' | 'conflicts'>;
  readonly glossary: Glossary;
  /** Whether the tie is named that it belongs to. */
  readonly hasTie?: boolean;
}

/** One statement: who, for whom, when, what, in which words, and where it was reported. */
export function StatementCard({
  statement,
  evidence,
  glossary,
  hasTie = false,
}: StatementCardProps): ReactElement {
  const { summary, quote, issue } = statement;
  const { article, isMarked } = useMark(statement.key);
  return (
    <article
      ref={article}
      className="statement"
      tabIndex={-1}
      aria-current={isMarked || undefined}
      data-statement={statement.key}
    >
      {hasTie && <TieLine statement={statement} glossary={glossary} />}
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
      <Accusations statement={statement} evidence={evidence} glossary={glossary} />
      <CardFoot statement={statement} />
    </article>
  );
}

/** The statement that the address names is brought into sight, and marked. */
function useMark(key: string): {
  article: RefObject<HTMLElement | null>;
  isMarked: boolean;
} {
  const { view } = useExplorer();
  const article = useRef<HTMLElement>(null);
  const isMarked = view.statement === key;
  useEffect(() => {
    if (!isMarked) return;
    article.current?.scrollIntoView({ block: 'nearest' });
    article.current?.focus({ preventScroll: true });
  }, [isMarked]);
  return { article, isMarked };
}

function CardFoot({ statement: { key } }: Pick<PartProps, 'statement'>): ReactElement {
  const { copyStatementLink, setUi } = useExplorer();
  return (
    <footer className="card-foot">
      <IconButton
        icon={Quote}
        label={EVIDENCE_TEXTS.citeStatement}
        onClick={() => {
          setUi({ dialog: 'cite', citing: [key] });
        }}
      />
      <IconButton
        icon={Link}
        label={EVIDENCE_TEXTS.copyStatementLink}
        onClick={() => {
          copyStatementLink(key);
        }}
      />
    </footer>
  );
}

/** Which tie it belongs to; opens that at this statement. */
function TieLine({ statement, glossary }: PartProps): ReactElement {
  const { shown } = useExplorer();
  const as = (id: string): string => shown?.shownAs(id) ?? id;
  const { stance } = statement;
  return (
    <div className="tie-line">
      <span className="inline-tie">
        <Name>{glossary.actor(as(statement.source)).name}</Name>
        <StanceMark stance={stance} />
        <span className="sr-only">{stance}</span>
        <Name>{glossary.actor(as(statement.target)).name}</Name>
      </span>
      <GoToStatement statement={statement} label={EVIDENCE_TEXTS.openTie} />
    </div>
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
  if (voicedBy !== undefined) return [TIE_TEXTS.voicedBy(voicedBy)];
  return forWhom === undefined && statement.speaker === undefined ? [TIE_TEXTS.noSpeaker] : [];
}

/** The accusations that allege what this statement excludes: the other side of `Allegation`. */
function Accusations({ statement, evidence, glossary }: StatementCardProps): ReactElement | null {
  const { conflicts, counterparts, items } = evidence;
  const keys = new Set(
    conflicts.flatMap(({ kind, one, other }) =>
      kind === 'allegation' && other === statement.key ? [one] : [],
    ),
  );
  const accusations = [...counterparts, ...items].filter(({ key }) => keys.has(key));
  if (accusations.length === 0) return null;
  return (
    <div className="answers">
      {accusations.map((accusation) => (
        <Answer
          key={accusation.key}
          label={EVIDENCE_TEXTS.against(attribution(accusation, glossary).who)}
          isNamed
          statement={accusation}
          glossary={glossary}
        />
      ))}
    </div>
  );
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
        <Answer label={TIE_TEXTS.answers[answers.as]} statement={answered} glossary={glossary} />
      )}
      {replies.map((reply) => (
        <Answer
          key={reply.key}
          label={TIE_TEXTS.answered[reply.answers?.as ?? 'denial']}
          statement={reply}
          glossary={glossary}
        />
      ))}
    </div>
  );
}

function Answer({
  label,
  statement,
  glossary,
  isNamed = false,
}: PartProps & {
  readonly label: string;
  /** Whether the label names who said it. */
  readonly isNamed?: boolean;
}): ReactElement {
  const { shown: network } = useExplorer();
  const shown = (id: string): string => network?.shownAs(id) ?? id;
  const { who } = attribution(statement, glossary);
  return (
    <div className="answer">
      <div className="meta">
        {label} {!isNamed && <Name>{who}</Name>}
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
      <GoToStatement statement={statement} label={EVIDENCE_TEXTS.goTo} />
    </div>
  );
}
