import { z } from 'zod';
import { ACTOR_KINDS } from './actor-kinds.js';
import { datasetHeadSchema } from './dataset.schema.js';
import { STANCES } from './stance.js';
import { dateSchema, lineSchema } from './text.schema.js';

/** How a day is written in a file that is not ours. `compact` is 20170925; epochs count from 1970, UTC. */
export const FOREIGN_DATE_FORMATS = [
  'iso',
  'day-month-year',
  'month-day-year',
  'compact',
  'epoch-seconds',
  'epoch-milliseconds',
] as const;

/** What becomes of an edge: one of the stances, or nothing, which is then listed. */
export const STANCE_CHOICES = [...STANCES, 'leave-out'] as const;

/** What stands between the values of a list inside one attribute; `none`: it is one value. */
export const FOREIGN_SEPARATORS = [';', ',', '|', 'none'] as const;

/** The attribute of a node or an edge, by the name that `ForeignField` has. */
const attributeName = z.string().min(1).max(500);
/** A value of an attribute as it stands in a table; blanks around it do not count. */
const tableKey = z.string().max(300);

const fromAttribute = z.strictObject({ attribute: attributeName });
const fromAnywhere = z.union([fromAttribute, z.strictObject({ constant: lineSchema(1_000) })]);
const fromDate = z.strictObject({
  attribute: attributeName,
  format: z.enum(FOREIGN_DATE_FORMATS).default('iso'),
});

/**
 * How a graph that is not ours is read as a dataset: nodes as actors, edges as statements. What it does not
 * name has no place, and is listed where the mapping is applied.
 */
export const foreignMappingSchema = z
  .strictObject({
    dataset: datasetHeadSchema.describe('What the dataset is called; an id is taken over.'),
    actor: z.strictObject({
      id: z
        .strictObject({
          attribute: attributeName,
          prefix: z
            .string()
            .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_.:-]{0,79}$/u, 'a prefix has the signs of an id')
            .optional()
            .describe('Put before every id: ids such as n0 mean somebody else in every file.'),
        })
        .default({ attribute: 'id' }),
      name: fromAnywhere.optional().describe('Left out: the id.'),
      kind: fromAnywhere.optional(),
      kinds: z
        .record(tableKey, z.enum(ACTOR_KINDS))
        .default({})
        .describe('What values of `kind` mean, beside the kinds themselves.'),
      otherKind: z.enum(ACTOR_KINDS).default('other').describe('For all other values, and none.'),
      code: fromAnywhere.optional(),
      aliases: fromAnywhere.optional(),
      memberOf: fromAnywhere.optional().describe('A node, by its id or its name.'),
      country: fromAnywhere.optional(),
      wikidata: fromAnywhere.optional(),
      description: fromAnywhere.optional(),
    }),
    statement: z.strictObject({
      id: fromAttribute
        .optional()
        .describe(
          'Left out, and for edges without one: e1, e2 … in the order of the file, or edge-1 … where edges are called so.',
        ),
      stance: z.strictObject({
        attribute: attributeName.optional().describe('Left out: every edge is as `others` says.'),
        read: z
          .enum(['value', 'sign'])
          .default('value')
          .describe('sign: the table names negative, zero and positive.'),
        table: z.record(tableKey, z.enum(STANCE_CHOICES)).default({}),
        others: z.enum(STANCE_CHOICES).optional().describe('For values that the table lacks.'),
      }),
      date: fromDate.optional(),
      lastDay: fromAttribute
        .optional()
        .describe(
          'Written as `date` is: an edge on which it is another day is of several, and its statements are undated. Left out: they take `date`.',
        ),
      issue: fromAnywhere.optional(),
      summary: fromAnywhere.optional().describe('Left out: made from stance, target and value.'),
      quote: fromAnywhere.optional(),
      confidence: fromAnywhere.optional(),
      speaker: fromAnywhere.optional().describe('A node, by its id or its name.'),
      weight: z
        .strictObject({ attribute: attributeName })
        .optional()
        .describe('An edge of weight n becomes n statements. Left out: one.'),
    }),
    document: z.strictObject({
      id: fromAnywhere.optional(),
      title: fromAnywhere.optional(),
      outlet: fromAnywhere.optional(),
      url: fromAnywhere.optional(),
      date: fromDate.optional().describe('Left out: the day of the statement.'),
      standIn: z
        .strictObject({ title: lineSchema(500), outlet: lineSchema(200), date: dateSchema })
        .describe('The file itself as a document, and what other documents lack.'),
    }),
    undirected: z
      .enum(['refuse', 'both'])
      .default('refuse')
      .describe('An edge without direction: not read, or two statements, one each way.'),
    separator: z.enum(FOREIGN_SEPARATORS).default(';'),
    positions: z.boolean().default(false).describe('Whether x and y of nodes become a view.'),
  })
  .meta({ id: 'ForeignMapping' });

export type ForeignMapping = z.output<typeof foreignMappingSchema>;
export type ForeignMappingInput = z.input<typeof foreignMappingSchema>;
export type ForeignSource = z.output<typeof fromAnywhere>;
export type ForeignDateFormat = (typeof FOREIGN_DATE_FORMATS)[number];
export type StanceChoice = (typeof STANCE_CHOICES)[number];
