import { StancegraphError, type ErrorCode } from '@stancegraph/model';
import { Neo4jError } from 'neo4j-driver';
import { keyTaken } from '../uniqueness.js';

/** What a failure's message may name: where the server is and which database was asked. */
export interface Place {
  readonly address: string;
  readonly database: string | undefined;
}

interface Failure {
  readonly code: ErrorCode;
  readonly message: (place: Place, error: Neo4jError) => string;
  readonly retriable?: boolean;
}

const RULES: readonly (readonly [RegExp, Failure])[] = [
  [
    /Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit|TokenExpired)/,
    {
      code: 'engine-unavailable',
      message: (place) =>
        `Neo4j at ${place.address} refused the user name or password; check NEO4J_USER and NEO4J_PASSWORD.`,
    },
  ],
  [
    /Database\.DatabaseNotFound/,
    {
      code: 'engine-unavailable',
      message: (place) =>
        `Neo4j at ${place.address} has no database "${place.database ?? ''}"; check NEO4J_DATABASE.`,
    },
  ],
  [
    /^ServiceUnavailable|^SessionExpired|DatabaseUnavailable|NotALeader|^ConnectionError|^ProtocolError/,
    {
      code: 'engine-unavailable',
      retriable: true,
      message: (place) =>
        `Neo4j at ${place.address} cannot be reached; check that it runs and that NEO4J_URI is right.`,
    },
  ],
  [
    /Statement\.AccessMode|Security\.Forbidden|General\.(ReadOnly|ForbiddenOnReadOnlyDatabase)/,
    {
      code: 'refused',
      message: () => 'This statement changes data or settings, and here it may only read.',
    },
  ],
  [
    /Schema\.ConstraintValidationFailed|Schema\.ConstraintViolation/,
    {
      code: 'conflict',
      message: (_, error) => conflictText(error),
    },
  ],
  [
    /TransactionTimedOut/,
    {
      code: 'timeout',
      message: () => 'Stopped at the time limit; ask for less or allow more time.',
    },
  ],
  [
    /Transaction\.(Terminated|LockClientStopped)/,
    { code: 'engine-failed', retriable: true, message: () => 'The database stopped this work.' },
  ],
  [
    /OutOfMemory/,
    {
      code: 'engine-failed',
      message: (place) =>
        `Neo4j at ${place.address} refused the work because it needs more memory than a transaction may take; ask for less.`,
    },
  ],
  [
    /ClientError\.Statement|ClientError\.Procedure/,
    { code: 'engine-failed', message: (_, error) => `The statement failed: ${firstLine(error)}` },
  ],
];

/** Turns a driver's failure into ours; anything else passes unchanged. */
export function toStancegraphError(error: unknown, place: Place): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const rule = RULES.find(([pattern]) => pattern.test(error.code));
  const failure = rule?.[1] ?? {
    code: 'engine-failed',
    message: () => `Neo4j at ${place.address} failed: ${firstLine(error)}`,
  };
  return new StancegraphError(failure.code, failure.message(place, error), {
    retriable: failure.retriable ?? isTransient(error),
    cause: error,
  });
}

/** Whether the same transaction may succeed when it is run again. Running out of memory would only repeat. */
export function isTransient(error: unknown): boolean {
  return error instanceof Neo4jError && error.retryable && !error.code.includes('OutOfMemory');
}

/** Whether the statement itself is at fault: its syntax, its types, its parameters. */
export function isStatementFault(
  error: unknown,
): error is StancegraphError & { cause: Neo4jError } {
  return (
    error instanceof StancegraphError &&
    error.cause instanceof Neo4jError &&
    error.code === 'engine-failed' &&
    /ClientError\.(Statement|Procedure)/.test(error.cause.code)
  );
}

/** Whether a query was ended by the server's limit for memory. */
export function needsTooMuchMemory(error: unknown): error is StancegraphError {
  return (
    error instanceof StancegraphError &&
    error.cause instanceof Neo4jError &&
    error.cause.code.includes('OutOfMemory')
  );
}

const TAKEN = /with label `(?<label>.+?)` and property `(?<property>.+?)` = '?(?<value>.*?)'?$/;

function conflictText(error: Neo4jError): string {
  const line = firstLine(error);
  const { label, property, value } = TAKEN.exec(line)?.groups ?? {};
  return label === undefined || property === undefined || value === undefined
    ? `A rule of the database forbids this change: ${line}`
    : keyTaken(label, property, value);
}

function firstLine(error: Neo4jError): string {
  const line = error.message.split('\n', 1)[0] ?? '';
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
