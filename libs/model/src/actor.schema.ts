import { z } from 'zod';
import { ACTOR_KINDS } from './actor-kinds.js';
import { countrySchema, idSchema, lineSchema, textSchema } from './text.schema.js';

/** Who takes a stance or is its target. */
export const actorSchema = z
  .strictObject({
    id: idSchema,
    name: lineSchema(300),
    kind: z.enum(ACTOR_KINDS),
    code: lineSchema(4)
      .optional()
      .describe('A short sign for pictures: IR, KRG. At most 4 characters.'),
    aliases: z.array(lineSchema(300)).max(200).default([]).describe('Other names, for search.'),
    memberOf: idSchema.optional().describe('The actor it speaks for: Khamenei → Iran.'),
    country: countrySchema.optional(),
    wikidata: z
      .string()
      .regex(/^Q[1-9][0-9]{0,11}$/, 'must be a Wikidata item such as Q794')
      .optional(),
    description: textSchema(5_000).optional(),
  })
  .meta({ id: 'Actor' });

export type Actor = z.output<typeof actorSchema>;
