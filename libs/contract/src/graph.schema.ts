import { ACTOR_KINDS, STANCES } from '@stancegraph/model';
import { z } from 'zod';
import { storeSchema } from './store.schema.js';

/** A tie on the wire; the model's `Tie`. */
export const tieSchema = z
  .object({
    source: z.string(),
    stance: z.enum(STANCES),
    target: z.string(),
    count: z.int(),
    first: z.string().optional(),
    last: z.string().optional(),
    undated: z.int(),
    documents: z.array(z.string()),
    outlets: z.array(z.string()),
    contested: z.boolean(),
  })
  .meta({ id: 'Tie' });

const byStance = z.object({ supports: z.int(), opposes: z.int(), accuses: z.int() });

/** An actor as a view shows it. */
export const graphActorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    code: z.string().optional(),
    country: z.string().optional(),
    memberOf: z.string().optional(),
    aliases: z.array(z.string()),
    made: byStance.describe('Statements made, in this view.'),
    received: byStance.describe('Statements received, in this view.'),
    voices: z
      .array(z.string())
      .describe('Names of those whose statements are shown as this actor’s.'),
  })
  .meta({ id: 'GraphActor' });

/** What is shown under the filter, of what the datasets viewed hold (same roll-up, nothing else filtered). */
export const shownOfSchema = z.object({ shown: z.int(), total: z.int() }).meta({ id: 'ShownOf' });

export const facetSchema = z
  .object({ id: z.string(), title: z.string(), shown: z.int(), total: z.int() })
  .meta({ id: 'Facet' });

export const graphSchema = z
  .object({
    store: storeSchema,
    actors: z.array(graphActorSchema),
    ties: z.array(tieSchema).describe('Strongest first; cut at `limit`, see `totals.ties`.'),
    totals: z.object({
      actors: shownOfSchema,
      ties: shownOfSchema,
      statements: shownOfSchema,
      contested: shownOfSchema.describe('Contested ties.'),
      undated: shownOfSchema.describe('Statements without a date.'),
      inner: z.int().describe('Statements inside one rolled-up government: counted, not drawn.'),
      silent: z
        .int()
        .describe('Actors of the datasets viewed that have no tie even without a filter.'),
    }),
    filters: z
      .array(z.object({ id: z.string(), before: z.int(), after: z.int() }))
      .describe(
        'Ties before and after each part of the filter that is on, in the order in which they apply.',
      ),
    facets: z.object({
      datasets: z.array(facetSchema).describe('Statements.'),
      stances: z.array(facetSchema).describe('Ties.'),
      issues: z.array(facetSchema).describe('Statements; id "" are those without an issue.'),
      outlets: z.array(facetSchema).describe('Statements.'),
      documents: z.array(facetSchema).describe('Statements.'),
      kinds: z.array(facetSchema).describe('Actors.'),
      countries: z.array(facetSchema).describe('Actors; id "" are those without a country.'),
    }),
    timeline: z
      .array(z.object({ date: z.string(), ...byStance.shape }))
      .describe('Statements a day under the filter, its dates left aside.'),
  })
  .meta({ id: 'Graph' });

export type Graph = z.output<typeof graphSchema>;
export type GraphActor = z.output<typeof graphActorSchema>;
export type Facet = z.output<typeof facetSchema>;
export type ByStance = z.output<typeof byStance>;
