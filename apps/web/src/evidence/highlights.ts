import type { Evidence, TieEvidence } from '@stancegraph/contract';
import { tieKey, type Stance } from '@stancegraph/model';
import type { ShownNetwork } from '../data/shown-network.js';
import { parseTieKey } from '../data/tie-keys.js';

export interface AllegedTie {
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
}

/** What the picture shows beside a selected tie. */
export interface Highlights {
  readonly alleged: readonly AllegedTie[];
  /** Keys of the ties that cannot be right together with it. */
  readonly lit: ReadonlySet<string>;
}

export const NO_HIGHLIGHTS: Highlights = { alleged: [], lit: new Set() };

/** Whom an actor is shown as. */
export type ShownAs = (actor: string) => string;

export function shownAs({ actors }: Pick<TieEvidence, 'actors'>, rollUp: boolean): ShownAs {
  if (!rollUp) return (actor) => actor;
  const governments = new Map(actors.map(({ id, government }) => [id, government]));
  return (actor) => governments.get(actor) ?? actor;
}

/** What the tie's statements allege, each once, and the ties at the other end of its conflicts. */
export function highlightsOf(evidence: TieEvidence, rollUp: boolean): Highlights {
  const shown = shownAs(evidence, rollUp);
  const alleged = new Map<string, AllegedTie>();
  for (const statement of evidence.items) {
    const tie = allegedBy(statement, shown);
    if (tie !== undefined) alleged.set(tieKey(tie.source, tie.stance, tie.target), tie);
  }
  const parties = new Set(evidence.conflicts.flatMap(({ one, other }) => [one, other]));
  const lit = evidence.counterparts
    .filter(({ key }) => parties.has(key))
    .map(({ source, stance, target }) => tieKey(shown(source), stance, shown(target)));
  return { alleged: [...alleged.values()], lit: new Set(lit) };
}

/** What an accusation charges its target with, as a tie. */
export function allegedBy(
  { target, alleges }: Pick<Evidence, 'target' | 'alleges'>,
  shown: ShownAs,
): AllegedTie | undefined {
  if (alleges === undefined) return undefined;
  return { source: shown(target), stance: alleges.stance, target: shown(alleges.target) };
}

/** Ranks of the ties around a tie: all among its ends and the ends of what contradicts it. */
export function focusOn(
  shown: ShownNetwork,
  tie: { readonly source: string; readonly target: string },
  { alleged, lit }: Highlights,
): ReadonlySet<number> {
  const near = new Set([tie.source, tie.target]);
  for (const each of alleged) near.add(each.source).add(each.target);
  for (const key of lit) {
    const ends = parseTieKey(key);
    if (ends !== undefined) near.add(ends.source).add(ends.target);
  }
  const among = [...near].flatMap((id) =>
    shown.tiesMade(id).filter(({ target }) => near.has(target)),
  );
  return new Set(among.flatMap((each) => shown.rankOf(each) ?? []));
}
