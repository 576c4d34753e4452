import { FILTER_RULES, filterShape } from '@stancegraph/model';
import { z } from 'zod';
import { expansionListSchema } from './filter-address.js';
import { DEFAULT_PAGE, MAX_KEYS, MAX_PAGE } from './paging.js';

// Query schemas carry no `.meta({ id })`: with one, OpenAPI would list no parameters.

const asList = (split: boolean) => (value: unknown) => {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  if (!given.every((each) => typeof each === 'string')) return value;
  return split ? given.flatMap((each) => each.split(',')) : given;
};

/** Lists are given by repeating the key; lists of ids also as `a,b`, for ids hold no comma. */
const ids = <T extends z.ZodType>(list: T) => z.preprocess(asList(true), list);
const names = <T extends z.ZodType>(list: T) => z.preprocess(asList(false), list);

export const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform((value) => value === 'true')
  .optional();

export const integer = (min: number, max: number) => {
  const rule = `must be a whole number from ${min} to ${max}`;
  return (
    z
      .string()
      .regex(/^[0-9]{1,15}$/, rule)
      .transform(Number)
      .pipe(z.int().min(min, rule).max(max, rule))
      // OpenAPI would call it a string, as it stands in the URL.
      .meta({ type: 'integer', minimum: min, maximum: max, pattern: undefined })
  );
};

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
  countries: ids(filterShape.countries),
  text: filterShape.text,
  minCount: integer(1, 1_000_000).optional().describe('Least statements a tie, after roll-up.'),
  contested: flag.describe('true keeps contested ties only.'),
  ego: filterShape.ego,
  steps: integer(1, 6).optional().describe('How far from `ego`, either way. Default 1.'),
  expand: names(expansionListSchema.optional()).describe(
    'Ties shown although filters on actors and ties leave them out, each written actor,direction,stance,limit: iran,out,opposes,50.',
  ),
  hidden: ids(filterShape.hidden),
  rollUp: flag.describe('true replaces every actor by the one it speaks for. Default false.'),
};

export const pageQueryShape = {
  limit: integer(1, MAX_PAGE).default(DEFAULT_PAGE).describe('Items a page.'),
  after: z.string().max(500).optional().describe('The `next` of the page before.'),
};

/** Query parameters that hold a filter. */
export function withFilter<T extends z.ZodRawShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  return FILTER_RULES.reduce(
    (schema, { holds, problem }) => schema.refine(holds, problem),
    z.strictObject(shape),
  );
}

export const MAX_TIES = 200_000;

export const graphQuerySchema = withFilter({
  ...filterQueryShape,
  limit: integer(1, MAX_TIES)
    .default(MAX_TIES)
    .describe('Ties at most, strongest first; `totals.ties` says how many there are.'),
});

export const filterQuerySchema = withFilter(filterQueryShape);

export const filterPageQuerySchema = withFilter({ ...filterQueryShape, ...pageQueryShape });

/** Single statements by their addresses. */
export const byKeyQuerySchema = z.strictObject({
  keys: ids(
    z
      .array(
        z
          .string()
          .max(270)
          .regex(/^[a-z0-9][a-z0-9._-]*:./, 'must be a statement’s address, dataset:id'),
      )
      .min(1, 'must name a statement')
      .max(MAX_KEYS, `at most ${String(MAX_KEYS)} statements at once`),
  ).describe(`Addresses, dataset:id; at most ${String(MAX_KEYS)}.`),
  datasets: filterQueryShape.datasets.describe('Among which conflicts are looked for.'),
  against: flag.describe('true gives what contradicts or answers them as well. Default false.'),
});

/** Which statements hold a text, by their place in the network. */
export const matchesQuerySchema = z.strictObject({
  text: z.string('must say what to look for').pipe(filterShape.text.unwrap()),
});

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

const revision = integer(1, 1_000_000)
  .optional()
  .describe('Of a saved query; left out, the latest.');

export const namedQueryRevisionSchema = z.strictObject({ revision });

/** Beside these a twin takes the parameters of its query, which `/api/queries` tells. */
export const twinJsonQuerySchema = z.looseObject({
  limit: integer(1, 1_000_000_000)
    .optional()
    .describe('Rows at most; can only lower the server’s own limit.'),
  revision,
});

export const twinCsvQuerySchema = z.looseObject({
  limit: integer(1, 1_000_000_000).optional().describe('Rows at most; left out, all rows come.'),
  safe: flag.describe(
    'true puts an apostrophe before texts that a spreadsheet would take for a formula.',
  ),
  revision,
});
