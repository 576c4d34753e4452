import { z } from 'zod';
import { ACTOR_KINDS } from './actor-kinds.js';
import { stanceSchema } from './stance.schema.js';
import { countrySchema, datasetIdSchema, dateSchema, idSchema, lineSchema } from './text.schema.js';

/** Which of an actor's ties: those that it makes, those that it receives, or both. */
export const DIRECTIONS = ['out', 'in', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Ties of one actor that are shown although filters on actors and ties leave them out. */
export const expansionSchema = z.strictObject({
  actor: idSchema.describe('As shown.'),
  direction: z.enum(DIRECTIONS).default('both'),
  stance: stanceSchema.optional().describe('Left out: all three.'),
  limit: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Only so many, strongest first. Left out: all.'),
});
export type Expansion = z.output<typeof expansionSchema>;

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
  countries: z
    .array(countrySchema)
    .max(300)
    .optional()
    .describe('Both ends, as shown, are of these countries (ISO 3166-1 alpha-3).'),
  text: lineSchema(200)
    .optional()
    .describe('Every word stands in summary or quote; case and accents do not matter.'),
  minCount: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Only ties of at least so many statements, after roll-up.'),
  contested: z.boolean().optional().describe('true keeps contested ties only.'),
  ego: idSchema
    .optional()
    .describe('Only ties among this actor, as shown, and those within `steps` ties of it.'),
  steps: z.int().min(1).max(6).optional().describe('How far from `ego`, either way. Default 1.'),
  expand: z
    .array(expansionSchema)
    .max(200)
    .optional()
    .describe('Ties shown although filters on actors and ties leave them out.'),
  hidden: z
    .array(idSchema)
    .max(2_000)
    .optional()
    .describe('Neither end, as shown, is one of these; expanded ties too.'),
  rollUp: z
    .boolean()
    .optional()
    .describe('true replaces every actor by the one it speaks for. Default false.'),
};

/** What has to hold between parts of a filter; used by all schemas that hold one. */
export const FILTER_RULES = [
  {
    holds: ({ from, to }: FilterParts): boolean =>
      from === undefined || to === undefined || from <= to,
    problem: { path: ['to'], message: 'must not be before from' },
  },
  {
    holds: ({ steps, ego }: FilterParts): boolean => steps === undefined || ego !== undefined,
    problem: { path: ['steps'], message: 'needs ego, the actor to count from' },
  },
];

interface FilterParts {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly ego?: string | undefined;
  readonly steps?: number | undefined;
}

export const filterSchema = FILTER_RULES.reduce(
  (schema, { holds, problem }) => schema.refine(holds, problem),
  z.strictObject(filterShape),
);

export type Filter = z.output<typeof filterSchema>;
