import { loadStatement, type CypherValue, type ReadTransaction } from '@stancegraph/engine';
import { datasetViewSchema } from '@stancegraph/model';
import { number, optional, text } from './cells.js';
import { actorFrom, documentFrom, issueFrom } from './describe.js';
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
  describe: (cells: Row) => T,
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
      .map(([id, { row, datasets }]) => [
        id,
        { ...describe(row.slice(1)), datasets: datasets.sort() },
      ]),
  );
}

/** Gives for the ids of members whom each speaks for. */
export async function readMemberships(tx: ReadTransaction): Promise<Map<string, string>> {
  const rows = await rowsOf(tx, 'memberships');
  return new Map(rows.map(([member, speaksFor]) => [text(member), text(speaksFor)]));
}

export async function readActors(tx: ReadTransaction): Promise<Map<string, ActorRecord>> {
  const speaksFor = await readMemberships(tx);
  return readMentioned(tx, 'mentioned-actors', (cells) =>
    actorFrom(cells, speaksFor.get(text(cells[0]))),
  );
}

export function readDocuments(tx: ReadTransaction): Promise<Map<string, DocumentRecord>> {
  return readMentioned(tx, 'mentioned-documents', documentFrom);
}

export function readIssues(tx: ReadTransaction): Promise<Map<string, IssueRecord>> {
  return readMentioned(tx, 'mentioned-issues', issueFrom);
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
