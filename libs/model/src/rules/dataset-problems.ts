import type { Dataset } from '../dataset.schema.js';
import type { Statement } from '../statement.schema.js';

/** Something that single fields cannot show: a reference, a repetition, a circle. */
export interface DatasetProblem {
  /** From the dataset's root: `['statements', 3, 'source']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly expected?: string;
}

type Report = (path: DatasetProblem['path'], message: string, expected?: string) => void;
type Known = Readonly<
  Record<'actors' | 'issues' | 'documents' | 'statements', ReadonlySet<string>>
>;

/** Checks what a dataset's parts say of each other. Gives all problems, in file order. */
export function findDatasetProblems(dataset: Dataset): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const report: Report = (path, message, expected) =>
    problems.push({ path, message, ...(expected === undefined ? {} : { expected }) });
  const known: Known = {
    actors: idsOf(dataset, 'actors', report),
    issues: idsOf(dataset, 'issues', report),
    documents: idsOf(dataset, 'documents', report),
    statements: idsOf(dataset, 'statements', report),
  };
  idsOf(dataset, 'views', report);
  checkMembership(dataset, known, report);
  dataset.statements.forEach((statement, at) => {
    checkReferences(statement, at, known, report);
    checkSense(statement, at, report);
  });
  dataset.views.forEach(({ positions }, at) => {
    for (const [shape, places] of Object.entries(positions)) {
      for (const actor of Object.keys(places ?? {})) {
        if (!known.actors.has(actor))
          report(['views', at, 'positions', shape, actor], `there is no actor ${quoted(actor)}`);
      }
    }
  });
  return problems;
}

const quoted = (id: string): string => `“${id}”`;

function idsOf(
  dataset: Dataset,
  list: 'actors' | 'issues' | 'documents' | 'statements' | 'views',
  report: Report,
): ReadonlySet<string> {
  const first = new Map<string, number>();
  dataset[list].forEach(({ id }, at) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, at);
    else
      report(
        [list, at, 'id'],
        `the id ${quoted(id)} is taken already, by ${list}[${String(before)}]`,
        'an id that nothing else in this list has',
      );
  });
  return new Set(first.keys());
}

function checkMembership(dataset: Dataset, known: Known, report: Report): void {
  const circling = actorsInCircles(dataset);
  dataset.actors.forEach((actor, at) => {
    if (actor.memberOf === undefined) return;
    const path = ['actors', at, 'memberOf'];
    if (!known.actors.has(actor.memberOf)) {
      report(
        path,
        `there is no actor ${quoted(actor.memberOf)}`,
        'the id of an actor of this dataset',
      );
    } else if (circling.has(actor.id))
      report(path, `${quoted(actor.id)} would speak for itself: memberOf goes round in a circle`);
  });
}

/** Follows each memberOf once, so that long chains of them stay cheap. */
function actorsInCircles(dataset: Dataset): ReadonlySet<string> {
  const memberOf = new Map(dataset.actors.map((actor) => [actor.id, actor.memberOf]));
  const walkOf = new Map<string, number>();
  const circling = new Set<string>();
  dataset.actors.forEach(({ id }, walk) => {
    let next: string | undefined = id;
    for (; next !== undefined && !walkOf.has(next); next = memberOf.get(next))
      walkOf.set(next, walk);
    // Only a walk that comes upon its own steps has found a circle, which begins there.
    if (next === undefined || walkOf.get(next) !== walk) return;
    for (; next !== undefined && !circling.has(next); next = memberOf.get(next)) circling.add(next);
  });
  return circling;
}

function checkReferences(statement: Statement, at: number, known: Known, report: Report): void {
  const check = (list: keyof Known, id: string | undefined, ...path: (string | number)[]): void => {
    if (id === undefined || known[list].has(id)) return;
    const one = list.slice(0, -1);
    report(
      ['statements', at, ...path],
      `there is no ${one} ${quoted(id)}`,
      `the id of ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one} of this dataset`,
    );
  };
  check('actors', statement.source, 'source');
  check('actors', statement.target, 'target');
  check('issues', statement.issue, 'issue');
  check('actors', statement.speaker, 'speaker');
  statement.documents.forEach((id, n) => {
    check('documents', id, 'documents', n);
  });
  check('actors', statement.alleges?.target, 'alleges', 'target');
  check('statements', statement.answers?.statement, 'answers', 'statement');
}

function checkSense(statement: Statement, at: number, report: Report): void {
  const { source, target, speaker, stance, alleges, answers, documents } = statement;
  const path = (...rest: (string | number)[]): (string | number)[] => ['statements', at, ...rest];
  if (source === target)
    report(
      path('target'),
      `${quoted(source)} cannot take a stance toward itself`,
      'another actor than the source',
    );
  if (speaker === source)
    report(path('speaker'), 'the speaker is the source itself', 'no speaker, or another actor');
  if (alleges !== undefined && stance !== 'accuses')
    report(path('alleges'), `only an accusation alleges something, and this is “${stance}”`);
  if (alleges?.target === target)
    report(
      path('alleges', 'target'),
      `${quoted(target)} cannot be charged with a stance toward itself`,
    );
  if (answers?.statement === statement.id)
    report(path('answers', 'statement'), 'a statement cannot answer itself', 'another statement');
  const named = new Set<string>();
  documents.forEach((id, n) => {
    if (named.has(id))
      report(
        path('documents', n),
        `the document ${quoted(id)} is named twice`,
        'each document once',
      );
    named.add(id);
  });
}
