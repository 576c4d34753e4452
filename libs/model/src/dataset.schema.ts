import { z } from 'zod';
import { actorSchema } from './actor.schema.js';
import { documentSchema } from './document.schema.js';
import { filterSchema } from './filter.schema.js';
import { issueSchema } from './issue.schema.js';
import { statementSchema } from './statement.schema.js';
import { datasetIdSchema, idSchema, lineSchema, textSchema } from './text.schema.js';

/** Where an actor stands in a composed picture; any unit, y upward. */
const positionsSchema = z.record(idSchema, z.tuple([z.number(), z.number()]));

/** A view that a dataset brings: a filter and, for wide and tall windows, where its actors stand. */
export const datasetViewSchema = z
  .strictObject({
    id: idSchema,
    title: lineSchema(300),
    description: textSchema(5_000).optional(),
    filter: filterSchema.default({}),
    positions: z
      .strictObject({ wide: positionsSchema.optional(), tall: positionsSchema.optional() })
      .default({}),
  })
  .meta({ id: 'DatasetView' });

/** What a dataset says of itself. */
export const datasetHeadSchema = z.strictObject({
  id: datasetIdSchema,
  title: lineSchema(300),
  description: textSchema(20_000).optional(),
  licence: lineSchema(300).optional(),
});

/** A dataset file: what YAML, JSON and CSV hold. References are checked by `findDatasetProblems`. */
export const datasetSchema = datasetHeadSchema
  .extend({
    actors: z.array(actorSchema).default([]),
    issues: z.array(issueSchema).default([]),
    documents: z.array(documentSchema).default([]),
    statements: z.array(statementSchema).default([]),
    views: z.array(datasetViewSchema).default([]),
  })
  .meta({ id: 'Dataset' });

export type DatasetView = z.output<typeof datasetViewSchema>;
export type DatasetHead = z.output<typeof datasetHeadSchema>;
export type Dataset = z.output<typeof datasetSchema>;
