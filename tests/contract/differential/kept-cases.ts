/**
 * What was once answered differently, found by the differential test or by hand; each is now the same on
 * both engines, or refused. `$from` is null, `$nobody` an empty list: see PARAMETERS.
 */
export const KEPT: readonly string[] = [
  // Seed 38: null / 0 is an error on Neo4j and null here.
  'MATCH ()-[r]->() RETURN r.spanStart / size($nobody) AS x',
  'UNWIND [0] AS z MATCH ()-[r]->() RETURN toFloat(r.spanStart) / toFloat(1 / z) AS x',
  "UNWIND [0] AS z MATCH (a:Actor) WHERE a.kind = 'nope' AND 1 / z > 0 RETURN a.id AS id",
  // Seeds 167, 188: Neo4j joins a text with a date only where it cannot know that it is one.
  'RETURN $id + date($from) AS x',
  "MATCH (a:Actor) RETURN 'on ' + date('2017-06-07') AS x",
  "MATCH ()-[r]->() RETURN 'on ' + r.date AS x, r.date + '!' AS y",
  "RETURN 1 + 'x' AS x, 1 + 2 + 'x' + 3 AS y",
  // IN over an empty list.
  'MATCH (a:Actor) WHERE NOT a.kind IN $nobody RETURN a.id AS id',
  'MATCH (a:Actor) RETURN a.id AS id, a.kind IN $nobody AS x, a.kind IN $holes AS y, NOT a.kind IN a.aliases AS z',
  "RETURN '1' IN [1, 2] AS x",
  // A null condition taken for false.
  'RETURN none(x IN [1, null] WHERE x = 1) AS a, any(x IN [2, null] WHERE x = 1) AS b',
  "MATCH (a:Actor) WHERE NOT any(x IN [a.kind, a.country] WHERE x = 'state') RETURN a.id AS id",
  // What is not there. Seed 152: null is no node on Neo4j.
  'MATCH (d:Document) OPTIONAL MATCH (a)<-[r:ACCUSES]-(:Actor) WHERE r.id = $id MATCH (a) RETURN d.id AS id',
  'MATCH (d:Document) OPTIONAL MATCH (a)<-[r:ACCUSES]-(:Actor) WHERE r.id = $id OPTIONAL MATCH (a), (b:Issue) RETURN d.id AS id, b.id AS b',
  'MATCH (d:Document) OPTIONAL MATCH (a)<-[r:ACCUSES]-(:Actor) WHERE r.id = $id MATCH (a)-->(b) RETURN d.id AS id, b.id AS b',
  'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MEMBER_OF]->(b) RETURN a.id AS id, b {.id} AS m, b {.*} AS n',
  'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MEMBER_OF]->(b) RETURN a.id AS id, collect(b {.id}) AS m',
  'MATCH (a:Actor) RETURN a.id AS id, size([(a)-[r]->() | r.date]) AS n',
  "MATCH (a:Actor {id: 'nobody'}) RETURN sum(a.nothing) AS a, sum(size(a.name)) AS b, avg(size(a.name)) AS c, min(a.id) AS d, collect(a.id) AS e",
  // What rows are grouped by, said again after aggregates in lists and slices.
  'MATCH (a:Actor)-[:MEMBER_OF]->(g:Actor) WITH a, g ORDER BY a.id RETURN g.name, collect(a.name)[..2] AS few ORDER BY g.name',
  'MATCH (a:Actor) WITH a ORDER BY a.id RETURN a.kind, collect(a.name)[-1] AS last, size([x IN collect(a.id) WHERE x > $id]) AS n ORDER BY a.kind DESC, n',
  'MATCH (a:Actor) RETURN a.kind, size(collect(DISTINCT a.name)) ORDER BY size(collect(DISTINCT a.name)) DESC, a.kind',
  'MATCH (a:Actor) RETURN DISTINCT a.kind, [count(*)] AS n ORDER BY size(a.kind), a.kind',
  'MATCH (a:Actor) WITH a.kind AS kind, a.name AS name ORDER BY name RETURN kind, collect(name)[0] AS first ORDER BY kind',
  // Numbers.
  'UNWIND [-2.5, -1.5, -0.4, 0.5, 1.5, 2.5] AS x RETURN round(x) AS y',
  'RETURN 1.0 / 0.0 AS x, toString(1.0) AS y',
  'MATCH ()-[r]->() RETURN toString(r.confidence) AS x',
  'RETURN 2 ^ 3 AS x, 2 ^ 3 ^ 2 AS y',
  "RETURN '1' = 1 AS a, '1' < 2 AS b, 7 = '007' AS c",
  'MATCH (a:Actor) WHERE a.name = 7 RETURN a.id AS id',
  'MATCH (a:Actor) WITH a.name AS n WHERE n = 7 RETURN n',
  'MATCH (a:Actor {name: 7}) RETURN a.id AS id',
  'MATCH ()-[r]->() RETURN percentileDisc(r.spanStart, 0.9) AS x',
  'MATCH (a:Actor) RETURN a.kind AS kind, stDev(size(a.name)) AS x',
  // Regular expressions of Java and Rust.
  "RETURN 'a\\rb' =~ 'a.b' AS a, 'Ü' =~ '(?i)ü' AS b, 'k' =~ '(?i)K' AS c, 'abc' =~ 'ab|c' AS d",
  "RETURN '٣' =~ '\\\\d' AS a, 'é' =~ '\\\\w' AS b",
  // Nodes that come out as numbers, and paths.
  "MATCH (a:Actor) RETURN CASE WHEN a.kind = 'state' THEN a END AS x",
  'MATCH (a:Actor) OPTIONAL MATCH (a)-->(b) RETURN coalesce(b, a) AS x',
  'MATCH (a:Actor) WITH collect(a) AS c RETURN [x IN c | x] AS x',
  "MATCH (a:Actor {id: 'a0'}), (b:Actor) MATCH p = shortestPath((a)-[*..4]->(b)) RETURN b.id AS id, length(p) AS n",
  "MATCH p = shortestPath((a:Actor {id: 'a0'})-[*..5]-(b:Actor {id: 'a1'})) WHERE length(p) > 1 RETURN length(p) AS n",
  'MATCH (a:Actor) OPTIONAL MATCH (a)-->(b) WHERE EXISTS { (b)-->() } RETURN a.id AS id, b.id AS b',
  'MATCH (a), (n {id: a.id})-->(a) RETURN n.id AS id',
  'MATCH ()-[r]->() WHERE NOT r:OPPOSES RETURN r.id AS id',
  "RETURN date('2017') AS a, date({year: 2017, week: 3}) AS b",
  'MATCH (d:Document) RETURN date({year: d.date.year, month: 1, day: 1}) AS x',
  'RETURN [1, null] = [1, null] AS a, [1] < [2] AS b, true > false AS c',
  'RETURN [1, 2, 3][-2..] AS x',
  'MATCH (a:Actor) RETURN a.id AS id UNION MATCH (d:Document) RETURN d.id AS other',
];

/** What random queries seldom or never write, and the list allows: both engines must answer these alike. */
export const RARE: readonly string[] = [
  'MATCH (a:Actor) RETURN a.id AS id ;',
  'MATCH (a:Actor)-[r:MEMBER_OF]->(b:Actor) RETURN *',
  'MATCH (a:Actor) RETURN a.id AS id, a.name AS name ORDER BY name ASCENDING, id DESCENDING',
  'MATCH (a:Actor)-[:OPPOSES]->(b:Actor) CALL (a, b) { MATCH (a)-[r]->(b) RETURN count(r) AS n } RETURN a.id AS a, b.id AS b, n',
  "MATCH p = allShortestPaths((a:Actor {id: 'a0'})-[*..5]-(b:Actor {id: 'a3'})) RETURN length(p) AS n",
  'MATCH ()-[r]->() RETURN 2 ^ 3 AS a, -r.spanStart AS b, +r.confidence AS c, false AS d',
  "MATCH (a:Actor) RETURN a.id AS id, [(a)-[r]->(b) WHERE b.kind = 'state' | b.id] AS list",
  'MATCH ()-[r]->() RETURN startNode(r).id AS a, endNode(r).name AS b, floor(r.confidence) AS c, ceil(-1.5) AS d',
  'MATCH (a:Actor) RETURN upper(a.name) AS a, lower(a.name) AS b, rtrim(a.name) AS c, ltrim(a.name) AS d',
  'MATCH (a:Actor) RETURN a.id AS id, keys(a) AS keys, sqrt(size(a.name)) AS root',
  "MATCH (a:Actor) RETURN a.id AS id, all(x IN a.aliases WHERE x <> '007') AS a, single(x IN a.aliases WHERE x = 'Iran') AS b, tail(a.aliases) AS c, reverse(a.name) AS d",
  "MATCH (a:Actor) RETURN a.id AS id, none(x IN a.aliases WHERE x = 'Iran') AS a",
  // Aggregates inside lists, maps, slices and loops.
  'MATCH (a:Actor) RETURN a.kind AS kind, {n: count(*), kind: a.kind, l: [count(a.code), 1]} AS m ORDER BY kind',
  'MATCH (a:Actor)-[r]->(b) WITH DISTINCT a.kind AS kind, size(collect(DISTINCT b.id)[..2]) AS n WHERE n > 0 RETURN kind, n',
  "MATCH (a:Actor) RETURN a.kind, [x IN collect(a.id) WHERE x STARTS WITH 'a1'] AS ids",
  "MATCH (a:Actor {id: 'nobody'}) RETURN [count(*), size(collect(a.id)[..1])] AS l",
  'MATCH (a:Actor)-[r]->() WITH a, r ORDER BY r.id RETURN a AS who, collect(r.id)[0] AS first, [a.name, sum(r.spanStart)] AS l ORDER BY who.id LIMIT 3',
  'MATCH (a:Actor) WITH a, a.kind AS kind RETURN a, [a IN collect(a.id) | a + kind] AS l, kind',
];
