import { isDeepStrictEqual } from 'node:util';
import { Unreadable } from '../store/unreadable.js';

/**
 * Whether two descriptions say the same: fields that are left out equal undefined ones, as in JSON, and
 * minus zero equals zero. Lists count with their order. What cannot be read equals nothing.
 */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a instanceof Unreadable || b instanceof Unreadable) return false;
  return isDeepStrictEqual(a, b) || isDeepStrictEqual(plain(a), plain(b));
}

function plain(value: unknown): unknown {
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? undefined : (JSON.parse(json) as unknown);
}
