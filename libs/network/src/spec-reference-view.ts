import {
  findConflicts,
  rollUpOf,
  statementKey,
  tieKey,
  type Corpus,
  type Filter,
  type RollUp,
  type Stance,
  type StatementFacts,
  type Tie,
} from '@stancegraph/model';

// The filter once more, as slowly and plainly as it can be said: what the columns are tested against.

/** What a filter leaves of a corpus. */
interface View {
  /** Statements of the ties shown, in corpus order. */
  readonly statements: readonly StatementFacts[];
  readonly ties: readonly Tie[];
  /** Statements that pass but stay inside one rolled-up government: counted, not drawn. */
  readonly inner: readonly StatementFacts[];
}

/** The statements of the datasets that a filter names: what counts as "of all" beside every number. */
function inScope(corpus: Corpus, filter: Filter): readonly StatementFacts[] {
  const datasets = listed(filter.datasets);
  return datasets === undefined
    ? corpus.statements
    : corpus.statements.filter((statement) => datasets.has(statement.dataset));
}

/** Applies the filter: statements first, then roll-up, then what is asked of whole ties. */
export function referenceView(corpus: Corpus, filter: Filter): View {
  const scope = inScope(corpus, filter);
  const root = rollUpOf(corpus.actors);
  const shown: RollUp = filter.rollUp === true ? root : (actor) => actor;
  const conflicts = findConflicts(scope, root);
  const contested = new Set(conflicts.flatMap(({ one, other }) => [one, other]));

  const passes = statementTest(corpus, filter, shown);
  const inner: StatementFacts[] = [];
  const outer: StatementFacts[] = [];
  for (const statement of scope) {
    if (!passes(statement)) continue;
    const within = shown(statement.source) === shown(statement.target);
    (within ? inner : outer).push(statement);
  }
  const bundles = bundleTies(outer, shown);
  const ties: Tie[] = [];
  const kept = new Set<string>();
  for (const [key, bundle] of bundles) {
    if (bundle.statements.length < (filter.minCount ?? 1)) continue;
    const tie = tieOf(bundle, corpus.outlets, contested);
    if (filter.contested === true && !tie.contested) continue;
    ties.push(tie);
    kept.add(key);
  }
  return { statements: keptStatements(outer, bundles, kept), ties, inner };
}

function keptStatements(
  statements: readonly StatementFacts[],
  bundles: ReadonlyMap<string, TieBundle>,
  kept: ReadonlySet<string>,
): readonly StatementFacts[] {
  if (kept.size === bundles.size) return statements;
  const keys = new Set<string>();
  for (const key of kept) {
    for (const each of bundles.get(key)?.statements ?? [])
      keys.add(statementKey(each.dataset, each.id));
  }
  return statements.filter((each) => keys.has(statementKey(each.dataset, each.id)));
}

function listed<T>(values: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return values === undefined || values.length === 0 ? undefined : new Set(values);
}

/** The part of a filter that looks at one statement at a time. */
function statementTest(
  corpus: Corpus,
  filter: Filter,
  shown: RollUp,
): (statement: StatementFacts) => boolean {
  const stances = listed(filter.stances);
  const issues = listed(filter.issues);
  const documents = listed(filter.documents);
  const outlets = listed(filter.outlets);
  const actors = listed(filter.actors);
  const kinds = listed<string>(filter.kinds);
  const { from, to } = filter;
  const isOfKind = (actor: string): boolean =>
    kinds?.has(corpus.actors.get(shown(actor))?.kind ?? 'other') ?? true;
  const isNamed = (actor: string): boolean =>
    actors === undefined || actors.has(actor) || actors.has(shown(actor));

  return (statement) => {
    const { date } = statement;
    if (date === undefined) {
      if (filter.undated === false) return false;
    } else if ((from !== undefined && date < from) || (to !== undefined && date > to)) return false;
    return (
      (stances?.has(statement.stance) ?? true) &&
      (issues === undefined || (statement.issue !== undefined && issues.has(statement.issue))) &&
      (documents === undefined || statement.documents.some((id) => documents.has(id))) &&
      (outlets === undefined ||
        statement.documents.some((id) => outlets.has(corpus.outlets.get(id) ?? ''))) &&
      (isNamed(statement.source) || isNamed(statement.target)) &&
      isOfKind(statement.source) &&
      isOfKind(statement.target)
    );
  };
}

interface Bundle {
  source: string;
  stance: Stance;
  target: string;
  statements: StatementFacts[];
}

/** Statements of one tie, as bundled by `bundleTies`. */
type TieBundle = Readonly<Bundle>;

/** Groups statements by shown source, stance and shown target, in order of first appearance. */
function bundleTies(statements: readonly StatementFacts[], shown: RollUp): Map<string, TieBundle> {
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
function tieOf(
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
