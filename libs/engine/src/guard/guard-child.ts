/** The process that reads people's queries: a text that keeps the parser busy costs only this process. */
import { checkQuery, type GuardAnswer, type GuardRequest } from './check-query.js';
import { watchedWork } from './watched.js';

export interface ToGuard {
  readonly call: number;
  readonly request: GuardRequest;
}

export type FromGuard =
  | { readonly ready: true }
  | { readonly call: number; readonly answer: GuardAnswer }
  | { readonly call: number; readonly problem: string };

/** As long as queries of analysts are, with most of what they are made of: the parser is slow until it has read it. */
const WARM_UP = `MATCH (a:Actor)-[r:OPPOSES|ACCUSES*1..2]->(b:Actor {id: 'x'})
  WHERE a.kind IN ['state', 'person'] AND NOT (a.name STARTS WITH 'I' OR a.country IS NULL)
  OPTIONAL MATCH p = (a)-[s:SUPPORTS]-(c) WHERE s.date >= date('2017-09-25')
  WITH a, b, count(DISTINCT s) AS n, collect({id: c.id, day: s.date}) AS list ORDER BY n DESC LIMIT 10
  CALL (a) { MATCH (a)<-[t]-() RETURN max(t.date) AS last }
  RETURN a {.id, .name} AS actor, [x IN list WHERE x.day IS NOT NULL | x.id] AS ids, last,
    CASE WHEN n > 1 THEN 100.0 * size(list) / n ELSE 0.0 END AS share, EXISTS { (a)-->(b) } AS known
  UNION MATCH (d:Document) RETURN d.id AS actor, [] AS ids, d.date AS last, 0.0 AS share, true AS known`;

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => {
  process.exit(0);
});

// Loading the parser takes seconds, and must not count against anybody's query.
void checkQuery({ engine: 'embedded', cypher: WARM_UP, parameters: {} }).then(async () => {
  const work = await watchedWork(Number(process.env['GUARD_CPU_MS']));
  process.on('message', ({ call, request }: ToGuard) => {
    work(() => checkQuery(request)).then(
      (answer) => {
        send({ call, answer });
      },
      (error: unknown) => {
        send({ call, problem: error instanceof Error ? error.message : String(error) });
      },
    );
  });
  send({ ready: true });
});

function send(reply: FromGuard): void {
  if (process.connected) process.send?.(reply);
}
