import type { Filter } from '@stancegraph/model';
import { expandedTies, hiddenTies, isFarFrom } from './tie-filter.js';
import { NONE, sizeOf, type Network } from './network.js';
import {
  statementTests,
  type FilterId,
  type StatementTests,
  type TextMatches,
} from './statement-filter.js';
import { rankTies, type RankedTies } from './ranked-ties.js';
import type { TieIndex } from './tie-index.js';

/** How many ties there were before and after one part of the filter. */
export interface FilterStep {
  readonly id: FilterId;
  readonly before: number;
  readonly after: number;
}

/** What a filter leaves of a network. */
export interface NetworkView {
  readonly network: Network;
  readonly index: TieIndex;
  readonly filter: Filter;
  /** 1 for each statement of the ties shown. */
  readonly passes: Uint8Array;
  readonly statements: number;
  readonly undated: number;
  /** Statements that pass but stay inside one rolled-up government: counted, not drawn. */
  readonly inner: number;
  /** 1 for each statement that the filters on statements let pass, whatever those on actors and ties do. */
  readonly reachable: Uint8Array;
  /** 1 for each statement that is party to a conflict among the datasets viewed. */
  readonly contested: Uint8Array;
  readonly ties: RankedTies;
  /** Numbers of the actors that have a tie, ascending. */
  readonly actors: Uint32Array;
  /** The parts of the filter that are on, in the order in which they apply. */
  readonly steps: readonly FilterStep[];
}

export interface ViewOptions {
  readonly index: TieIndex;
  readonly filter: Filter;
  readonly contested: Uint8Array;
  readonly matches?: TextMatches | undefined;
}

/**
 * Applies a filter: first what looks at statements, then what asks something of whole ties, then what is
 * expanded and hidden. Some passes over typed arrays; nothing is built for what is not shown.
 */
export function computeView({ index, filter, contested, matches }: ViewOptions): NetworkView {
  const tests = statementTests(index, filter, matches);
  const progress = passedTests(index.network, tests);
  const all = tests.onStatements.length + tests.onActors.length;
  const steps = statementSteps(index, tests, progress);
  const isPassed = cameTo(progress, all);
  // Without a test on actors whatever passes is all that can be reached.
  const reachable =
    tests.onActors.length === 0 ? isPassed : cameTo(progress, tests.onStatements.length);

  const kept = countByTie(index, isPassed);
  let present = countOf(kept);
  const step = (id: FilterId, change: () => void): void => {
    change();
    const after = countOf(kept);
    steps.push({ id, before: present, after });
    present = after;
  };
  const { minCount = 1, ego, expand = [], hidden = [] } = filter;
  if (minCount > 1)
    step('minCount', () => {
      dropTies(kept, (tie) => (kept[tie] ?? 0) < minCount);
    });
  if (filter.contested === true) {
    const parties = countByTie(index, both(isPassed, contested));
    step('contested', () => {
      dropTies(kept, (tie) => parties[tie] === 0);
    });
  }
  if (ego !== undefined)
    step('ego', () => {
      dropTies(kept, isFarFrom(index, kept, ego, filter.steps));
    });
  const expanded = expand.length > 0 ? new Uint8Array(kept.length) : undefined;
  if (expanded !== undefined) {
    const counts = countByTie(index, reachable);
    step('expand', () => {
      for (const tie of expandedTies(index, counts, expand)) {
        kept[tie] = counts[tie] ?? 0;
        expanded[tie] = 1;
      }
    });
  }
  const isHidden = hiddenTies(index, hidden);
  if (hidden.length > 0)
    step('hidden', () => {
      dropTies(kept, isHidden.tie);
    });
  // What drops no tie leaves the statements as they are.
  const isWhole = steps.every(({ id }) => !ON_TIES.has(id)) && !index.hasInner;
  const passes = isWhole
    ? isPassed
    : shownStatements(index, { kept, expanded, isPassed, reachable });
  const ties = rankTies(index, passes, contested);
  return {
    network: index.network,
    index,
    filter,
    passes,
    statements: ties.statements,
    undated: ties.undatedCount,
    inner: index.hasInner ? innerAmong(isPassed, index, isHidden.statement) : 0,
    reachable,
    contested,
    ties,
    actors: endsOf(index, ties),
    steps,
  };
}

/** The parts of the filter that ask something of whole ties. */
const ON_TIES: ReadonlySet<FilterId> = new Set([
  'minCount',
  'contested',
  'ego',
  'expand',
  'hidden',
]);

/** For each statement how many tests it passes before the first that it fails. */
function passedTests(network: Network, { onStatements, onActors }: StatementTests): Uint8Array {
  const progress = new Uint8Array(sizeOf(network));
  [...onStatements, ...onActors].forEach(({ advance }, step) => {
    advance(progress, step);
  });
  return progress;
}

/** 1 for each statement that has come at least so far. */
function cameTo(progress: Uint8Array, step: number): Uint8Array {
  const marks = new Uint8Array(progress.length);
  for (let at = 0; at < progress.length; at += 1) {
    if ((progress[at] ?? 0) >= step) marks[at] = 1;
  }
  return marks;
}

/** A tie is there after a test as long as one of its statements has passed it. */
function statementSteps(
  { tieOf, source }: TieIndex,
  { onStatements, onActors }: StatementTests,
  progress: Uint8Array,
): FilterStep[] {
  const furthest = new Int16Array(source.length).fill(NONE);
  for (let at = 0; at < progress.length; at += 1) {
    const tie = tieOf[at] ?? NONE;
    const passed = progress[at] ?? 0;
    if (tie !== NONE && passed > (furthest[tie] ?? 0)) furthest[tie] = passed;
  }
  const tests = [...onStatements, ...onActors];
  const ending = new Uint32Array(tests.length + 1);
  for (const passed of furthest) ending[passed] = (ending[passed] ?? 0) + 1;
  let before = source.length;
  return tests.map(({ id }, at) => {
    const after = before - (ending[at] ?? 0);
    const step = { id, before, after };
    before = after;
    return step;
  });
}

function dropTies(kept: Uint32Array, isDropped: (tie: number) => boolean): void {
  for (let tie = 0; tie < kept.length; tie += 1) {
    if (kept[tie] !== 0 && isDropped(tie)) kept[tie] = 0;
  }
}

/** How many of the marked statements each tie has. */
function countByTie({ tieOf, source }: TieIndex, marked: Uint8Array): Uint32Array {
  const counts = new Uint32Array(source.length);
  for (let at = 0; at < marked.length; at += 1) {
    const tie = tieOf[at] ?? NONE;
    if (marked[at] === 1 && tie !== NONE) counts[tie] = (counts[tie] ?? 0) + 1;
  }
  return counts;
}

function countOf(kept: Uint32Array | Uint8Array): number {
  let count = 0;
  for (let at = 0; at < kept.length; at += 1) if (kept[at] !== 0) count += 1;
  return count;
}

function both(one: Uint8Array, other: Uint8Array): Uint8Array {
  const marks = new Uint8Array(one.length);
  for (let at = 0; at < marks.length; at += 1) marks[at] = (one[at] ?? 0) & (other[at] ?? 0);
  return marks;
}

function innerAmong(
  marked: Uint8Array,
  { tieOf }: TieIndex,
  isHidden: (statement: number) => boolean,
): number {
  let count = 0;
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === 1 && tieOf[at] === NONE && !isHidden(at)) count += 1;
  }
  return count;
}

interface Kept {
  readonly kept: Uint32Array;
  readonly expanded: Uint8Array | undefined;
  readonly isPassed: Uint8Array;
  readonly reachable: Uint8Array;
}

/** An expanded tie shows all of its statements that filters on statements let pass. */
function shownStatements(
  { tieOf }: TieIndex,
  { kept, expanded, isPassed, reachable }: Kept,
): Uint8Array {
  const passes = new Uint8Array(isPassed.length);
  for (let at = 0; at < passes.length; at += 1) {
    const tie = tieOf[at] ?? NONE;
    if (tie === NONE || kept[tie] === 0) continue;
    passes[at] = (expanded?.[tie] === 1 ? reachable[at] : isPassed[at]) ?? 0;
  }
  return passes;
}

function endsOf({ network, source, target }: TieIndex, { order }: RankedTies): Uint32Array {
  const isEnd = new Uint8Array(network.actors.length);
  for (let rank = 0; rank < order.length; rank += 1) {
    const tie = order[rank] ?? 0;
    isEnd[source[tie] ?? 0] = 1;
    isEnd[target[tie] ?? 0] = 1;
  }
  const ends = new Uint32Array(countOf(isEnd));
  let next = 0;
  for (let actor = 0; actor < isEnd.length; actor += 1) {
    if (isEnd[actor] !== 1) continue;
    ends[next] = actor;
    next += 1;
  }
  return ends;
}
