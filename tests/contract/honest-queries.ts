import type { CypherParameters } from '@stancegraph/engine';

/** Queries as analysts write them, with the answer that both engines must give. */
export interface HonestQuery {
  readonly cypher: string;
  readonly parameters?: CypherParameters;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** The query asks for no order, so an engine may give its rows in any. */
  readonly isUnordered?: boolean;
}

const iran = {
  type: 'node',
  labels: ['Actor'],
  properties: { id: 'iran', name: 'Iran', kind: 'state', aliases: ['IRI'] },
};
const accuses = {
  type: 'relationship',
  relationshipType: 'ACCUSES',
  source: 'krg',
  target: 'iran',
  properties: { id: 's3', documents: ['d2'], confidence: 0.5 },
};

export const HONEST_QUERIES: readonly HonestQuery[] = [
  { cypher: 'RETURN 1', columns: ['1'], rows: [[1]] },
  {
    cypher: 'RETURN $set AS a, $`match` AS b, $1 AS c, $Null AS d, $`für x` AS e',
    parameters: { set: 1, match: 2, '1': 3, Null: 4, 'für x': 5 },
    columns: ['a', 'b', 'c', 'd', 'e'],
    rows: [[1, 2, 3, 4, 5]],
  },
  { cypher: '// one\nRETURN /* x */ 1 AS x ;', columns: ['x'], rows: [[1]] },
  {
    cypher: "MATCH (a:Actor) RETURN DISTINCT a.kind, a.kind + '!' ORDER BY a.kind LIMIT 2",
    columns: ['a.kind', "a.kind + '!'"],
    rows: [
      ['person', 'person!'],
      ['region', 'region!'],
    ],
  },
  {
    cypher: "MATCH (`the actor`:Actor {id: 'krg'}) RETURN `the actor` {.id, .kind}",
    columns: ['the actor'],
    rows: [[{ type: 'map', entries: { id: 'krg', kind: 'region' } }]],
  },
  {
    cypher:
      "MATCH (a:Actor) WITH a ORDER BY a.id WITH collect(a) AS all RETURN [x IN all WHERE x.kind = 'state' | x.id] AS ids",
    columns: ['ids'],
    rows: [[['iran', 'turkey']]],
  },
  {
    cypher: 'MATCH (a:Actor) RETURN a.id ORDER BY a.id LIMIT 2',
    columns: ['a.id'],
    rows: [['iran'], ['khamenei']],
  },
  {
    cypher: 'MATCH (a:Actor {id: $id}) RETURN a',
    parameters: { id: 'iran' },
    columns: ['a'],
    rows: [[iran]],
  },
  {
    cypher: 'MATCH (a:Actor) RETURN a.kind, count(*) ORDER BY count(*) DESC, a.kind',
    columns: ['a.kind', 'count(*)'],
    rows: [
      ['state', 2],
      ['person', 1],
      ['region', 1],
    ],
  },
  {
    cypher: 'MATCH (z)-[r:ACCUSES]->(a) RETURN *',
    columns: ['a', 'r', 'z'],
    rows: [
      [
        iran,
        accuses,
        {
          type: 'node',
          labels: ['Actor'],
          properties: { id: 'krg', name: 'Kurdistan Region', kind: 'region', aliases: [] },
        },
      ],
    ],
  },
  {
    cypher: 'MATCH (a)-[r:ACCUSES]->() RETURN r, count(*)',
    columns: ['r', 'count(*)'],
    rows: [[accuses, 1]],
  },
  {
    cypher:
      "MATCH (a)-[r:OPPOSES]->(b {id: 'krg'}) WHERE r.date >= date('2017-09-26') RETURN a.name AS who, r.date",
    columns: ['who', 'r.date'],
    rows: [['Türkiye', '2017-09-26']],
  },
  {
    cypher:
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[r:OPPOSES]->(b) RETURN a.id AS id, b.id AS target ORDER BY id',
    columns: ['id', 'target'],
    rows: [
      ['iran', 'krg'],
      ['khamenei', null],
      ['krg', null],
      ['turkey', 'krg'],
    ],
  },
  {
    cypher:
      'MATCH (a:Actor)-[r]->(b:Actor) WITH b, count(r) AS n, collect(DISTINCT type(r)) AS kinds WHERE n > 1 RETURN b.id, n, size(kinds) ORDER BY b.id',
    columns: ['b.id', 'n', 'size(kinds)'],
    rows: [
      ['iran', 2, 2],
      ['krg', 2, 1],
    ],
  },
  {
    cypher: 'MATCH ()-[r:SUPPORTS]->() WHERE r.confidence > 2 RETURN sum(r.confidence)',
    columns: ['sum(r.confidence)'],
    rows: [[0]],
  },
  {
    cypher:
      "MATCH (a:Actor) WHERE a.name CONTAINS 'i' AND NOT a.kind = 'person' RETURN a.name ORDER BY a.name DESC",
    columns: ['a.name'],
    rows: [['Türkiye'], ['Kurdistan Region']],
  },
  {
    cypher:
      "MATCH (a:Actor) WHERE EXISTS { (a)-[:OPPOSES]->() } AND a.kind IN ['state', 'region'] RETURN a.id ORDER BY a.id",
    columns: ['a.id'],
    rows: [['iran'], ['turkey']],
  },
  {
    cypher:
      "MATCH p = (:Actor {id: 'khamenei'})-[:MEMBER_OF|SUPPORTS]->(b) RETURN length(p), b.id ORDER BY b.id",
    columns: ['length(p)', 'b.id'],
    rows: [
      [1, 'iran'],
      [1, 'turkey'],
    ],
  },
  {
    cypher:
      "MATCH p = shortestPath((a:Actor {id: 'khamenei'})-[*..4]-(b:Actor {id: 'krg'})) RETURN length(p) AS steps",
    columns: ['steps'],
    rows: [[2]],
  },
  {
    cypher:
      "MATCH (a:Actor) RETURN CASE WHEN a.kind = 'state' THEN 'state' ELSE 'other' END AS class, count(*) AS n ORDER BY class",
    columns: ['class', 'n'],
    rows: [
      ['other', 2],
      ['state', 2],
    ],
  },
  {
    cypher:
      'MATCH (a)-[r:OPPOSES]->(b) UNWIND r.documents AS d RETURN d, count(*) AS n ORDER BY n DESC',
    columns: ['d', 'n'],
    rows: [
      ['d1', 2],
      ['d2', 1],
    ],
  },
  {
    cypher:
      'MATCH ()-[r]->() WHERE r.confidence IS NOT NULL RETURN min(r.confidence), max(r.confidence), avg(r.confidence) > 0.6',
    columns: ['min(r.confidence)', 'max(r.confidence)', 'avg(r.confidence) > 0.6'],
    rows: [[0.5, 0.9, true]],
  },
  {
    cypher: 'MATCH (a:Actor) WHERE a.kind = $kind RETURN DISTINCT a.kind, labels(a)',
    parameters: { kind: 'state' },
    columns: ['a.kind', 'labels(a)'],
    rows: [['state', ['Actor']]],
  },
  {
    cypher:
      "MATCH (a:Actor) WHERE a.kind = 'state' RETURN a.id AS id UNION MATCH (a:Actor) WHERE a.kind = 'region' RETURN a.id AS id",
    columns: ['id'],
    rows: [['iran'], ['turkey'], ['krg']],
    isUnordered: true,
  },
  {
    cypher:
      "MATCH (a:Actor) RETURN toUpper(a.id), a.name + ' (' + a.kind + ')' AS label ORDER BY label SKIP 1 LIMIT 1",
    columns: ['toUpper(a.id)', 'label'],
    rows: [['KHAMENEI', 'Khamenei (person)']],
  },
  {
    cypher:
      "MATCH (a:Actor {id: 'krg'}) RETURN COUNT { (a)--() } AS degree, [x IN ['b', 'c'] WHERE x > 'b' | x + '!'] AS list",
    columns: ['degree', 'list'],
    rows: [[3, ['c!']]],
  },
];
