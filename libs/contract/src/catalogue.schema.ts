import { datasetViewSchema } from '@stancegraph/model';
import { z } from 'zod';
import { storeSchema } from './graph.schema.js';

/** How many things of each kind. */
export const countsSchema = z.object({
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
    counts: countsSchema,
    importing: z.boolean().describe('Whether a new content is being written just now.'),
  })
  .meta({ id: 'DatasetItem' });

export const datasetsSchema = z
  .object({ store: storeSchema, items: z.array(datasetItemSchema), total: z.int() })
  .meta({ id: 'Datasets' });

export const viewsSchema = z
  .object({
    store: storeSchema,
    items: z.array(z.object({ ...datasetViewSchema.shape, dataset: z.string() })),
    total: z.int(),
  })
  .meta({ id: 'Views' });

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
        weaknesses: z
          .array(z.string())
          .optional()
          .describe('What the database server’s own settings let queries do that they should not.'),
      })
      .optional(),
    store: storeSchema.optional(),
  })
  .meta({ id: 'Health' });

export type DatasetItem = z.output<typeof datasetItemSchema>;
export type Datasets = z.output<typeof datasetsSchema>;
export type Views = z.output<typeof viewsSchema>;
export type Health = z.output<typeof healthSchema>;
