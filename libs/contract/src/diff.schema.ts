import {
  ACTOR_KINDS,
  dateSchema,
  filterSchema,
  FILTER_RULES,
  statementSchema,
  STANCES,
} from '@stancegraph/model';
import { z } from 'zod';
import { filterQueryShape, integer } from './query.schema.js';

/** The state of the store as it is when the question is asked. */
export const NOW = 'now';

/** A snapshot's name: the SHA-256 of its content in hex, or its beginning. */
export const snapshotReferenceSchema = z
  .string()
  .regex(
    /^[0-9a-f]{8,64}$/,
    'must be a snapshot’s name, 64 hex digits or at least the first 8 of them',
  );

const sideSchema = z
  .string('must be a snapshot’s name, or now')
  .toLowerCase()
  .regex(
    /^(?:now|[0-9a-f]{8,64})$/,
    'must be now, or a snapshot’s name: 64 hex digits or at least the first 8 of them',
  );

export const DEFAULT_DIFF_ITEMS = 1_000;
export const MAX_DIFF_ITEMS = 200_000;

const diffQueryShape = {
  a: sideSchema.describe('The earlier side: a snapshot’s name or its first 8 digits, or now.'),
  b: sideSchema.describe('The later side, in the same way.'),
  aFrom: dateSchema
    .optional()
    .describe('First day of side a, which is now; with aTo in place of `from` and `to`.'),
  aTo: dateSchema.optional().describe('Last day of side a, in the same way.'),
  bFrom: dateSchema
    .optional()
    .describe('First day of side b, which is now; with bTo in place of `from` and `to`.'),
  bTo: dateSchema.optional().describe('Last day of side b, in the same way.'),
  ...filterQueryShape,
};

type Windowed = Partial<Record<'a' | 'b' | 'aFrom' | 'aTo' | 'bFrom' | 'bTo', string>>;

const isInOrder = (from: string | undefined, to: string | undefined): boolean =>
  from === undefined || to === undefined || from <= to;

const DIFF_RULES: readonly {
  holds: (query: Windowed) => boolean;
  problem: { path: string[]; message: string };
}[] = [
  {
    holds: ({ aFrom, aTo }) => isInOrder(aFrom, aTo),
    problem: { path: ['aTo'], message: 'must not be before aFrom' },
  },
  {
    holds: ({ bFrom, bTo }) => isInOrder(bFrom, bTo),
    problem: { path: ['bTo'], message: 'must not be before bFrom' },
  },
  {
    holds: ({ a, aFrom, aTo }) => a === NOW || (aFrom ?? aTo) === undefined,
    problem: { path: ['a'], message: 'must be now where aFrom or aTo is given' },
  },
  {
    holds: ({ b, bFrom, bTo }) => b === NOW || (bFrom ?? bTo) === undefined,
    problem: { path: ['b'], message: 'must be now where bFrom or bTo is given' },
  },
  {
    holds: ({ a, b, ...query }) =>
      a === NOW ||
      b === NOW ||
      (Object.entries(query) as [string, unknown][]).every(
        ([key, value]) => value === undefined || !Object.hasOwn(filterQueryShape, key),
      ),
    problem: {
      path: ['a'],
      message: 'must be now, or b: a snapshot is compared under its own filter',
    },
  },
];

function withRules<T extends z.ZodRawShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  return [...FILTER_RULES, ...DIFF_RULES].reduce(
    (schema, { holds, problem }) => schema.refine(holds, problem),
    z.strictObject(shape),
  );
}

/**
 * Two states to be compared: snapshots under their own filters, now under the filter given. Where one side is
 * a snapshot and no filter is given, now is looked at through the snapshot’s.
 */
export const diffQuerySchema = withRules({
  ...diffQueryShape,
  tie: z
    .string()
    .max(410)
    .regex(/^[^|]+\|(?:supports|opposes|accuses)\|[^|]+$/, 'must be written source|stance|target')
    .optional()
    .describe(
      'Lists the statements of this tie only, unchanged ones too. Written source|stance|target.',
    ),
  limit: integer(0, MAX_DIFF_ITEMS)
    .default(DEFAULT_DIFF_ITEMS)
    .describe('Items in each list at most; each `total` says how many there are.'),
});

/** For the whole comparison as a table: nothing is cut. */
export const diffCsvQuerySchema = withRules(diffQueryShape);

function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.int() });
}

const placesSchema = z.record(z.string(), z.tuple([z.number(), z.number()]));

const sideOfDiffSchema = z
  .object({
    name: z.string().describe('As in the summary: a snapshot’s name as it was given, now, a file.'),
    kind: z.enum(['snapshot', 'now', 'file']),
    filter: filterSchema.describe('Under which this side was looked at.'),
    datasets: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .describe('Looked at; those that the other side has not are named in the summary too.'),
    actors: z.int().describe('Shown.'),
    ties: z.int().describe('Shown.'),
    statements: z.int().describe('Shown.'),
  })
  .meta({ id: 'DiffSide' });

const tieEnds = {
  source: z.string(),
  sourceName: z.string(),
  target: z.string(),
  targetName: z.string(),
};

const diffTieSchema = z
  .object({
    ...tieEnds,
    stance: z.enum(STANCES),
    before: z.int().describe('Statements in a; 0 where it has no such tie.'),
    after: z.int().describe('Statements in b.'),
    statements: z
      .object({ new: z.int(), gone: z.int(), changed: z.int() })
      .describe('Of this tie, between a and b.'),
    contested: z.object({ before: z.boolean(), after: z.boolean() }),
  })
  .meta({ id: 'DiffTie' });

const flipSchema = z
  .object({
    ...tieEnds,
    from: z.array(diffTieSchema).describe('The ties of the other sign that went.'),
    to: z.array(diffTieSchema).describe('The ties that came.'),
  })
  .meta({ id: 'Flip' });

const diffActorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    code: z.string().optional(),
    before: z.int().describe('Statements made and received in a.'),
    after: z.int().describe('Statements made and received in b.'),
    inOther: z
      .boolean()
      .describe('Whether the side that does not show it has it in its datasets all the same.'),
  })
  .meta({ id: 'DiffActor' });

const diffStatementSchema = z
  .object({
    key: z.string().describe('dataset:id'),
    tie: z
      .object({ a: z.string().optional(), b: z.string().optional() })
      .describe('The tie that it belongs to on each side, source|stance|target.'),
    fields: z.array(z.string()).describe('Names of the fields that differ; for changed ones.'),
    before: statementSchema.optional().describe('As in a.'),
    after: statementSchema.optional().describe('As in b.'),
    inOther: z
      .boolean()
      .describe('Whether the side that does not show it has it in its datasets all the same.'),
  })
  .meta({ id: 'DiffStatement' });

const countsSchema = z.object({ new: z.int(), gone: z.int(), changed: z.int() });

/** What differs between two states of the network. */
export const diffSchema = z
  .object({
    a: sideOfDiffSchema,
    b: sideOfDiffSchema,
    same: z.boolean().describe('Whether nothing at all differs, shown or not.'),
    summary: z.string().describe('All of it in a sentence.'),
    filters: z
      .array(z.object({ part: z.string(), a: z.string(), b: z.string() }))
      .describe('Parts of the filter in which the sides differ; "" where one has none.'),
    ties: z.object({
      total: z.int().describe('Ties of both sides together.'),
      flipped: listOf(flipSchema).describe(
        'Between the same two actors a tie of one sign went and one of the other sign came. These ties stand nowhere else.',
      ),
      new: listOf(diffTieSchema).describe('Stances that arose.'),
      gone: listOf(diffTieSchema).describe('Stances that lapsed.'),
      countChanged: listOf(diffTieSchema).describe('Ties with more or fewer statements.'),
      strengthened: z.int().describe('Of those, with more statements.'),
      weakened: z.int().describe('Of those, with fewer.'),
      revised: listOf(diffTieSchema).describe(
        'As many statements as before, but others, or the same ones with other content; `statements` of each says which.',
      ),
      unchanged: listOf(diffTieSchema),
    }),
    contested: z.object({
      arisen: listOf(diffTieSchema).describe('Ties contested in b and not in a.'),
      ended: listOf(diffTieSchema).describe('Ties contested in a and not in b.'),
    }),
    actors: z.object({
      appeared: listOf(diffActorSchema).describe('Shown in b only.'),
      vanished: listOf(diffActorSchema).describe('Shown in a only.'),
      stayed: listOf(diffActorSchema),
    }),
    statements: z.object({
      new: listOf(diffStatementSchema).describe('Shown in b only.'),
      gone: listOf(diffStatementSchema).describe('Shown in a only.'),
      changed: listOf(diffStatementSchema).describe('Shown in both, with other content.'),
      unchanged: listOf(diffStatementSchema).describe('Listed for one tie only.'),
    }),
    elsewhere: z
      .object({
        statements: countsSchema.describe('That neither side shows.'),
        actors: countsSchema.describe(
          'In the datasets, beyond those that appeared or vanished; changed: described otherwise, shown or not.',
        ),
        documents: countsSchema,
        issues: countsSchema,
        datasets: countsSchema.describe('Of a dataset itself: title, description, licence.'),
      })
      .describe('What differs in the datasets beyond the statements shown.'),
    positions: z
      .object({ a: placesSchema, b: placesSchema })
      .describe('Where actors that one side shows stand in the picture of each, y upward.'),
  })
  .meta({ id: 'Diff' });

export type DiffQuery = z.output<typeof diffQuerySchema>;
export type Diff = z.output<typeof diffSchema>;
export type DiffSide = z.output<typeof sideOfDiffSchema>;
export type DiffTie = z.output<typeof diffTieSchema>;
export type DiffFlip = z.output<typeof flipSchema>;
export type DiffActor = z.output<typeof diffActorSchema>;
export type DiffStatement = z.output<typeof diffStatementSchema>;
export type DiffCounts = z.output<typeof countsSchema>;
