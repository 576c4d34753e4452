/** How addresses hold the filter: what the explorer writes and reads without asking the server. */
import {
  DIRECTIONS,
  expansionSchema,
  filterShape,
  STANCES,
  type Expansion,
  type Filter,
} from '@stancegraph/model';
import { z } from 'zod';

/** The query parameters that each part of the filter has, where it is not the one of its own name. */
export const PARTS_OF_SEVERAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['dates', ['from', 'to']],
  ['ego', ['ego', 'steps']],
]);

/** The query parameters that hold a part of the filter. */
export function parametersOfPart(part: string): readonly string[] {
  return PARTS_OF_SEVERAL.get(part) ?? [part];
}

/** `actor,direction,stance,limit`; from the right, what is not given may be left out or be empty. */
const expansion = z
  .string()
  .transform((written, context): z.input<typeof expansionSchema> => {
    const [actor = '', direction = '', stance = '', limit = '', ...more] = written.split(',');
    const isKnown =
      more.length === 0 &&
      /^[0-9]*$/.test(limit) &&
      ['', ...DIRECTIONS].some((each) => each === direction) &&
      ['', ...STANCES].some((each) => each === stance);
    if (!isKnown) {
      context.addIssue('must be written actor,direction,stance,limit, as in iran,out,opposes,50');
      return z.NEVER;
    }
    return {
      actor,
      ...(direction === '' ? {} : { direction: direction as Expansion['direction'] }),
      ...(stance === '' ? {} : { stance: stance as Expansion['stance'] }),
      ...(limit === '' ? {} : { limit: Number(limit) }),
    };
  })
  .pipe(expansionSchema);

/** Expansions as a query holds them, one a value. */
export const expansionListSchema = z.array(expansion).max(200);

/** Writes an expansion as the query holds it. */
export function writeExpansion({ actor, direction, stance, limit }: Expansion): string {
  return [actor, direction, stance ?? '', limit ?? ''].join(',').replace(/,+$/, '');
}

/** Writes a filter as query parameters: the opposite of `filterQuerySchema`. Keys in a fixed order. */
export function filterToQuery(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of Object.keys(filterShape) as (keyof typeof filterShape)[]) {
    for (const value of valuesOf(filter, key)) query.append(key, value);
  }
  return query;
}

function valuesOf(filter: Filter, key: keyof Filter): readonly string[] {
  if (key === 'expand') return (filter.expand ?? []).map(writeExpansion);
  if (key === 'outlets') return filter.outlets ?? [];
  const value = filter[key];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [String(value)];
  return value.length === 0 ? [] : [value.join(',')];
}
