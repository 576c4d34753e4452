import { statementKey } from '../keys.js';
import { excludes } from '../stance.js';
import type { StatementFacts } from './facts.js';
import type { RollUp } from './roll-up.js';

/**
 * Two statements that cannot both be right, as keys `dataset:id`.
 * - `allegation`: `one` accuses, and what it alleges contradicts `other`, the accused's own stance on that issue
 * - `denial`: `one` denies `other`
 * - `both-signs`: one government both supports and opposes another on one issue
 */
export interface Conflict {
  readonly kind: 'allegation' | 'denial' | 'both-signs';
  readonly one: string;
  readonly other: string;
}

const keyOf = (statement: StatementFacts): string => statementKey(statement.dataset, statement.id);

/**
 * Finds every conflict among statements. Actors count as the government they speak for: what Khamenei
 * says and what Iran says are one side. An issue left out matches only another left out, and never
 * makes a `both-signs` pair, for then nobody said that the two are about the same thing.
 */
export function findConflicts(statements: readonly StatementFacts[], rollUp: RollUp): Conflict[] {
  const byKey = new Map(statements.map((statement) => [keyOf(statement), statement]));
  const stated = new Map<string, StatementFacts[]>();
  const topic = (source: string, target: string, issue: string | undefined): string =>
    `${rollUp(source)}|${rollUp(target)}|${issue ?? ''}`;
  for (const statement of statements) {
    if (statement.stance === 'accuses') continue;
    const key = topic(statement.source, statement.target, statement.issue);
    const same = stated.get(key);
    if (same === undefined) stated.set(key, [statement]);
    else same.push(statement);
  }

  const conflicts: Conflict[] = [];
  const note = (kind: Conflict['kind'], one: StatementFacts, other: StatementFacts): void => {
    conflicts.push({ kind, one: keyOf(one), other: keyOf(other) });
  };
  for (const statement of statements) {
    const { alleges, answers } = statement;
    if (alleges !== undefined) {
      const own = stated.get(topic(statement.target, alleges.target, statement.issue)) ?? [];
      for (const other of own) {
        if (excludes(alleges.stance, other.stance)) note('allegation', statement, other);
      }
    }
    if (answers?.as === 'denial') {
      const denied = byKey.get(statementKey(statement.dataset, answers.statement));
      if (denied !== undefined) note('denial', statement, denied);
    }
  }
  for (const same of stated.values()) {
    for (const pair of oppositePairs(same)) note('both-signs', ...pair);
  }
  return conflicts;
}

/**
 * Pairs each statement with one of the other sign: enough to know who is party to a conflict and to
 * point at a counterpart, without the product of both lists.
 */
function oppositePairs(same: readonly StatementFacts[]): [StatementFacts, StatementFacts][] {
  if (same[0]?.issue === undefined) return [];
  const supports = same.filter((statement) => statement.stance === 'supports');
  const opposes = same.filter((statement) => statement.stance === 'opposes');
  const pairs: [StatementFacts, StatementFacts][] = [];
  for (let at = 0; at < Math.max(supports.length, opposes.length); at += 1) {
    const one = supports[Math.min(at, supports.length - 1)];
    const other = opposes[Math.min(at, opposes.length - 1)];
    if (one !== undefined && other !== undefined) pairs.push([one, other]);
  }
  return pairs;
}
