import { StancegraphError, type ErrorCode } from '@stancegraph/model';
import type { CypherParameters, FreeQueryOptions } from '../port.js';

/** A person's query as it came in. */
export interface FreeQuery<Options extends FreeQueryOptions = FreeQueryOptions> {
  readonly cypher: string;
  readonly parameters: CypherParameters;
  readonly options: Options;
}

/** A plan that may do more than read, which the parsed query did not show. */
export function strangePlan(operator: string): StancegraphError {
  const message = `The query is planned with ${operator}, which is not known to only read; write it differently.`;
  return new StancegraphError('refused', message, { details: [{ line: 1, column: 1, message }] });
}

const PLACE = /\(line (?<line>\d+), column (?<column>\d+)(?: \(offset: \d+\))?\)/;

/** The same failure, told to the person whose query it is; with its place, where the engine names one. */
export function asFaultOfQuery(error: StancegraphError, wayOut: string): StancegraphError {
  const said = error.message.endsWith('.') ? error.message : `${error.message}.`;
  const message = wayOut === '' ? said : `${said} ${wayOut}`;
  const { line, column } = PLACE.exec(error.message)?.groups ?? {};
  const place = line === undefined ? {} : { line: Number(line), column: Number(column) };
  const details = [{ ...place, message }];
  return new StancegraphError('invalid-input', message, { details, cause: error });
}

/** A limit that the query itself ran into: asking again would not help. */
export function asRefusal(error: StancegraphError, code: ErrorCode): StancegraphError {
  return new StancegraphError(code, error.message, { cause: error });
}
