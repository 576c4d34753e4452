import { loadStatement, type CypherValue, type ReadTransaction } from '@stancegraph/engine';
import {
  actorSchema,
  documentSchema,
  issueSchema,
  type Actor,
  type Document,
  type Issue,
} from '@stancegraph/model';
import { optional, text } from '../state/cells.js';
import { actorFrom, documentFrom, issueFrom } from '../state/describe.js';
import { readMemberships } from '../state/read-records.js';

/** What datasets share by id. */
export interface SharedTypes {
  actors: Actor;
  issues: Issue;
  documents: Document;
}

export type SharedKind = keyof SharedTypes;

export const SHARED_KINDS: readonly SharedKind[] = ['actors', 'issues', 'documents'];

/** One node and who mentions it. */
export interface Shared<T> {
  /** What the node carries: the description of the dataset that described it first. */
  readonly node: T;
  /** Dataset → its own description, undefined where the node carries it. */
  readonly mentions: Map<string, T | undefined>;
}

/** By id. */
export type SharedMap<T> = Map<string, Shared<T>>;

/** What a dataset says of a thing that it mentions. */
export function describedBy<T>({ node, mentions }: Shared<T>, dataset: string): T {
  return mentions.get(dataset) ?? node;
}

/** Reads what the given datasets mention, in their active generations. */
export async function readShared<K extends SharedKind>(
  tx: ReadTransaction,
  kind: K,
  datasets: readonly string[],
): Promise<SharedMap<SharedTypes[K]>> {
  const describe = await describerOf(tx, kind);
  const parse = schemaOf(kind);
  const shared: SharedMap<SharedTypes[K]> = new Map();
  for await (const rows of tx.stream(loadStatement(`read/stored-${kind}.cypher`).text, {
    datasets,
  })) {
    for (const row of rows) {
      const { own } = optional('own', row[1], (json) => parse(JSON.parse(text(json))));
      const id = text(row[2]);
      const known = shared.get(id) ?? { node: describe(row.slice(2)), mentions: new Map() };
      known.mentions.set(text(row[0]), own);
      shared.set(id, known);
    }
  }
  return shared;
}

async function describerOf<K extends SharedKind>(
  tx: ReadTransaction,
  kind: K,
): Promise<(cells: readonly CypherValue[]) => SharedTypes[K]> {
  const speaksFor = kind === 'actors' ? await readMemberships(tx) : new Map<string, string>();
  const describers: { [P in SharedKind]: (cells: readonly CypherValue[]) => SharedTypes[P] } = {
    actors: (cells) => actorFrom(cells, speaksFor.get(text(cells[0]))),
    issues: issueFrom,
    documents: documentFrom,
  };
  return describers[kind];
}

function schemaOf<K extends SharedKind>(kind: K): (value: unknown) => SharedTypes[K] {
  const parsers: { [P in SharedKind]: (value: unknown) => SharedTypes[P] } = {
    actors: (value) => actorSchema.parse(value),
    issues: (value) => issueSchema.parse(value),
    documents: (value) => documentSchema.parse(value),
  };
  return parsers[kind];
}
