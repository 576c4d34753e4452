import type { filterSchema } from '@stancegraph/model';
import { filterShape } from '@stancegraph/model';
import { z } from 'zod';

// Query schemas carry no `.meta({ id })`: with one, OpenAPI would list no parameters.

const asList = (split: boolean) => (value: unknown) => {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  if (!given.every((each) => typeof each === 'string')) return value;
  return split ? given.flatMap((each) => each.split(',')) : given;
};

/** Lists are given by repeating the key; lists of ids also as `a,b`, for ids hold no comma. */
const ids = <T extends z.ZodType>(list: T) => z.preprocess(asList(true), list);
const names = <T extends z.ZodType>(list: T) => z.preprocess(asList(false), list);

const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform((value) => value === 'true')
  .optional();

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^[0-9]{1,15}$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    // OpenAPI would call it a string, as it stands in the URL.
    .meta({ type: 'integer', minimum: min, maximum: max, pattern: undefined });

/** The one filter, as query parameters. */
export const filterQueryShape = {
  datasets: ids(filterShape.datasets),
  stances: ids(filterShape.stances),
  issues: ids(filterShape.issues),
  documents: ids(filterShape.documents),
  outlets: names(filterShape.outlets),
  from: filterShape.from,
  to: filterShape.to,
  undated: flag.describe('false leaves undated statements out. Default true.'),
  actors: ids(filterShape.actors),
  kinds: ids(filterShape.kinds),
  minCount: integer(1, 1_000_000).optional().describe('Least statements a tie, after roll-up.'),
  contested: flag.describe('true keeps contested ties only.'),
  rollUp: flag.describe('true replaces every actor by the one it speaks for. Default false.'),
};

export const MAX_PAGE = 1_000;
export const DEFAULT_PAGE = 100;

export const pageQueryShape = {
  limit: integer(1, MAX_PAGE).default(DEFAULT_PAGE).describe('Items a page.'),
  after: z.string().max(500).optional().describe('The `next` of the page before.'),
};

const orderedDates = (query: { from?: string | undefined; to?: string | undefined }): boolean =>
  query.from === undefined || query.to === undefined || query.from <= query.to;
const orderedDatesIssue = { path: ['to'], message: 'must not be before from' };

export const MAX_TIES = 200_000;

export const graphQuerySchema = z
  .strictObject({
    ...filterQueryShape,
    limit: integer(1, MAX_TIES)
      .default(MAX_TIES)
      .describe('Ties at most, strongest first; `totals.ties` says how many there are.'),
  })
  .refine(orderedDates, orderedDatesIssue);

export const filterQuerySchema = z
  .strictObject(filterQueryShape)
  .refine(orderedDates, orderedDatesIssue);

export const filterPageQuerySchema = z
  .strictObject({ ...filterQueryShape, ...pageQueryShape })
  .refine(orderedDates, orderedDatesIssue);

/** Documents and issues: the datasets that mention them, and pages. */
export const listQuerySchema = z.strictObject({
  datasets: filterQueryShape.datasets,
  ...pageQueryShape,
});

export const searchQuerySchema = z.strictObject({
  q: z.string('must say what to look for').trim().min(1, 'must say what to look for').max(200),
  datasets: filterQueryShape.datasets,
  limit: integer(1, 100).default(20),
});

export const importQuerySchema = z.strictObject({
  dryRun: flag.describe('true says what would change and changes nothing.'),
  dataset: z
    .string()
    .max(64)
    .optional()
    .describe('The dataset’s id, for CSV files without dataset.csv.'),
  wait: flag.describe('true answers when the import is done, instead of 202 at once.'),
});

/** Writes a filter as query parameters: the opposite of `filterQuerySchema`. Keys in a fixed order. */
export function filterToQuery(filter: z.output<typeof filterSchema>): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of Object.keys(filterShape) as (keyof typeof filterShape)[]) {
    const value = filter[key];
    if (value === undefined) continue;
    if (!Array.isArray(value)) query.append(key, String(value));
    else if (key === 'outlets') for (const each of value) query.append(key, each);
    else if (value.length > 0) query.append(key, value.join(','));
  }
  return query;
}
