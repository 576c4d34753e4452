import { StancegraphError, type Filter } from '@stancegraph/model';
import { filterQueryShape, filterQuerySchema } from './query.schema.js';

/** The query parameters that each part of the filter has, where it is not the one of its own name. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  dates: ['from', 'to'],
  ego: ['ego', 'steps'],
};

/** The query parameters that hold a part of the filter. */
export function parametersOfPart(part: string): readonly string[] {
  return PARTS[part] ?? [part];
}

/**
 * The filter in force in an address of the explorer: its other parameters are the page's own, and what `off`
 * names is switched off. Rejects with `invalid-input` what is no filter any more.
 */
export function filterOfAddress(query: string): Filter {
  const address = new URLSearchParams(query);
  const off = new Set((address.get('off') ?? '').split(',').flatMap(parametersOfPart));
  const parameters = Object.keys(filterQueryShape).filter(
    (key) => address.has(key) && !off.has(key),
  );
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

function valuesOf(address: URLSearchParams, key: string): string | string[] {
  const [only = '', ...more] = address.getAll(key);
  return more.length === 0 ? only : [only, ...more];
}
