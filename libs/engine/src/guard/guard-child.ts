/** The process that reads people's queries: a text that keeps the parser busy costs only this process. */
import { checkQuery, type GuardAnswer, type GuardRequest } from './check-query.js';

export interface ToGuard {
  readonly call: number;
  readonly request: GuardRequest;
}

export type FromGuard =
  | { readonly ready: true }
  | { readonly call: number; readonly answer: GuardAnswer }
  | { readonly call: number; readonly problem: string };

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => {
  process.exit(0);
});
process.on('message', ({ call, request }: ToGuard) => {
  checkQuery(request).then(
    (answer) => {
      send({ call, answer });
    },
    (error: unknown) => {
      send({ call, problem: error instanceof Error ? error.message : String(error) });
    },
  );
});

// Loading the parser takes seconds, and must not count against anybody's query.
void checkQuery({ engine: 'neo4j', cypher: 'RETURN 1', parameters: {} }).then(() => {
  send({ ready: true });
});

function send(reply: FromGuard): void {
  if (process.connected) process.send?.(reply);
}
