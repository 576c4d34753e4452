import { datasetViewSchema } from '@stancegraph/model';
import { z } from 'zod';
import { pageOf } from './paging.js';
import { storeSchema } from './store.schema.js';

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
    importing: z.boolean().describe('Whether new content is being written.'),
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

export const issueBriefSchema = z
  .object({ id: z.string(), title: z.string() })
  .meta({ id: 'IssueBrief' });

export const issuesSchema = pageOf(
  issueBriefSchema.extend({
    description: z.string().optional(),
    events: z.array(z.object({ date: z.string(), title: z.string() })),
    datasets: z.array(z.string()),
    statements: z.int(),
  }),
).meta({ id: 'Issues' });

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
          .describe('What the server’s settings wrongly allow; left out until known.'),
      })
      .optional(),
    store: storeSchema.optional(),
  })
  .meta({ id: 'Health' });

export type DatasetItem = z.output<typeof datasetItemSchema>;
export type Datasets = z.output<typeof datasetsSchema>;
export type Views = z.output<typeof viewsSchema>;
export type IssueBrief = z.output<typeof issueBriefSchema>;
export type IssuesPage = z.output<typeof issuesSchema>;
export type Health = z.output<typeof healthSchema>;
