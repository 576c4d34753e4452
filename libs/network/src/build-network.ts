import { STANCES, statementKey, type StatementFacts } from '@stancegraph/model';
import { dayNumber } from './days.js';
import {
  NO_STANCE,
  NONE,
  type Network,
  type NetworkActor,
  type NetworkDocument,
  type StatementColumns,
  type Titled,
} from './network.js';

/** What a network is built from; each list sorted by id, statements by dataset and id. */
export interface NetworkSource {
  readonly datasets: readonly Titled[];
  readonly actors: readonly NetworkActor[];
  readonly issues: readonly Titled[];
  readonly documents: readonly NetworkDocument[];
  /** Dataset id → the ids of the actors that it mentions. */
  readonly mentions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly statements: readonly StatementFacts[];
}

/** Puts facts into columns. Every id that a statement names must be in its list: throws where not. */
export function buildNetwork(source: NetworkSource): Network {
  const { datasets, actors, issues, documents } = source;
  const actorNumber = numbersOf('actor', actors);
  return {
    datasets,
    actors,
    issues,
    documents,
    mentions: datasets.map(({ id }) =>
      Uint32Array.from([...(source.mentions.get(id) ?? [])], actorNumber).sort(),
    ),
    statements: columnsOf(source, actorNumber),
  };
}

type NumberOf = (id: string) => number;

function numbersOf(what: string, items: readonly { readonly id: string }[]): NumberOf {
  const numbers = new Map(items.map(({ id }, at) => [id, at]));
  return (id) => {
    const found = numbers.get(id);
    if (found === undefined) throw new RangeError(`there is no ${what} “${id}”`);
    return found;
  };
}

function columnsOf(
  { datasets, issues, documents, statements }: NetworkSource,
  actor: NumberOf,
): StatementColumns {
  const dataset = numbersOf('dataset', datasets);
  const issue = numbersOf('issue', issues);
  const document = numbersOf('document', documents);
  const byKey = new Map(statements.map((each, at) => [statementKey(each.dataset, each.id), at]));
  const starts = new Uint32Array(statements.length + 1);
  statements.forEach((each, at) => {
    starts[at + 1] = (starts[at] ?? 0) + each.documents.length;
  });
  return {
    id: statements.map(({ id }) => id),
    dataset: Uint32Array.from(statements, (each) => dataset(each.dataset)),
    source: Uint32Array.from(statements, (each) => actor(each.source)),
    target: Uint32Array.from(statements, (each) => actor(each.target)),
    stance: Uint8Array.from(statements, (each) => STANCES.indexOf(each.stance)),
    day: Int32Array.from(statements, (each) => dayNumber(each.date)),
    issue: Int32Array.from(statements, (each) =>
      each.issue === undefined ? NONE : issue(each.issue),
    ),
    documentStart: starts,
    document: Uint32Array.from(statements.flatMap((each) => each.documents.map(document))),
    allegesStance: Uint8Array.from(statements, ({ alleges }) =>
      alleges === undefined ? NO_STANCE : STANCES.indexOf(alleges.stance),
    ),
    allegesTarget: Int32Array.from(statements, ({ alleges }) =>
      alleges === undefined ? NONE : actor(alleges.target),
    ),
    answers: Int32Array.from(statements, (each) =>
      each.answers === undefined
        ? NONE
        : (byKey.get(statementKey(each.dataset, each.answers.statement)) ?? NONE),
    ),
    denies: Uint8Array.from(statements, ({ answers }) => (answers?.as === 'denial' ? 1 : 0)),
  };
}
