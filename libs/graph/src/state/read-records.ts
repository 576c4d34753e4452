import { loadStatement, type CypherValue, type ReadTransaction } from '@stancegraph/engine';
import { actorSchema, datasetViewSchema } from '@stancegraph/model';
import { number, optional, text, texts } from './cells.js';
import type {
  ActorRecord,
  DatasetRecord,
  DocumentRecord,
  IssueRecord,
  Mentioned,
  ViewRecord,
} from './records.js';

type Row = readonly CypherValue[];

async function rowsOf(tx: ReadTransaction, file: string): Promise<readonly Row[]> {
  return (await tx.run(loadStatement(`read/${file}.cypher`).text)).rows;
}

/** Gathers rows `[dataset, id, …]` into one record an id, with all datasets that mention it. */
async function readMentioned<T>(
  tx: ReadTransaction,
  file: string,
  describe: (row: Row) => T,
): Promise<Map<string, Mentioned<T>>> {
  const found = new Map<string, { row: Row; datasets: string[] }>();
  for (const row of await rowsOf(tx, file)) {
    const id = text(row[1]);
    const known = found.get(id);
    if (known === undefined) found.set(id, { row, datasets: [text(row[0])] });
    else known.datasets.push(text(row[0]));
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { row, datasets }]) => [id, { ...describe(row), datasets: datasets.sort() }]),
  );
}

export async function readActors(tx: ReadTransaction): Promise<Map<string, ActorRecord>> {
  const speaksFor = new Map(
    (await rowsOf(tx, 'memberships')).map(([member, government]) => [
      text(member),
      text(government),
    ]),
  );
  return readMentioned(tx, 'mentioned-actors', (row) => {
    const id = text(row[1]);
    const memberOf = speaksFor.get(id);
    return {
      id,
      name: text(row[2]),
      kind: actorSchema.shape.kind.parse(row[3]),
      ...optional('code', row[4], text),
      aliases: [...texts(row[5] ?? null)],
      ...(memberOf === undefined ? {} : { memberOf }),
      ...optional('country', row[6], text),
      ...optional('wikidata', row[7], text),
      ...optional('description', row[8], text),
    };
  });
}

export function readDocuments(tx: ReadTransaction): Promise<Map<string, DocumentRecord>> {
  return readMentioned(tx, 'mentioned-documents', (row) => ({
    id: text(row[1]),
    title: text(row[2]),
    outlet: text(row[3]),
    date: text(row[4]),
    ...optional('url', row[5], text),
    ...optional('language', row[6], text),
    ...optional('licence', row[7], text),
    ...optional('description', row[8], text),
  }));
}

export function readIssues(tx: ReadTransaction): Promise<Map<string, IssueRecord>> {
  return readMentioned(tx, 'mentioned-issues', (row) => {
    const titles = texts(row[5] ?? null);
    return {
      id: text(row[1]),
      title: text(row[2]),
      ...optional('description', row[3], text),
      events: texts(row[4] ?? null).map((date, at) => ({ date, title: titles[at] ?? '' })),
    };
  });
}

export async function readDatasets(tx: ReadTransaction): Promise<Map<string, DatasetRecord>> {
  const rows = await rowsOf(tx, 'datasets');
  return new Map(
    rows.map((row) => [
      text(row[0]),
      {
        id: text(row[0]),
        title: text(row[1]),
        ...optional('description', row[2], text),
        ...optional('licence', row[3], text),
        generation: number(row[4]),
        importing: row[5] === true,
      },
    ]),
  );
}

export async function readViews(tx: ReadTransaction): Promise<ViewRecord[]> {
  return (await rowsOf(tx, 'views')).map((row) => ({
    ...datasetViewSchema.parse({
      id: text(row[1]),
      title: text(row[2]),
      ...optional('description', row[3], text),
      filter: JSON.parse(text(row[4])) as unknown,
      positions: JSON.parse(text(row[5])) as unknown,
    }),
    dataset: text(row[0]),
  }));
}
