import type { DiffFlip, DiffTie } from '@stancegraph/contract';
import { signOf, STANCES } from '@stancegraph/model';
import { compareText } from '../view/graph.js';
import type { StatementChanges } from './diff-statements.js';
import type { Side } from './side.js';

/** Ties by what became of them; each stands in exactly one list, but for those of contested. */
export interface TieChanges {
  readonly total: number;
  readonly flipped: DiffFlip[];
  readonly new: DiffTie[];
  readonly gone: DiffTie[];
  readonly countChanged: DiffTie[];
  readonly revised: DiffTie[];
  readonly unchanged: DiffTie[];
  readonly contested: { readonly arisen: DiffTie[]; readonly ended: DiffTie[] };
}

export function diffTies(a: Side, b: Side, statements: StatementChanges): TieChanges {
  const all = unionOf(a, b, statements).sort(strongestFirst);
  const { flipped, inFlips } = flipsAmong(all);
  const rest = all.filter((tie) => !inFlips.has(tie));
  const both = rest.filter(({ before, after }) => before > 0 && after > 0);
  const even = both.filter(({ before, after }) => before === after);
  return {
    total: all.length,
    flipped,
    new: rest.filter(({ before }) => before === 0),
    gone: rest.filter(({ after }) => after === 0),
    countChanged: both.filter(({ before, after }) => before !== after),
    revised: even.filter(isRevised),
    unchanged: even.filter((tie) => !isRevised(tie)),
    contested: {
      arisen: all.filter(({ contested }) => contested.after && !contested.before),
      ended: all.filter(({ contested }) => contested.before && !contested.after),
    },
  };
}

const isRevised = ({ statements }: DiffTie): boolean =>
  statements.new + statements.gone + statements.changed > 0;

type Counted = DiffTie['statements'];

function unionOf(a: Side, b: Side, statements: StatementChanges): DiffTie[] {
  const changes = changesByTie(statements);
  return [...new Set([...a.ties.keys(), ...b.ties.keys()])].flatMap((key) => {
    const [before, after] = [a.ties.get(key), b.ties.get(key)];
    const tie = after ?? before;
    if (tie === undefined) return [];
    const { source, stance, target } = tie;
    return {
      source,
      sourceName: nameOf(source, a, b),
      stance,
      target,
      targetName: nameOf(target, a, b),
      before: before?.count ?? 0,
      after: after?.count ?? 0,
      statements: changes.get(key) ?? { new: 0, gone: 0, changed: 0 },
      contested: { before: before?.contested ?? false, after: after?.contested ?? false },
    };
  });
}

/** A statement that moved from one tie to another is gone from the one and new in the other. */
function changesByTie(statements: StatementChanges): Map<string, Counted> {
  const changes = new Map<string, Counted>();
  const note = (tie: string | undefined, change: keyof Counted): void => {
    if (tie === undefined) return;
    const counted = changes.get(tie) ?? { new: 0, gone: 0, changed: 0 };
    counted[change] += 1;
    changes.set(tie, counted);
  };
  for (const { tie } of statements.new) note(tie.b, 'new');
  for (const { tie } of statements.gone) note(tie.a, 'gone');
  for (const { tie } of [...statements.changed, ...statements.unchanged]) {
    if (tie.a === tie.b) continue;
    note(tie.a, 'gone');
    note(tie.b, 'new');
  }
  for (const { tie } of statements.changed) if (tie.a === tie.b) note(tie.a, 'changed');
  return changes;
}

export function nameOf(actor: string, a: Side, b: Side): string {
  return (b.actor(actor) ?? a.actor(actor))?.name ?? actor;
}

/** The same whichever side comes first. */
function strongestFirst(one: DiffTie, other: DiffTie): number {
  return (
    Math.max(other.before, other.after) - Math.max(one.before, one.after) ||
    compareText(one.source, other.source) ||
    STANCES.indexOf(one.stance) - STANCES.indexOf(other.stance) ||
    compareText(one.target, other.target)
  );
}

/** Pairs of actors between which a sign went and the other one came, with these ties. */
function flipsAmong(all: readonly DiffTie[]): { flipped: DiffFlip[]; inFlips: Set<DiffTie> } {
  const pairs = new Map<string, DiffTie[]>();
  for (const tie of all) {
    if (tie.before > 0 && tie.after > 0) continue;
    const pair = `${tie.source}|${tie.target}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), tie]);
  }
  const flipped: DiffFlip[] = [];
  for (const ties of pairs.values()) {
    const came = ties.filter(({ before }) => before === 0);
    const went = ties.filter(({ after }) => after === 0);
    const from = went.filter((tie) => came.some((other) => hasOtherSign(tie, other)));
    const to = came.filter((tie) => went.some((other) => hasOtherSign(tie, other)));
    const [first] = from;
    if (first === undefined) continue;
    const { source, sourceName, target, targetName } = first;
    flipped.push({ source, sourceName, target, targetName, from, to });
  }
  flipped.sort(
    (one, other) => compareText(one.source, other.source) || compareText(one.target, other.target),
  );
  return { flipped, inFlips: new Set(flipped.flatMap(({ from, to }) => [...from, ...to])) };
}

function hasOtherSign(one: DiffTie, other: DiffTie): boolean {
  return signOf(one.stance) !== signOf(other.stance);
}
