import { z } from 'zod';
import { stanceSchema } from './stance.schema.js';
import { dateSchema, idSchema, lineSchema, textSchema } from './text.schema.js';

/** One reported stance. References are ids of the same dataset. */
export const statementSchema = z
  .strictObject({
    id: idSchema,
    source: idSchema.describe('The actor that takes the stance.'),
    stance: stanceSchema,
    target: idSchema.describe('The actor that the stance is toward.'),
    date: dateSchema.optional().describe('The day it was stated; left out where it is not known.'),
    issue: idSchema.optional(),
    speaker: idSchema
      .optional()
      .describe('The actor who voiced it, where that is not the source itself.'),
    summary: lineSchema(1_000).describe('One sentence, in the coder’s own words.'),
    quote: textSchema(1_000).optional().describe('Short and verbatim.'),
    documents: z
      .array(idSchema)
      .min(1, 'names at least one document that reports it')
      .max(1_000)
      .describe('Who reports it.'),
    alleges: z
      .strictObject({ stance: stanceSchema, target: idSchema })
      .optional()
      .describe('What an accusation charges its target with.'),
    answers: z
      .strictObject({ statement: idSchema, as: z.enum(['denial', 'confirmation']) })
      .optional(),
    confidence: z.number().min(0).max(1).optional(),
    span: z
      .strictObject({ start: z.int().min(0), end: z.int().min(1) })
      .refine((span) => span.start < span.end, 'start must be before end')
      .optional()
      .describe('Character offsets in the text of the first document, end exclusive.'),
  })
  .meta({ id: 'Statement' });

export type Statement = z.output<typeof statementSchema>;
