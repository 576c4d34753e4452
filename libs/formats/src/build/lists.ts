import {
  actorSchema,
  datasetHeadSchema,
  datasetViewSchema,
  documentSchema,
  issueSchema,
  statementSchema,
} from '@stancegraph/model';
import { z } from 'zod';

/** The lists of a dataset, in the order in which they are written. */
export const LISTS = ['actors', 'issues', 'documents', 'statements', 'views'] as const;
export type ListName = (typeof LISTS)[number];

export const ITEM_SCHEMAS = {
  actors: actorSchema,
  issues: issueSchema,
  documents: documentSchema,
  statements: statementSchema,
  views: datasetViewSchema,
} as const satisfies Record<ListName, z.ZodType>;

/** A dataset without the items of its lists, which are checked one by one. */
export const rootSchema = datasetHeadSchema.extend({
  $schema: z.string().optional(),
  actors: z.array(z.unknown()).optional(),
  issues: z.array(z.unknown()).optional(),
  documents: z.array(z.unknown()).optional(),
  statements: z.array(z.unknown()).optional(),
  views: z.array(z.unknown()).optional(),
});

export function isListName(name: string): name is ListName {
  return (LISTS as readonly string[]).includes(name);
}
