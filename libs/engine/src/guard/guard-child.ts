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

/** The parser’s code is made ready as it is first run: what the first queries take for that, as a multiple of a limit. */
const START_UP = 2;

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => {
  process.exit(0);
});

// Loading the parser takes seconds, and must not count against anybody's query.
void checkQuery({ engine: 'embedded', cypher: 'RETURN 1 AS one', parameters: {} }).then(
  async () => {
    const mostMs = Number(process.env['GUARD_CPU_MS']);
    const work = await watchedWork({ mostMs, startUpMs: START_UP * mostMs });
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
  },
);

function send(reply: FromGuard): void {
  if (process.connected) process.send?.(reply);
}
