import { z } from 'zod';
import { ACTOR_KINDS } from './actor.schema.js';
import { stanceSchema } from './statement.schema.js';
import { datasetIdSchema, dateSchema, idSchema, lineSchema } from './text.schema.js';

/**
 * The one filter of the product: pictures, ties, statements and exports all take it.
 * What is left out does not filter; an empty list means the same as leaving it out.
 */
export const filterShape = {
  datasets: z
    .array(datasetIdSchema)
    .max(200)
    .optional()
    .describe('Only statements of these datasets.'),
  stances: z.array(stanceSchema).max(3).optional().describe('Only these stances.'),
  issues: z.array(idSchema).max(500).optional().describe('Only statements on these issues.'),
  documents: z.array(idSchema).max(500).optional().describe('Reported by at least one of these.'),
  outlets: z
    .array(lineSchema(200))
    .max(500)
    .optional()
    .describe('Reported by at least one of these outlets.'),
  from: dateSchema.optional().describe('First day, inclusive. Undated statements stay.'),
  to: dateSchema.optional().describe('Last day, inclusive. Undated statements stay.'),
  undated: z.boolean().optional().describe('false leaves undated statements out. Default true.'),
  actors: z
    .array(idSchema)
    .max(500)
    .optional()
    .describe('At least one end is one of these, as reported or as shown after roll-up.'),
  kinds: z
    .array(z.enum(ACTOR_KINDS))
    .max(8)
    .optional()
    .describe('Both ends, as shown, are of these kinds.'),
  minCount: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Only ties of at least so many statements, after roll-up.'),
  contested: z.boolean().optional().describe('true keeps contested ties only.'),
  rollUp: z
    .boolean()
    .optional()
    .describe('true replaces every actor by the one it speaks for. Default false.'),
};

export const filterSchema = z
  .strictObject(filterShape)
  .refine(
    (filter) => filter.from === undefined || filter.to === undefined || filter.from <= filter.to,
    {
      path: ['to'],
      message: 'must not be before from',
    },
  );

export type Filter = z.output<typeof filterSchema>;
