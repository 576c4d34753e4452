import type { CypherParameter, WriteTransaction } from '@stancegraph/engine';
import type { Dice } from './dice.js';

type Rows = readonly Readonly<Record<string, CypherParameter>>[];

/** A small network with all that trips queries: gaps, duplicates, loops, odd names. */
export interface Network {
  readonly actors: Rows;
  readonly documents: Rows;
  readonly issues: Rows;
  readonly statements: Rows;
  readonly memberships: Rows;
}

export const KINDS = ['state', 'government', 'person', 'organization', 'alliance'];
export const NAMES = [
  ...['Iran', 'Iraq', 'Türkiye', 'KRG', 'Kurdistan Region', 'ayatollah Khamenei', 'Éire', 'ßtraße'],
  ...['آیت‌الله', '😀 emoji', "O'Brien", '2017-10-04', '007', ' blank ', 'iran'],
];
export const DAYS = [
  '2017-06-07',
  '2017-09-25',
  '2017-09-26',
  '2017-10-31',
  '2018-01-01',
  '2020-02-29',
];
export const OUTLETS = ['Rudaw', 'Reuters', 'Anadolu'];

const maybe = <T>(dice: Dice, value: T): T | null => (dice.oneIn(4) ? null : value);

export function network(dice: Dice): Network {
  const ids = Array.from({ length: dice.pick([5, 8, 12, 40]) }, (_, at) => `a${String(at)}`);
  const documents = Array.from({ length: dice.between(1, 6) }, (_, at) => `d${String(at)}`);
  const issues = Array.from({ length: dice.between(1, 3) }, (_, at) => `i${String(at)}`);
  return {
    actors: ids.map((id) => ({
      id,
      name: dice.pick(NAMES),
      kind: maybe(dice, dice.pick(KINDS)),
      country: maybe(dice, dice.pick(['IRN', 'IRQ', 'TUR'])),
      aliases: maybe(dice, dice.some(NAMES, 0, 3)),
      description: maybe(dice, 'An actor'),
    })),
    documents: documents.map((id) => ({
      ...{
        id,
        title: `Report ${id}`,
        outlet: dice.pick(OUTLETS),
        date: maybe(dice, dice.pick(DAYS)),
      },
      language: maybe(dice, dice.pick(['en', 'ku'])),
    })),
    issues: issues.map((id) => ({ id, title: `Issue ${id}` })),
    statements: Array.from({ length: dice.between(4, 2 * ids.length) }, (_, at) => ({
      ...{ id: `s${String(at)}`, source: dice.pick(ids), target: dice.pick(ids) },
      stance: dice.pick(['SUPPORTS', 'OPPOSES', 'ACCUSES']),
      date: maybe(dice, dice.pick(DAYS)),
      issue: maybe(dice, dice.pick(issues)),
      speaker: maybe(dice, dice.pick(ids)),
      summary: `Said ${String(at)}.`,
      documents: dice.some(documents, 0, 3),
      confidence: maybe(dice, dice.pick([0, 0.25, 0.5, 0.75, 1])),
      spanStart: maybe(dice, dice.between(0, 9)),
    })),
    memberships: ids.flatMap((id) => (dice.oneIn(4) ? [{ id, of: dice.pick(ids) }] : [])),
  };
}

/** Puts it in place of what is stored. */
export async function store(tx: WriteTransaction, net: Network): Promise<void> {
  await tx.run('MATCH (n) DETACH DELETE n');
  await tx.run(
    'UNWIND $rows AS row CREATE (n:Actor {id: row.id, name: row.name}) SET n.kind = row.kind, n.country = row.country, n.aliases = row.aliases, n.description = row.description',
    { rows: net.actors },
  );
  await tx.run(
    'UNWIND $rows AS row CREATE (n:Document {id: row.id, title: row.title, outlet: row.outlet}) SET n.date = date(row.date), n.language = row.language',
    { rows: net.documents },
  );
  await tx.run('UNWIND $rows AS row CREATE (n:Issue {id: row.id, title: row.title})', {
    rows: net.issues,
  });
  for (const stance of ['SUPPORTS', 'OPPOSES', 'ACCUSES'])
    await tx.run(
      `UNWIND $rows AS row MATCH (a:Actor {id: row.source}) MATCH (b:Actor {id: row.target}) CREATE (a)-[r:${stance} {id: row.id, summary: row.summary, documents: row.documents}]->(b) SET r.date = date(row.date), r.issue = row.issue, r.speaker = row.speaker, r.confidence = row.confidence, r.spanStart = row.spanStart`,
      { rows: net.statements.filter((row) => row['stance'] === stance) },
    );
  await tx.run(
    'UNWIND $rows AS row MATCH (a:Actor {id: row.id}) MATCH (b:Actor {id: row.of}) CREATE (a)-[:MEMBER_OF]->(b)',
    { rows: net.memberships },
  );
}
