import { StancegraphError, type Filter } from '@stancegraph/model';
import { parametersOfPart, PARTS_OF_SEVERAL } from './filter-address.js';
import { filterQueryShape, filterQuerySchema } from './query.schema.js';

/** The keys of an address of the explorer beside those of the filter: how a page shows what the filter leaves. */
export const PAGE_KEYS = [
  'off',
  'unit',
  'layout',
  'pin',
  'path',
  'actor',
  'tie',
  'statement',
  'mode',
  'tab',
  'sort',
  'rows',
  'camera',
] as const;
export type PageKey = (typeof PAGE_KEYS)[number];

/**
 * The filter in force in an address of the explorer: its other parameters are the page's own, and what `off`
 * names is switched off. Rejects with `invalid-input` what is no filter any more, and every key that an address does not
 * have: a mistyped filter would be none, and everything be shown.
 */
export function filterOfAddress(query: string): Filter {
  const address = new URLSearchParams(query);
  const filterKeys = Object.keys(filterQueryShape);
  checkKnown(
    [...address.keys()],
    [...filterKeys, ...PAGE_KEYS],
    (key) => `The address of the view holds “${key}”`,
  );
  const off = address.getAll('off').flatMap((value) => value.split(','));
  checkKnown(
    off,
    partNames(filterKeys),
    (part) => `The address of the view switches off (off) “${part}”`,
  );
  const isOff = new Set(off.flatMap(parametersOfPart));
  const parameters = filterKeys.filter((key) => address.has(key) && !isOff.has(key));
  const raw = Object.fromEntries(parameters.map((key) => [key, valuesOf(address, key)]));
  const parsed = filterQuerySchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new StancegraphError(
    'invalid-input',
    'The address of the view holds a filter that is none.',
    {
      details: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    },
  );
}

function partNames(filterKeys: readonly string[]): string[] {
  const inParts = new Set([...PARTS_OF_SEVERAL.values()].flat());
  return [...filterKeys.filter((key) => !inParts.has(key)), ...PARTS_OF_SEVERAL.keys()];
}

function checkKnown(
  given: readonly string[],
  known: readonly string[],
  holds: (name: string) => string,
): void {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const shown = unknown.slice(0, 100);
  throw new StancegraphError(
    'invalid-input',
    `${holds(shown)}, which is not known. Known are ${known.join(', ')}.`,
    { details: [{ path: 'view', message: `“${shown}” is not known`, expected: known.join(', ') }] },
  );
}

function valuesOf(address: URLSearchParams, key: string): string | string[] {
  const [only = '', ...more] = address.getAll(key);
  return more.length === 0 ? only : [only, ...more];
}
