import type { Evidence, TieEvidence } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import type { Glossary } from '../evidence/glossary.js';
import { allegedBy, type AllegedTie } from '../evidence/highlights.js';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';
import { TIE_TEXTS } from '../texts/drawer.js';
import { Name } from '../ui/name.js';
import { ContestedMark, StanceMark } from '../ui/stance-mark.js';
import { GoToStatement } from './go-to-statement.js';
import { Sources } from './sources.js';

interface AllegationProps {
  readonly statement: Evidence;
  readonly evidence: Pick<TieEvidence, 'items' | 'counterparts' | 'conflicts'>;
  readonly glossary: Glossary;
}

/** What an accusation alleges, face to face with what the accused is reported to hold. */
export function Allegation({
  statement,
  evidence,
  glossary,
}: AllegationProps): ReactElement | null {
  const { shown: network } = useExplorer();
  const shown = (id: string): string => network?.shownAs(id) ?? id;
  const tie = allegedBy(statement, shown);
  if (tie === undefined) return null;
  const own = contradicting(statement, evidence);
  const accused = glossary.actor(tie.source).name;
  const accuser = glossary.actor(shown(statement.source)).name;
  return (
    <section className="evidence-section allegation">
      <h3>{own.length === 0 ? TIE_TEXTS.allegesOnly : TIE_TEXTS.alleges(accused)}</h3>
      <SmallTie tie={tie} glossary={glossary} isAlleged note={TIE_TEXTS.allegedBy(accuser)} />
      {own.map((other) => (
        <div key={other.key}>
          <p className="meta against">
            <ContestedMark />
            {other.issue === undefined ? '' : TIE_TEXTS.sameIssue(glossary.issue(other.issue))}
          </p>
          <SmallTie
            tie={{ source: shown(other.source), stance: other.stance, target: shown(other.target) }}
            glossary={glossary}
            note={TIE_TEXTS.ownStance}
          />
          <p dir="auto">{other.summary}</p>
          <Sources statement={other} glossary={glossary} />
          <GoToStatement statement={other} label={EVIDENCE_TEXTS.goTo} />
        </div>
      ))}
    </section>
  );
}

function contradicting(
  statement: Evidence,
  { conflicts, counterparts, items }: AllegationProps['evidence'],
): Evidence[] {
  const keys = new Set(
    conflicts.flatMap(({ kind, one, other }) =>
      kind === 'allegation' && one === statement.key ? [other] : [],
    ),
  );
  return [...counterparts, ...items].filter(({ key }) => keys.has(key));
}

interface SmallTieProps {
  readonly tie: AllegedTie;
  readonly glossary: Glossary;
  readonly isAlleged?: boolean;
  readonly note: string;
}

function SmallTie({ tie, glossary, isAlleged = false, note }: SmallTieProps): ReactElement {
  const short = (id: string): string => {
    const { code, name } = glossary.actor(id);
    return name.length > 14 ? (code ?? name) : name;
  };
  return (
    <div className={`small-tie${isAlleged ? ' alleged' : ''}`}>
      <span title={glossary.actor(tie.source).name}>
        <Name>{short(tie.source)}</Name>
      </span>
      <StanceMark stance={tie.stance} isAlleged={isAlleged} />
      <span className="sr-only">{tie.stance}</span>
      <span title={glossary.actor(tie.target).name}>
        <Name>{short(tie.target)}</Name>
      </span>
      <span className="spacer" />
      <span className="meta">{note}</span>
    </div>
  );
}
