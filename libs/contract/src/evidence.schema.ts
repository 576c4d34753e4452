import { ACTOR_KINDS, statementSchema } from '@stancegraph/model';
import { z } from 'zod';
import { issueBriefSchema } from './catalogue.schema.js';
import { graphActorSchema, shownOfSchema, tieSchema } from './graph.schema.js';
import { nextSchema, pageOf } from './paging.js';
import { storeSchema } from './store.schema.js';

/** What an answer's ids stand for. */
export const actorBriefSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    code: z.string().optional(),
    memberOf: z.string().optional(),
    government: z.string().describe('Whom it finally speaks for; itself where nobody.'),
  })
  .meta({ id: 'ActorBrief' });

export const documentBriefSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    outlet: z.string(),
    date: z.string(),
    url: z.string().optional(),
    language: z.string().optional(),
    licence: z.string().optional(),
  })
  .meta({ id: 'DocumentBrief' });

export const evidenceSchema = z
  .object({
    ...statementSchema.shape,
    dataset: z.string(),
    key: z.string().describe('Its address, `dataset:id`.'),
    contested: z.boolean(),
  })
  .meta({ id: 'Evidence' });

/** Looks up what the ids in `items` mean. */
const glossary = {
  actors: z.array(actorBriefSchema),
  documents: z.array(documentBriefSchema),
  issues: z.array(issueBriefSchema),
};

export const statementsSchema = pageOf(evidenceSchema).extend(glossary).meta({ id: 'Statements' });

export const conflictSchema = z
  .object({
    kind: z.enum(['allegation', 'denial', 'both-signs']),
    one: z.string().describe('Key of the accusation, the denial, or the supporting statement.'),
    other: z.string().describe('Key of the statement that cannot be right together with it.'),
  })
  .meta({ id: 'Conflict' });

/** What stands against the statements in `items`. */
const against = {
  conflicts: z.array(conflictSchema).describe('Those that the statements given are party to.'),
  counterparts: z
    .array(evidenceSchema)
    .describe(
      'The statements at the other end of the conflicts, and those that are answered or that answer.',
    ),
};

/** Single statements, in the order in which they were asked for. */
export const statementsByKeySchema = z
  .object({
    store: storeSchema,
    items: z.array(evidenceSchema),
    missing: z.array(z.string()).describe('Addresses at which there is no statement.'),
    conflicts: against.conflicts.optional(),
    counterparts: against.counterparts.optional(),
    ...glossary,
  })
  .meta({ id: 'StatementsByKey' });

/** The statements behind a line. */
export const tieEvidenceSchema = z
  .object({
    store: storeSchema,
    tie: tieSchema,
    items: z.array(evidenceSchema).describe('The tie’s statements, newest first, undated last.'),
    total: z.int(),
    next: nextSchema,
    ...against,
    others: z.array(tieSchema).describe('Other ties between the two, either way, same filter.'),
    ...glossary,
  })
  .meta({ id: 'TieEvidence' });

export const actorItemSchema = z
  .object({
    ...graphActorSchema.omit({ voices: true }).shape,
    wikidata: z.string().optional(),
    description: z.string().optional(),
    datasets: z.array(z.string()).describe('The datasets that mention it.'),
  })
  .meta({ id: 'ActorItem' });

export const actorsSchema = pageOf(actorItemSchema).meta({ id: 'Actors' });

export const actorDetailSchema = z
  .object({
    store: storeSchema,
    actor: actorItemSchema,
    speaksFor: actorBriefSchema.optional(),
    spokenForBy: z.array(actorBriefSchema),
    outlets: z
      .array(z.object({ outlet: z.string(), statements: z.int(), total: z.int() }))
      .describe('How many of the statements made each outlet reports.'),
  })
  .meta({ id: 'ActorDetail' });

export const neighboursSchema = z
  .object({
    store: storeSchema,
    actor: actorBriefSchema,
    ties: shownOfSchema,
    items: z
      .array(z.object({ actor: actorBriefSchema, out: z.array(tieSchema), in: z.array(tieSchema) }))
      .describe('Strongest first.'),
    total: z.int(),
    next: nextSchema,
  })
  .meta({ id: 'Neighbours' });

export const documentsSchema = pageOf(
  documentBriefSchema.extend({
    description: z.string().optional(),
    datasets: z.array(z.string()),
    statements: z.int(),
  }),
).meta({ id: 'Documents' });

export const searchSchema = z
  .object({
    store: storeSchema,
    items: z.array(
      z.object({
        type: z.enum(['actor', 'statement', 'document', 'issue']),
        id: z.string().describe('For a statement its key, `dataset:id`.'),
        title: z.string(),
        detail: z.string().optional(),
        tie: z.object({ source: z.string(), stance: z.string(), target: z.string() }).optional(),
      }),
    ),
    total: z.int().describe('How many were found in all.'),
  })
  .meta({ id: 'SearchResults' });

export type Evidence = z.output<typeof evidenceSchema>;
export type StatementsPage = z.output<typeof statementsSchema>;
export type StatementsByKey = z.output<typeof statementsByKeySchema>;
export type TieEvidence = z.output<typeof tieEvidenceSchema>;
export type ActorBrief = z.output<typeof actorBriefSchema>;
export type DocumentBrief = z.output<typeof documentBriefSchema>;
export type ActorItem = z.output<typeof actorItemSchema>;
export type ActorsPage = z.output<typeof actorsSchema>;
export type ActorDetail = z.output<typeof actorDetailSchema>;
export type NeighboursPage = z.output<typeof neighboursSchema>;
export type DocumentsPage = z.output<typeof documentsSchema>;
export type SearchResults = z.output<typeof searchSchema>;
