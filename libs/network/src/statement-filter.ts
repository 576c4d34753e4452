import { STANCES, type Filter } from '@stancegraph/model';
import { dayNumber } from './days.js';
import { lookupOf } from './lookup.js';
import { NO_DAY, NONE, type Network } from './network.js';
import type { TieIndex } from './tie-index.js';

/** A part of the filter, in the order in which they apply. */
export const FILTER_ORDER = [
  'datasets',
  'stances',
  'issues',
  'outlets',
  'documents',
  'dates',
  'undated',
  'text',
  'actors',
  'kinds',
  'countries',
  'minCount',
  'contested',
  'ego',
  'expand',
  'hidden',
] as const;
export type FilterId = (typeof FILTER_ORDER)[number];

/**
 * Takes the statements that stand at a step on to the next one where they pass. A loop of its own for each
 * kind of test: hundreds of thousands of calls through one loop would take five times as long.
 */
type Test = (progress: Uint8Array, step: number) => void;

/** A filter that looks at one statement at a time. */
export interface StatementTest {
  readonly id: FilterId;
  readonly advance: Test;
}

/** An expansion passes by the tests on actors. */
export interface StatementTests {
  readonly onStatements: readonly StatementTest[];
  readonly onActors: readonly StatementTest[];
}

/** Which statements hold a text, 1 at the index of each; worked out where the words are. */
export type TextMatches = Uint8Array;

/** The parts of a filter that are on and look at statements; throws where it has a text and no matches. */
export function statementTests(
  index: TieIndex,
  filter: Filter,
  matches: TextMatches | undefined,
): StatementTests {
  const { network } = index;
  const lookup = lookupOf(network);
  const on = (tests: Partial<Record<FilterId, Test | undefined>>): StatementTest[] =>
    FILTER_ORDER.flatMap((id) => {
      const advance = tests[id];
      return advance === undefined ? [] : [{ id, advance }];
    });
  return {
    onStatements: on({
      datasets: inList(
        network.statements.dataset,
        network.datasets.length,
        filter.datasets,
        lookup.dataset,
      ),
      stances: inList(network.statements.stance, STANCES.length, filter.stances, (stance) =>
        STANCES.indexOf(stance),
      ),
      issues: inList(network.statements.issue, network.issues.length, filter.issues, lookup.issue),
      outlets: reportedBy(network, filter.outlets, (at, wanted) =>
        wanted.has(network.documents[at]?.outlet ?? ''),
      ),
      documents: reportedBy(network, filter.documents, (at, wanted) =>
        wanted.has(network.documents[at]?.id ?? ''),
      ),
      dates: datesTest(network, filter),
      undated: filter.undated === false ? datedTest(network) : undefined,
      text: textTest(filter, matches),
    }),
    onActors: on({
      actors: actorsTest(index, filter.actors),
      kinds: bothEnds(index, filter.kinds, (actor) => network.actors[actor]?.kind),
      countries: bothEnds(index, filter.countries, (actor) => network.actors[actor]?.country),
    }),
  };
}

function listed<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values === undefined || values.length === 0 ? undefined : values;
}

/** Numbers as marks that can be looked up; unknown values mark nothing. */
function marked<T>(
  size: number,
  values: readonly T[],
  numberOf: (value: T) => number | undefined,
): Uint8Array {
  const marks = new Uint8Array(size);
  for (const value of values) {
    const number = numberOf(value);
    if (number !== undefined && number >= 0) marks[number] = 1;
  }
  return marks;
}

function inList<T>(
  column: Uint32Array | Int32Array | Uint8Array,
  size: number,
  values: readonly T[] | undefined,
  numberOf: (value: T) => number | undefined,
): Test | undefined {
  const wanted = listed(values);
  if (wanted === undefined) return undefined;
  const marks = marked(size, wanted, numberOf);
  return (progress, step) => {
    for (let at = 0; at < progress.length; at += 1) {
      if (progress[at] === step && marks[column[at] ?? NONE] === 1) progress[at] = step + 1;
    }
  };
}

/** At least one document of the statement is wanted. */
function reportedBy(
  { documents, statements }: Network,
  values: readonly string[] | undefined,
  isWanted: (document: number, values: ReadonlySet<string>) => boolean,
): Test | undefined {
  const wanted = listed(values);
  if (wanted === undefined) return undefined;
  const set = new Set(wanted);
  const marks = Uint8Array.from(documents.keys(), (at) => (isWanted(at, set) ? 1 : 0));
  const { documentStart, document } = statements;
  return (progress, step) => {
    for (let at = 0; at < progress.length; at += 1) {
      if (progress[at] !== step) continue;
      const end = documentStart[at + 1] ?? 0;
      for (let each = documentStart[at] ?? 0; each < end; each += 1) {
        if (marks[document[each] ?? 0] !== 1) continue;
        progress[at] = step + 1;
        break;
      }
    }
  };
}

function datesTest({ statements: { day } }: Network, { from, to }: Filter): Test | undefined {
  if (from === undefined && to === undefined) return undefined;
  const first = from === undefined ? -Infinity : dayNumber(from);
  const last = to === undefined ? Infinity : dayNumber(to);
  return (progress, step) => {
    for (let at = 0; at < progress.length; at += 1) {
      const on = day[at] ?? NO_DAY;
      const isIn = on === NO_DAY || (on >= first && on <= last);
      if (isIn && progress[at] === step) progress[at] = step + 1;
    }
  };
}

function datedTest({ statements: { day } }: Network): Test {
  return (progress, step) => {
    for (let at = 0; at < progress.length; at += 1) {
      if (progress[at] === step && day[at] !== NO_DAY) progress[at] = step + 1;
    }
  };
}

function textTest({ text }: Filter, matches: TextMatches | undefined): Test | undefined {
  if (text === undefined) return undefined;
  if (matches === undefined) throw new TypeError('a filter on text needs what matches it');
  return (progress, step) => {
    for (let at = 0; at < progress.length; at += 1) {
      if (progress[at] === step && matches[at] === 1) progress[at] = step + 1;
    }
  };
}

/** One end is named, as reported or as shown. */
function actorsTest(
  { network, shown }: TieIndex,
  actors: readonly string[] | undefined,
): Test | undefined {
  const wanted = listed(actors);
  if (wanted === undefined) return undefined;
  const isNamed = marked(network.actors.length, wanted, lookupOf(network).actor);
  const marks = isNamed.map((named, actor) => named | (isNamed[shown[actor] ?? 0] ?? 0));
  const { source, target } = network.statements;
  return (progress, step) => {
    for (let at = 0; at < progress.length; at += 1) {
      if (progress[at] !== step) continue;
      if (marks[source[at] ?? 0] === 1 || marks[target[at] ?? 0] === 1) progress[at] = step + 1;
    }
  };
}

function bothEnds(
  { network, shown }: TieIndex,
  values: readonly string[] | undefined,
  valueOf: (actor: number) => string | undefined,
): Test | undefined {
  const list = listed(values);
  if (list === undefined) return undefined;
  const wanted = new Set(list);
  const marks = Uint8Array.from(shown, (actor) => (wanted.has(valueOf(actor) ?? '') ? 1 : 0));
  const { source, target } = network.statements;
  return (progress, step) => {
    for (let at = 0; at < progress.length; at += 1) {
      if (progress[at] !== step) continue;
      if (marks[source[at] ?? 0] === 1 && marks[target[at] ?? 0] === 1) progress[at] = step + 1;
    }
  };
}
