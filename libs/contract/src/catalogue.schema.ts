import { datasetViewSchema } from '@stancegraph/model';
import { z } from 'zod';
import { errorSchema, problemSchema } from './error.schema.js';
import { storeSchema } from './graph.schema.js';

const counts = z.object({
  statements: z.int(),
  actors: z.int(),
  issues: z.int(),
  documents: z.int(),
  views: z.int(),
});

export const datasetItemSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
    licence: z.string().optional(),
    counts,
    importing: z.boolean().describe('Whether a new content is being written just now.'),
  })
  .meta({ id: 'DatasetItem' });

export const datasetsSchema = z
  .object({ store: storeSchema, items: z.array(datasetItemSchema), total: z.int() })
  .meta({ id: 'Datasets' });

export const removalSchema = z
  .object({ dataset: z.string(), version: z.int(), removed: counts })
  .meta({ id: 'Removal' });

export const viewsSchema = z
  .object({
    store: storeSchema,
    items: z.array(z.object({ ...datasetViewSchema.shape, dataset: z.string() })),
    total: z.int(),
  })
  .meta({ id: 'Views' });

const changes = z.object({
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
});

export const importOutcomeSchema = z
  .object({
    dataset: z.string(),
    dryRun: z.boolean(),
    changed: z.boolean().describe('Whether the database differs (or would differ) from before.'),
    version: z.int(),
    head: z.boolean().describe('Whether title, description or licence changed.'),
    changes: z.object({
      actors: changes,
      issues: changes,
      documents: changes,
      statements: changes,
      views: changes,
    }),
    warnings: z.array(problemSchema),
  })
  .meta({ id: 'ImportOutcome' });

/** `waiting`: another change of the data goes first. */
export const IMPORT_PHASES = [
  'reading',
  'waiting',
  'comparing',
  'writing',
  'switching',
  'cleaning',
] as const;

export const importJobSchema = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    dryRun: z.boolean(),
    phase: z.enum(IMPORT_PHASES),
    done: z.int().describe('Of this phase; bytes while reading, items afterwards.'),
    total: z.int().describe('0 where it is not known.'),
    outcome: importOutcomeSchema.optional(),
    error: errorSchema.optional(),
  })
  .meta({ id: 'ImportJob' });

export const healthSchema = z
  .object({
    status: z.enum(['ok', 'error']),
    product: z.string().describe('Version of Stancegraph.'),
    engine: z
      .object({
        kind: z.enum(['embedded', 'neo4j']),
        ok: z.boolean(),
        version: z.string().optional(),
        address: z.string(),
        problem: z.string().optional(),
      })
      .optional(),
    store: storeSchema.optional(),
  })
  .meta({ id: 'Health' });

export type DatasetItem = z.output<typeof datasetItemSchema>;
export type Datasets = z.output<typeof datasetsSchema>;
export type Removal = z.output<typeof removalSchema>;
export type Views = z.output<typeof viewsSchema>;
export type ImportOutcome = z.output<typeof importOutcomeSchema>;
export type ImportJob = z.output<typeof importJobSchema>;
export type ImportPhase = (typeof IMPORT_PHASES)[number];
export type Health = z.output<typeof healthSchema>;
