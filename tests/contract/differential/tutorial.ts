import type { CypherParameters } from '@stancegraph/engine';

/** What a Cypher tutorial teaches about reading, in its order, asked of our own network. */
export interface Lesson {
  readonly teaches: string;
  readonly cypher: string;
  readonly parameters?: CypherParameters;
  /** Rows come in the order that is asked for. */
  readonly isOrdered?: true;
}

const lesson = (teaches: string, cypher: string, parameters?: CypherParameters): Lesson => ({
  teaches,
  cypher,
  ...(parameters !== undefined && { parameters }),
  ...(/ORDER BY/.test(cypher.slice(cypher.lastIndexOf('RETURN'))) && { isOrdered: true as const }),
});

export const LESSONS: readonly Lesson[] = [
  lesson('nodes by label', 'MATCH (a:Actor) RETURN a'),
  lesson('nodes by property', "MATCH (a:Actor {name: 'Iran'}) RETURN a.id, a.kind"),
  lesson('alternative labels', 'MATCH (n:Issue|Document) RETURN n.id, n.title'),
  lesson('WHERE', "MATCH (a:Actor) WHERE a.kind = 'state' AND a.country <> 'IRN' RETURN a.name"),
  lesson('ranges', 'MATCH ()-[r:OPPOSES]->() WHERE 0.25 <= r.confidence < 0.75 RETURN r.id'),
  lesson(
    'texts',
    "MATCH (a:Actor) WHERE a.name STARTS WITH 'I' OR a.name ENDS WITH 'ye' OR a.name CONTAINS 'urd' RETURN a.id",
  ),
  lesson('regular expressions', "MATCH (a:Actor) WHERE a.name =~ '(?i)ira.*' RETURN a.id"),
  lesson('lists of values', "MATCH (a:Actor) WHERE a.kind IN ['state', 'government'] RETURN a.id"),
  lesson('not in a list', 'MATCH (a:Actor) WHERE NOT a.kind IN $kinds RETURN a.id', {
    kinds: ['state'],
  }),
  lesson('what is missing', 'MATCH (a:Actor) WHERE a.country IS NULL RETURN a.id'),
  lesson(
    'what is there',
    'MATCH (a:Actor) WHERE a.country IS NOT NULL AND NOT a.kind IS NULL RETURN count(a) AS n',
  ),
  lesson(
    'conditions in patterns',
    "MATCH (a:Actor WHERE a.kind = 'state')-[r:OPPOSES WHERE r.confidence >= 0.5]->(b) RETURN a.id, b.id",
  ),
  lesson('relationships', 'MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor) RETURN a.name, r.date, b.name'),
  lesson('either direction', "MATCH (a:Actor {id: 'a1'})--(b) RETURN DISTINCT b.id"),
  lesson('types of relationships', 'MATCH (a)-[r:OPPOSES|ACCUSES]->(b) RETURN a.id, type(r), b.id'),
  lesson(
    'longer patterns',
    'MATCH (a:Actor)-[:SUPPORTS]->(b:Actor)<-[:OPPOSES]-(c:Actor) RETURN a.id, b.id, c.id',
  ),
  lesson(
    'several patterns',
    'MATCH (a:Actor)-[:OPPOSES]->(b), (a)-[:SUPPORTS]->(c) RETURN a.id, b.id, c.id',
  ),
  lesson('several MATCH', "MATCH (a:Actor {id: 'a2'}) MATCH (a)-[r]->(b:Actor) RETURN b.id, r.id"),
  lesson(
    'OPTIONAL MATCH',
    'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MEMBER_OF]->(b) RETURN a.id, b.id',
  ),
  lesson(
    'paths of some length',
    "MATCH p = (a:Actor {id: 'a0'})-[:SUPPORTS*1..3]->(b) RETURN b.id, length(p)",
  ),
  lesson(
    'nodes of paths',
    'MATCH p = (a:Actor)-[:MEMBER_OF*1..2]->(b) RETURN [n IN nodes(p) | n.name] AS names',
  ),
  lesson(
    'shortest paths',
    "MATCH p = shortestPath((a:Actor {id: 'a0'})-[*..6]-(b:Actor {id: 'a3'})) RETURN length(p)",
  ),
  lesson('DISTINCT', 'MATCH (a:Actor) RETURN DISTINCT a.kind'),
  lesson('names of columns', 'MATCH (a:Actor) RETURN a.name AS `the name`, a.kind AS kind'),
  lesson(
    'order and limit',
    'MATCH (a:Actor) RETURN a.id AS id, a.name AS name ORDER BY name DESC, id SKIP 1 LIMIT 3',
  ),
  lesson('count', 'MATCH (a:Actor) RETURN a.kind AS kind, count(*) AS n ORDER BY n DESC, kind'),
  lesson('count what differs', 'MATCH (a:Actor)-[r]->(b) RETURN a.id, count(r), count(DISTINCT b)'),
  lesson('collect', 'MATCH (a:Actor)-[:OPPOSES]->(b) RETURN a.id, collect(b.name) AS opposed'),
  lesson(
    'averages',
    'MATCH ()-[r]->() RETURN avg(r.confidence), min(r.date), max(r.date), sum(r.spanStart)',
  ),
  lesson(
    'size of lists',
    'MATCH (a:Actor) WHERE size(a.aliases) > 1 RETURN a.id, a.aliases[0], head(a.aliases), last(a.aliases)',
  ),
  lesson(
    'list comprehensions',
    "MATCH (a:Actor) RETURN a.id, [x IN a.aliases WHERE x STARTS WITH 'I' | toUpper(x)] AS names",
  ),
  lesson('all and any', "MATCH (a:Actor) WHERE any(x IN a.aliases WHERE x = '007') RETURN a.id"),
  lesson(
    'pattern comprehensions',
    'MATCH (a:Actor) RETURN a.id, [(a)-[:SUPPORTS]->(b) | b.name] AS supported',
  ),
  lesson(
    'map projections',
    'MATCH (a:Actor) RETURN a {.id, .name, names: size(a.aliases)} AS actor',
  ),
  lesson('all properties', 'MATCH (d:Document) RETURN d {.*} AS document, labels(d) AS labels'),
  lesson('maps', 'MATCH (d:Document) RETURN {title: d.title, day: d.date} AS document'),
  lesson(
    'UNWIND',
    'MATCH ()-[r]->() UNWIND r.documents AS document RETURN document, count(*) AS n ORDER BY n DESC, document',
  ),
  lesson('UNWIND and MATCH', 'UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN id, a.name', {
    ids: ['a0', 'a3', 'nobody'],
  }),
  lesson('WITH', 'MATCH (a:Actor)-[r]->() WITH a, count(r) AS n WHERE n > 1 RETURN a.id, n'),
  lesson(
    'WITH and order',
    'MATCH (a:Actor)-[r]->() WITH a, count(r) AS n ORDER BY n DESC, a.id LIMIT 3 MATCH (a)-[s]->(b) RETURN a.id, s.id, b.id',
  ),
  lesson(
    'shares',
    'MATCH (a:Actor) WITH count(a) AS total MATCH (b:Actor) WITH total, b.kind AS kind, count(b) AS n RETURN kind, round(100.0 * n / total) AS share',
  ),
  lesson(
    'CASE',
    "MATCH (a:Actor) RETURN a.id, CASE a.kind WHEN 'state' THEN 'S' WHEN 'person' THEN 'P' ELSE '?' END AS letter",
  ),
  lesson(
    'CASE with conditions',
    "MATCH ()-[r]->() RETURN r.id, CASE WHEN r.confidence > 0.5 THEN 'sure' WHEN r.confidence IS NULL THEN 'unknown' ELSE 'unsure' END AS how",
  ),
  lesson('coalesce', "MATCH (a:Actor) RETURN a.id, coalesce(a.country, 'nowhere') AS country"),
  lesson('EXISTS', 'MATCH (a:Actor) WHERE EXISTS { (a)-[:OPPOSES]->(:Actor) } RETURN a.id'),
  lesson(
    'EXISTS with MATCH and WHERE',
    "MATCH (a:Actor) WHERE NOT EXISTS { MATCH (a)-[r:ACCUSES]->(b) WHERE b.kind = 'state' } RETURN a.id",
  ),
  lesson(
    'COUNT',
    'MATCH (a:Actor) WHERE COUNT { (a)-->() } >= 2 RETURN a.id, COUNT { (a)<--() } AS n',
  ),
  lesson('COLLECT', 'MATCH (a:Actor) RETURN a.id, COLLECT { MATCH (a)-->(b) RETURN b.id } AS ids'),
  lesson(
    'patterns as conditions',
    'MATCH (a:Actor) WHERE (a)-[:SUPPORTS]->() AND NOT (a)-[:OPPOSES]->() RETURN a.id',
  ),
  lesson(
    'CALL',
    'MATCH (a:Actor) CALL (a) { MATCH (a)-[r]->() RETURN count(r) AS n } RETURN a.id, n',
  ),
  lesson(
    'CALL with an order',
    'MATCH (a:Actor) CALL (a) { MATCH (a)-[r]->(b) RETURN r.id AS first ORDER BY first LIMIT 1 } RETURN a.id, first',
  ),
  lesson(
    'UNION',
    'MATCH (a:Actor) RETURN a.name AS name UNION MATCH (d:Document) RETURN d.title AS name',
  ),
  lesson(
    'dates',
    "MATCH ()-[r]->() WHERE r.date >= date('2017-09-25') RETURN r.id, r.date.year, r.date.month",
  ),
  lesson(
    'durations',
    "MATCH ()-[r]->() WHERE r.date < date('2018-01-01') - duration('P1M') RETURN r.id, r.date + duration({days: 7}) AS later",
  ),
  lesson(
    'days between',
    "MATCH ()-[r]->() RETURN r.id, duration.between(r.date, date('2018-01-01')).days AS days",
  ),
  lesson(
    'texts of values',
    'MATCH ()-[r]->() RETURN substring(toString(r.date), 0, 7) AS month, count(*) AS n',
  ),
  lesson(
    'functions of texts',
    "MATCH (a:Actor) RETURN toLower(a.name), trim(a.name), split(a.name, ' ')[0], replace(a.name, 'I', 'i'), left(a.name, 2)",
  ),
  lesson('parameters', 'MATCH (a:Actor) WHERE a.kind = $kind RETURN a.id LIMIT 100', {
    kind: 'state',
  }),
  lesson(
    'reduce',
    'MATCH p = (:Actor)-[:SUPPORTS*1..2]->() RETURN length(p), reduce(n = 0, r IN relationships(p) | n + coalesce(r.spanStart, 0)) AS sum',
  ),
];
