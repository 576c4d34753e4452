import { z } from 'zod';
import { idSchema, lineSchema, textSchema } from './text.schema.js';

/** What an actor can be. */
export const ACTOR_KINDS = [
  'state',
  'government',
  'region',
  'person',
  'organization',
  'armed-group',
  'alliance',
  'other',
] as const;

/** ISO 3166-1 alpha-3. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code such as IRN');

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

export type ActorKind = (typeof ACTOR_KINDS)[number];
export type Actor = z.output<typeof actorSchema>;
