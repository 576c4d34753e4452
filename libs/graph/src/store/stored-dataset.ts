import { loadStatement, type CypherValue, type ReadTransaction } from '@stancegraph/engine';
import { datasetViewSchema, type Dataset, type DatasetView } from '@stancegraph/model';
import { number, optional, text } from '../state/cells.js';
import { describedBy, readShared, type SharedKind, type SharedTypes } from './shared.js';
import { readStatements } from './stored-statements.js';
import { readable, tryRead, Unreadable, type Readable } from './unreadable.js';

/** A dataset's node, whether or not any reader sees it. */
export interface StoredHead {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly licence?: string;
  /** 0 where nothing is active. */
  readonly generation: number;
  readonly pending?: number;
  /** Whether something of inactive generations may be left. */
  readonly sweep: boolean;
  /** Who is writing `pending` or, where there is none, who wrote the active generation. */
  readonly writer?: string;
  /** When the writing of `pending` was last known to be alive, in milliseconds since 1970. */
  readonly beat?: number;
}

/** Reads every dataset's node, by id. */
export async function readHeads(tx: ReadTransaction): Promise<Map<string, StoredHead>> {
  const { rows } = await tx.run(loadStatement('read/stored-datasets.cypher').text);
  return new Map(
    rows.map((row) => [
      text(row[0]),
      {
        id: text(row[0]),
        ...wordsFrom(row.slice(1, 4)),
        generation: number(row[4]),
        ...optional('pending', row[5], number),
        sweep: row[6] === true,
        ...optional('writer', row[7], text),
        ...optional('beat', row[8], number),
      },
    ]),
  );
}

/** What a dataset says of itself; nothing at all where that cannot be read, so that it is written anew. */
function wordsFrom(
  cells: readonly CypherValue[],
): Pick<StoredHead, 'title' | 'description' | 'licence'> {
  const words = tryRead(() => ({
    ...optional('title', cells[0], text),
    ...optional('description', cells[1], text),
    ...optional('licence', cells[2], text),
  }));
  return words instanceof Unreadable ? {} : words;
}

/** Reads the views that a dataset brings, by their node's key. */
export async function readStoredViews(
  tx: ReadTransaction,
  dataset: string,
): Promise<Map<string, Readable<DatasetView>>> {
  const { rows } = await tx.run(loadStatement('read/stored-views.cypher').text, { dataset });
  return new Map(rows.map((row) => [text(row[0]), tryRead(() => viewFrom(row))]));
}

function viewFrom(row: readonly CypherValue[]): DatasetView {
  return datasetViewSchema.parse({
    id: text(row[1]),
    title: text(row[2]),
    ...optional('description', row[3], text),
    filter: JSON.parse(text(row[4])) as unknown,
    positions: JSON.parse(text(row[5])) as unknown,
  });
}

export function byId<T extends { readonly id: string }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Reads a dataset as its file described it, lists sorted by id; undefined where there is none. */
export async function readStoredDataset(
  tx: ReadTransaction,
  id: string,
): Promise<Dataset | undefined> {
  const head = (await readHeads(tx)).get(id);
  if (head === undefined || head.generation === 0) return undefined;
  const statements = byId(await readStatements(tx, id, head.generation));
  return { ...(await frameOf(tx, head)), statements };
}

/** The same without its statements. */
export async function readDatasetFrame(
  tx: ReadTransaction,
  id: string,
): Promise<Omit<Dataset, 'statements'> | undefined> {
  const head = (await readHeads(tx)).get(id);
  return head === undefined || head.generation === 0 ? undefined : frameOf(tx, head);
}

async function frameOf(
  tx: ReadTransaction,
  { id, title = id, description, licence }: StoredHead,
): Promise<Omit<Dataset, 'statements'>> {
  const own = async <K extends SharedKind>(kind: K): Promise<SharedTypes[K][]> => {
    const shared = await readShared(tx, kind, [id]);
    return byId([...shared.values()].map((each) => readable(describedBy(each, id))));
  };
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    ...(licence === undefined ? {} : { licence }),
    actors: await own('actors'),
    issues: await own('issues'),
    documents: await own('documents'),
    views: byId([...(await readStoredViews(tx, id)).values()].map(readable)),
  };
}
