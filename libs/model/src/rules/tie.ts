import { statementKey, tieKey } from '../keys.js';
import type { Stance } from '../stance.js';
import type { StatementFacts } from './facts.js';
import type { RollUp } from './roll-up.js';

/** All statements of one stance from one actor to another, under the current filter. Never stored. */
export interface Tie {
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
  /** How many statements. */
  readonly count: number;
  /** First and last day of the dated ones; absent where none has a date. */
  readonly first?: string;
  readonly last?: string;
  /** How many of the statements have no date. */
  readonly undated: number;
  /** Ids of the documents that report them, sorted. */
  readonly documents: string[];
  readonly outlets: string[];
  /** Whether any of the statements cannot be right together with another one of the datasets viewed. */
  readonly contested: boolean;
}

interface Bundle {
  source: string;
  stance: Stance;
  target: string;
  statements: StatementFacts[];
}

/** Statements of one tie, as bundled by `bundleTies`. */
export type TieBundle = Readonly<Bundle>;

/** Groups statements by shown source, stance and shown target, in order of first appearance. */
export function bundleTies(
  statements: readonly StatementFacts[],
  shown: RollUp,
): Map<string, TieBundle> {
  const bundles = new Map<string, Bundle>();
  for (const statement of statements) {
    const source = shown(statement.source);
    const target = shown(statement.target);
    const key = tieKey(source, statement.stance, target);
    const bundle = bundles.get(key);
    if (bundle === undefined) {
      bundles.set(key, { source, stance: statement.stance, target, statements: [statement] });
    } else bundle.statements.push(statement);
  }
  return bundles;
}

/** Sums a bundle up. `contested` holds the keys of all statements that are party to a conflict. */
export function tieOf(
  bundle: TieBundle,
  outlets: ReadonlyMap<string, string>,
  contested: ReadonlySet<string>,
): Tie {
  const dates = bundle.statements.flatMap(({ date }) => date ?? []).sort();
  const documents = [...new Set(bundle.statements.flatMap((each) => each.documents))].sort();
  const first = dates[0];
  const last = dates.at(-1);
  return {
    source: bundle.source,
    stance: bundle.stance,
    target: bundle.target,
    count: bundle.statements.length,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    undated: bundle.statements.length - dates.length,
    documents,
    outlets: [...new Set(documents.flatMap((id) => outlets.get(id) ?? []))].sort(),
    contested: bundle.statements.some((each) => contested.has(statementKey(each.dataset, each.id))),
  };
}
