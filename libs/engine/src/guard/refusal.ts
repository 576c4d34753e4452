import { StancegraphError, type ErrorCode } from '@stancegraph/model';

/** Why a query is not run, and where in it the reason stands (a character offset). */
export class Refusal extends Error {
  constructor(
    readonly reason: string,
    readonly offset: number,
    readonly code: ErrorCode = 'refused',
  ) {
    super(reason);
  }
}

/** What crosses from the guard's process to the engine's. */
export interface RefusalMessage {
  readonly code: ErrorCode;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export const CONNECT_NEO4J =
  'To run it as it is, connect Neo4j (NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD).';

export function toMessage(refusal: Refusal, text: string, wayOut: string): RefusalMessage {
  const before = text.slice(0, refusal.offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const place = `line ${String(line)}, column ${String(column)}`;
  const message = `${place}: ${refusal.reason}${refusal.reason.endsWith('.') ? '' : '.'}`;
  const end = refusal.code === 'refused' && wayOut !== '' ? ` ${wayOut}` : '';
  return { code: refusal.code, message: `${message}${end}`, line, column };
}

export function toError({ code, message, line, column }: RefusalMessage): StancegraphError {
  return new StancegraphError(code, message, { details: [{ line, column, message }] });
}
