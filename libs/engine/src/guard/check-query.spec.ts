import { describe, expect, it } from '@jest/globals';
import { checkQuery, type GuardRequest } from './check-query.js';
import type { RefusalMessage } from './refusal.js';

const PARAMETERS = { p: 0.9, list: [], name: 'Iran', n: 2 };

async function refusal(
  cypher: string,
  engine: GuardRequest['engine'] = 'embedded',
): Promise<RefusalMessage | undefined> {
  const answer = await checkQuery({ engine, cypher, parameters: PARAMETERS });
  return 'refusal' in answer ? answer.refusal : undefined;
}

/** What the embedded engine is known to answer differently from Neo4j; each pair is a query and its place. */
const DIFFERENT: readonly (readonly [string, number])[] = [
  ['MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE EXISTS { (b)-->() } RETURN a.id', 11],
  ['MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE NOT (b)-->() RETURN a.id', 11],
  ['MATCH p = shortestPath((a)-[*..5]-(b)) WHERE length(p) > 2 RETURN p', 1],
  ['MATCH p = shortestPath((a)-[*0..5]-(b)) RETURN p', 11],
  ["MATCH (a) RETURN CASE WHEN a.kind = 'state' THEN a END AS x", 18],
  ['MATCH (a)-->(b) RETURN coalesce(a, b) AS x', 24],
  ['MATCH (a) WITH collect(a) AS c RETURN [x IN c | x] AS x', 39],
  ['MATCH (a) WITH collect(a) AS c RETURN c + c AS x', 39],
  ['MATCH ()-[r]->() WHERE NOT r:OPPOSES RETURN r.id', 29],
  ['MATCH ()-[r]->() RETURN percentileCont(r.confidence, $p) AS x', 25],
  ['RETURN [1, 2, 3][-2..] AS x', 17],
  ['MATCH (a:Actor) RETURN a.name[0..2] AS x', 30],
  ['RETURN [1] + 2 AS x', 8],
  ['RETURN 2 ^ 3 ^ 2 AS x', 8],
  ['MATCH (a)-[*2..1]->(b) RETURN a.id', 12],
  ['UNWIND 5 AS x RETURN x', 1],
  ['RETURN date({year: 2017, week: 3}) AS x', 8],
  ["RETURN date('2017-02-30') AS x", 8],
  ["RETURN duration('P1.5D') AS x", 8],
  ['MATCH (a:Actor) WHERE a.name = 7 RETURN a.id', 23],
  ['MATCH (a:Actor) WITH a.name AS n WHERE n < 7 RETURN n', 40],
  ['MATCH (a:Actor {name: 7}) RETURN a.id', 16],
  ["MATCH (a:Actor) WHERE none(x IN [a.kind, a.name] WHERE x = 'IRI') RETURN a.id", 23],
  ["MATCH (a:Actor) WHERE NOT all(x IN [a.kind, a.name] WHERE x = 'IRI') RETURN a.id", 27],
  ['RETURN [1, null] = [1, null] AS x', 8],
  ['RETURN true > false AS x', 8],
  ['MATCH (a) RETURN a.id AS x UNION DISTINCT MATCH (a) RETURN a.id AS x', 1],
  ['MATCH (a)-[:SUPPORTS]->{1,3}(b) RETURN b.id AS x', 24],
  ['MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN b.id } AS x', 18],
  ['MATCH (d:Dataset) RETURN d.pending / d.statements AS x', 26],
  [
    "MATCH (a:Actor {id: 'x'}), (b:Actor) MATCH p = shortestPath((a)-[*..4]-(b)) RETURN length(p) AS n",
    48,
  ],
  ["RETURN toInteger('2.9') AS x", 8],
  ['MATCH ()-[r]->() RETURN toString(r.confidence) AS x', 25],
  ["RETURN split('a,b', '') AS x", 8],
  ['RETURN range(0, 10, 0) AS x', 8],
  ['MATCH (a) RETURN elementId(a) AS x', 18],
  ['RETURN {nodes: [], edges: []} AS x', 8],
  ['RETURN {_id: 1, _labels: []} AS x', 8],
  ['CALL db.labels() YIELD label RETURN label', 1],
];

describe('checkQuery for the embedded engine', () => {
  it.each(DIFFERENT)('refuses %s at column %d, with a way out', async (cypher, column) => {
    expect(await refusal(cypher)).toMatchObject({
      code: 'refused',
      line: 1,
      column,
      message: expect.stringContaining('connect Neo4j (NEO4J_URI'),
    });
  });

  it('does not send a query that no engine runs to another engine', async () => {
    const refused = await refusal('MATCH (a) DETACH DELETE a');
    expect(refused?.message).toMatch(/^line 1, column 11: /);
    expect(refused?.message).not.toContain('NEO4J_URI');
  });

  it.each(DIFFERENT.filter(([cypher]) => !/2017-02-30|15/.test(cypher)))(
    'lets Neo4j answer %s',
    async (cypher) => {
      // What Neo4j itself calls an error is not the guard's to refuse.
      const refused = await refusal(cypher, 'neo4j');
      expect(refused?.code).not.toBe('refused');
    },
  );

  it.each<[string, string]>([
    ["RETURN 1 + 'x' AS x", "RETURN toString(1) + 'x' AS x"],
    ["MATCH ()-[r]->() RETURN 'on ' + r.date AS x", "… 'on ' + toString(r.date) AS x"],
    ['MATCH (a) RETURN a.id || a.name AS x', '… a.id + a.name AS x'],
    [
      'MATCH (a), (n {id: a.id})-->(a) RETURN n.id AS x',
      'MATCH (a), (n)-->(a) WHERE n.`id` = (a.id) …',
    ],
    [
      "MATCH (n:Actor|Issue {id: 'x'}), (:Issue WHERE true) WHERE 1 = 1 RETURN n.id AS x",
      "MATCH (n {id: 'x'}), (node__1:Issue) WHERE (1 = 1) AND (n:Actor OR n:Issue) AND (true) …",
    ],
    [
      'MATCH (a) WHERE NOT a.kind IN $list RETURN a.id AS x',
      'MATCH (a) WHERE NOT (a.kind IN $list AND size($list) > 0) …',
    ],
    [
      'OPTIONAL MATCH (b) RETURN b {.id} AS x',
      '… CASE WHEN b IS NULL THEN null ELSE b {.id} END AS x',
    ],
    [
      'MATCH (a) RETURN [(a)-->(b) | b.kind] AS x',
      '… [one__ IN [(a)-->(b) | [b.kind]] | one__[0]] AS x',
    ],
    [
      'RETURN round(-2.5) AS x',
      '… CASE WHEN -2.5 >= 0 THEN round(-2.5) ELSE floor(-2.5 + 0.5) END AS x',
    ],
    [
      'MATCH (d) RETURN 1.0 / d.statements AS x',
      '… 1.0 / (d.statements / CASE d.statements WHEN 0 THEN 0 ELSE 1 END) AS x',
    ],
    [
      "MATCH (a) WHERE a.name =~ '(?i)i.*' RETURN a.id AS x",
      "MATCH (a) WHERE a.name =~ '[iI][^\\\\n\\\\r\\\\u{85}\\\\u{2028}\\\\u{2029}]*' …",
    ],
    [
      'MATCH (a) RETURN a.name = $name AS x, count(*) AS n',
      "… a.name = 'Iran' AS x, count(*) AS n",
    ],
    ['MATCH (a) RETURN a.id AS as', '… a.id AS `as`'],
    [
      'MATCH (a)-->(b) RETURN a.kind, {kind: a.kind, n: count(*)} AS m, max(a.name)',
      'MATCH (a)-->(b) WITH a.kind AS key__0, count(*) AS aggregate__1, max(a.name) AS aggregate__2 RETURN key__0 AS column__0, {kind: key__0, n: aggregate__1} AS m, aggregate__2 AS column__2',
    ],
    [
      'MATCH (a) WITH DISTINCT a.kind AS k, collect(a.id)[..3] AS l ORDER BY k LIMIT 2 WHERE size(l) > 1 RETURN k, l',
      'MATCH (a) WITH a.kind AS key__0, collect(a.id) AS aggregate__1 WITH DISTINCT key__0 AS k, aggregate__1[..3] AS l ORDER BY k LIMIT 2 WHERE size(l) > 1 RETURN k AS k, l AS l',
    ],
    // Said again after the clause: by the column's own name.
    [
      'MATCH (a) RETURN a.kind AS k, collect(a.id)[..3] AS l ORDER BY size(a.kind)',
      '… RETURN key__0 AS k, aggregate__1[..3] AS l ORDER BY size(k)',
    ],
    [
      'MATCH (a) RETURN a.kind AS k, size(collect(a.id)) AS n ORDER BY size(collect(a.id)) DESC, a.kind',
      '… RETURN key__0 AS k, size(aggregate__1) AS n ORDER BY n DESC, k',
    ],
    [
      'MATCH (a) RETURN a.kind AS k, count(*) AS n ORDER BY count(*) DESC',
      'MATCH (a) RETURN a.kind AS k, count(*) AS n ORDER BY count(*) DESC',
    ],
  ])('rewrites %s', async (cypher, expected) => {
    const answer = await checkQuery({ engine: 'embedded', cypher, parameters: PARAMETERS });
    const text = 'query' in answer ? answer.query.text : answer.refusal.message;
    const [start = '', end = ''] = expected.includes('…') ? expected.split('…') : [expected, ''];
    expect([
      text.slice(0, start.trim().length),
      text.slice(text.length - end.trim().length),
    ]).toEqual([start.trim(), end.trim()]);
  });

  it('names columns as Neo4j does, and makes a sum of nothing 0', async () => {
    const cypher =
      'MATCH (a)-[r]->(`b c`), (n) RETURN a, `b c`, sum(r.spanEnd), n {.id}, a.id AS id ;';
    expect(await checkQuery({ engine: 'embedded', cypher, parameters: {} })).toEqual({
      query: {
        text: 'MATCH (a)-[r]->(`b c`), (n) RETURN a AS a, `b c` AS `b c`, coalesce(sum(r.spanEnd), 0) AS column__2, n {.id} AS column__3, a.id AS id',
        columns: ['a', 'b c', 'sum(r.spanEnd)', 'n', 'id'],
        starThen: undefined,
      },
    });
  });
});

describe('checkQuery for any engine', () => {
  it.each([
    ['an unfinished escape', 'RETURN "\\u12" AS x'],
    ['deep brackets', `RETURN ${'['.repeat(45)}${']'.repeat(45)} AS x`],
    ['a chain of NOT', `RETURN ${'NOT '.repeat(100)}true AS x`],
    ['a byte order mark', '\ufeffRETURN 1 AS x'],
    ['a long range in an expression', 'RETURN [x IN range(1, 100000000) | x] AS x'],
    ['a range without written bounds', 'WITH 9 AS n RETURN [x IN range(1, n) | x] AS x'],
    ['loops in loops', 'RETURN [a IN range(1, 9999) | [b IN range(1, 9999) | a * b]] AS x'],
  ])('refuses %s', async (_, cypher) => {
    expect(await refusal(cypher, 'neo4j')).toMatchObject({ code: 'refused' });
  });

  it('does not take brackets in texts and comments for brackets', async () => {
    const text = '('.repeat(60);
    expect(await refusal(`RETURN '${text}' AS x /* ${text} */ // ${text}`)).toBeUndefined();
  });

  it('reads escapes before it parses, as the server does', async () => {
    const cypher = "RETURN 'a\\u0062' AS x";
    expect(await checkQuery({ engine: 'neo4j', cypher, parameters: {} })).toMatchObject({
      query: { text: "RETURN 'ab' AS x" },
    });
  });
});
