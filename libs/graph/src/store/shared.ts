import { loadStatement, type CypherValue, type ReadTransaction } from '@stancegraph/engine';
import {
  actorSchema,
  documentSchema,
  issueSchema,
  StancegraphError,
  type Actor,
  type Document,
  type Issue,
} from '@stancegraph/model';
import { text } from '../state/cells.js';
import { actorFrom, documentFrom, issueFrom } from '../state/describe.js';
import { tryRead, type Readable } from './unreadable.js';

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
  readonly node: Readable<T>;
  /** Dataset → its own description, undefined where the node carries it. */
  readonly mentions: Map<string, Readable<T> | undefined>;
}

/** By id. */
export type SharedMap<T> = Map<string, Shared<T>>;

/** What a dataset says of a thing that it mentions. */
export function describedBy<T>({ node, mentions }: Shared<T>, dataset: string): Readable<T> {
  return mentions.get(dataset) ?? node;
}

/** Called with a dataset's id for what it mentions without an id or more than once: only a rewrite mends that. */
export type OnDamage = (dataset: string, reason: StancegraphError) => void;

/** Reads what the given datasets mention, in their active generations. */
export async function readShared<K extends SharedKind>(
  tx: ReadTransaction,
  kind: K,
  datasets: readonly string[],
  onDamage: OnDamage = (_, reason) => {
    throw reason;
  },
): Promise<SharedMap<SharedTypes[K]>> {
  const describe = await describerOf(tx, kind);
  const parse = schemaOf(kind);
  const shared: SharedMap<SharedTypes[K]> = new Map();
  const file = loadStatement(`read/stored-${kind}.cypher`).text;
  for await (const rows of tx.stream(file, { datasets })) {
    for (const row of rows) {
      const [dataset, own = null, id = null] = [text(row[0]), row[1], row[2]];
      const known = typeof id === 'string' ? shared.get(id) : undefined;
      if (typeof id !== 'string' || known?.mentions.has(dataset) === true) {
        onDamage(dataset, damaged(dataset, kind, id));
        continue;
      }
      const { node, mentions } = known ?? {
        node: tryRead(() => describe(row.slice(2))),
        mentions: new Map<string, Readable<SharedTypes[K]> | undefined>(),
      };
      mentions.set(dataset, own === null ? undefined : tryRead(() => parse(JSON.parse(text(own)))));
      shared.set(id, { node, mentions });
    }
  }
  return shared;
}

function damaged(dataset: string, kind: SharedKind, id: CypherValue): StancegraphError {
  const what =
    typeof id === 'string' ? `mentions “${id}” more than once` : 'mentions something without an id';
  return new StancegraphError(
    'engine-failed',
    `The dataset “${dataset}” ${what} among its ${kind}. Import the dataset again to mend it.`,
  );
}

async function describerOf<K extends SharedKind>(
  tx: ReadTransaction,
  kind: K,
): Promise<(cells: readonly CypherValue[]) => SharedTypes[K]> {
  const speaksFor = kind === 'actors' ? await readSpeaksFor(tx) : new Map<string, string[]>();
  const describers: { [P in SharedKind]: (cells: readonly CypherValue[]) => SharedTypes[P] } = {
    actors: (cells) => actorFrom(cells, onlyOne(text(cells[0]), speaksFor)),
    issues: issueFrom,
    documents: documentFrom,
  };
  return describers[kind];
}

async function readSpeaksFor(tx: ReadTransaction): Promise<Map<string, string[]>> {
  const { rows } = await tx.run(loadStatement('read/memberships.cypher').text);
  const all = new Map<string, string[]>();
  for (const [member, speaksFor] of rows) {
    if (typeof member !== 'string' || typeof speaksFor !== 'string') continue;
    all.set(member, [...(all.get(member) ?? []), speaksFor]);
  }
  return all;
}

function onlyOne(
  id: string,
  speaksFor: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const [one, ...more] = speaksFor.get(id) ?? [];
  if (more.length === 0) return one;
  throw new StancegraphError(
    'engine-failed',
    `The actor “${id}” speaks for more than one other. Import its dataset again to mend it.`,
  );
}

function schemaOf<K extends SharedKind>(kind: K): (value: unknown) => SharedTypes[K] {
  const parsers: { [P in SharedKind]: (value: unknown) => SharedTypes[P] } = {
    actors: (value) => actorSchema.parse(value),
    issues: (value) => issueSchema.parse(value),
    documents: (value) => documentSchema.parse(value),
  };
  return parsers[kind];
}
