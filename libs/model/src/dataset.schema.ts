import { z } from 'zod';
import { actorSchema } from './actor.schema.js';
import { documentSchema } from './document.schema.js';
import { datasetViewSchema } from './dataset-view.schema.js';
import { issueSchema } from './issue.schema.js';
import { statementSchema } from './statement.schema.js';
import { datasetIdSchema, lineSchema, textSchema } from './text.schema.js';

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

export type DatasetHead = z.output<typeof datasetHeadSchema>;
export type Dataset = z.output<typeof datasetSchema>;
