import { StancegraphError } from '@stancegraph/model';
import type { CypherParameter, CypherParameters } from './port.js';

const MIN_INTEGER = -(2n ** 63n);
const MAX_INTEGER = 2n ** 63n - 1n;

/**
 * Copies parameters and turns every number that is an integer into what `integer` makes of it. Refuses,
 * with the path, what the engines would take differently: undefined, NaN, infinities, dates and other
 * objects with a prototype, numbers beyond 2^53 that may have been another integer, integers beyond 64 bits.
 */
export function prepareParameters(
  parameters: CypherParameters,
  integer: (value: number) => unknown,
): Record<string, unknown> {
  return prepareEntries(parameters, '$', integer);
}

function prepareEntries(
  entries: Readonly<Record<string, CypherParameter>>,
  path: string,
  integer: (value: number) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).map(([key, value]) => [
      key,
      prepare(value, path === '$' ? `$${key}` : `${path}.${key}`, integer),
    ]),
  );
}

function prepare(value: unknown, path: string, integer: (value: number) => unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return prepareNumber(value, path, integer);
  if (typeof value === 'bigint') {
    if (value < MIN_INTEGER || value > MAX_INTEGER) throw unfit(path, 'an integer beyond 64 bits');
    return value;
  }
  if (Array.isArray(value))
    return value.map((item, index) => prepare(item, `${path}[${String(index)}]`, integer));
  if (isPlainObject(value)) return prepareEntries(value, path, integer);
  throw unfit(path, value === undefined ? 'undefined' : 'not a plain value');
}

function prepareNumber(value: number, path: string, integer: (value: number) => unknown): unknown {
  if (!Number.isFinite(value)) throw unfit(path, String(value));
  // It may have been another number before it was read as JSON.
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw unfit(path, 'an integer past 2^53, which JSON numbers do not hold exactly');
  return Number.isInteger(value) ? integer(value) : value;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, CypherParameter>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function unfit(path: string, found: string): StancegraphError {
  const expected = 'null, a boolean, a finite number, a text, a list or a map of these';
  return new StancegraphError(
    'invalid-input',
    `The parameter ${path} is ${found}; a parameter is ${expected}.`,
    { details: [{ path, message: `is ${found}`, expected }] },
  );
}
