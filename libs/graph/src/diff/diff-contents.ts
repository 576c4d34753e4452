import type { Diff, DiffStatement } from '@stancegraph/contract';
import { tieKey } from '@stancegraph/model';
import { compareText } from '../view/graph.js';
import { diffActors } from './diff-actors.js';
import { diffFilters } from './diff-filters.js';
import { diffRecords } from './diff-records.js';
import { diffStatements } from './diff-statements.js';
import { diffTies } from './diff-ties.js';
import { describedSide, sideOf, type DiffInput, type Side } from './side.js';
import { summaryOf } from './summary.js';

/**
 * Compares two states of the network, each under its own filter: statements by `dataset:id`, ties by source,
 * stance and target, actors by id. Whole: no list is cut, see `cutDiff`. Pure: the same two give the same
 * answer, in the same order. Throws `invalid-input` where a content refers to what is not in it.
 */
export function diffContents(earlier: DiffInput, later: DiffInput): Diff {
  return diffSides(sideOf(earlier), sideOf(later));
}

/** The same of sides that were made already. */
export function diffSides(a: Side, b: Side): Diff {
  const statements = diffStatements(a, b);
  const ties = diffTies(a, b, statements);
  const actors = diffActors(a, b);
  const { elsewhere } = statements;
  const stronger = ties.countChanged.filter(({ before, after }) => after > before).length;
  const diff: Omit<Diff, 'summary' | 'same'> = {
    a: describedSide(a),
    b: describedSide(b),
    filters: diffFilters(a.content.view.filter, b.content.view.filter),
    ties: {
      total: ties.total,
      flipped: listed(ties.flipped),
      new: listed(ties.new),
      gone: listed(ties.gone),
      countChanged: listed(ties.countChanged),
      strengthened: stronger,
      weakened: ties.countChanged.length - stronger,
      revised: listed(ties.revised),
      unchanged: listed(ties.unchanged),
    },
    contested: { arisen: listed(ties.contested.arisen), ended: listed(ties.contested.ended) },
    actors: {
      appeared: listed(actors.appeared),
      vanished: listed(actors.vanished),
      stayed: listed(actors.stayed),
    },
    statements: {
      new: listed(statements.new),
      gone: listed(statements.gone),
      changed: listed(statements.changed),
      unchanged: listed(statements.unchanged),
    },
    elsewhere: {
      statements: elsewhere,
      ...diffRecords(a, b),
    },
    positions: positionsOf(a, b),
  };
  const same = isSame(diff);
  return { ...diff, same, summary: summaryOf({ ...diff, same }) };
}

interface List<T> {
  items: T[];
  total: number;
}

function listed<T>(items: T[]): List<T> {
  return { items, total: items.length };
}

function isSame({
  ties,
  contested,
  statements,
  elsewhere,
}: Omit<Diff, 'summary' | 'same'>): boolean {
  const shown = [statements.new, statements.gone, statements.changed, contested.arisen];
  const counts = [
    ...shown.map(({ total }) => total),
    contested.ended.total,
    // A roll-up that changed moves statements that did not.
    ties.total - ties.unchanged.total,
    ...Object.values(elsewhere).flatMap((each) => [each.new, each.gone, each.changed]),
  ];
  return counts.every((count) => count === 0);
}

/** The places of actors that one of the sides shows. */
function positionsOf(a: Side, b: Side): Diff['positions'] {
  const shown = [...new Set([...a.actors.keys(), ...b.actors.keys()])].sort(compareText);
  const places = ({ content }: Side): Diff['positions']['a'] =>
    Object.fromEntries(
      shown.flatMap((id) => {
        const { positions } = content.view;
        const place = Object.hasOwn(positions, id) ? positions[id] : undefined;
        return place === undefined ? [] : [[id, place] as const];
      }),
    );
  return { a: places(a), b: places(b) };
}

export interface DiffCut {
  /** Items in each list at most. */
  readonly limit: number;
  /** `source|stance|target`: lists the statements of this tie only, unchanged ones too. */
  readonly tie?: string | undefined;
}

/** The same comparison with shorter lists; totals still count everything. */
export function cutDiff(diff: Diff, { limit, tie }: DiffCut): Diff {
  const cut = <T>({ items, total }: List<T>): List<T> => ({ items: items.slice(0, limit), total });
  const ofTie = ({ items, total }: List<DiffStatement>): List<DiffStatement> => {
    if (tie === undefined) return cut({ items, total });
    return cut(listed(items.filter((each) => each.tie.a === tie || each.tie.b === tie)));
  };
  const { ties, contested, actors, statements } = diff;
  return {
    ...diff,
    ties: {
      ...ties,
      flipped: cut(ties.flipped),
      new: cut(ties.new),
      gone: cut(ties.gone),
      countChanged: cut(ties.countChanged),
      revised: cut(ties.revised),
      unchanged: cut(ties.unchanged),
    },
    contested: { arisen: cut(contested.arisen), ended: cut(contested.ended) },
    actors: {
      appeared: cut(actors.appeared),
      vanished: cut(actors.vanished),
      stayed: cut(actors.stayed),
    },
    statements: {
      new: ofTie(statements.new),
      gone: ofTie(statements.gone),
      changed: ofTie(statements.changed),
      unchanged:
        tie === undefined
          ? { items: [], total: statements.unchanged.total }
          : ofTie(statements.unchanged),
    },
  };
}

/** Key of a tie of a comparison. */
export function keyOfTie({ source, stance, target }: Diff['ties']['new']['items'][number]): string {
  return tieKey(source, stance, target);
}
