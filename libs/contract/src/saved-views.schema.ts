import { lineSchema, textSchema } from '@stancegraph/model';
import { z } from 'zod';

const title = lineSchema(300);
const query = lineSchema(20_000).describe(
  'The explorer’s address after the question mark: filter, layout, selection, camera.',
);
const description = textSchema(5_000);

export const savedViewSchema = z
  .object({
    name: z.string().describe('Short, made from the title, never changed: part of its address.'),
    title: z.string(),
    description: z.string().optional(),
    query: z.string(),
    created: z.string().describe('ISO 8601, UTC.'),
    changed: z.string().describe('ISO 8601, UTC.'),
    revision: z.int().describe('Raised by every change.'),
  })
  .meta({ id: 'SavedView' });

export const savedViewsSchema = z
  .object({ items: z.array(savedViewSchema), total: z.int() })
  .meta({ id: 'SavedViews' });

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be the name of a saved view: a-z, 0-9 and -');

export const newSavedViewSchema = z
  .strictObject({
    title,
    query,
    description: description.optional(),
    name: name
      .optional()
      .describe('A free name, as when one is restored. Left out: from the title.'),
  })
  .meta({ id: 'NewSavedView' });

export const savedViewChangeSchema = z
  .strictObject({
    title: title.optional(),
    query: query.optional(),
    description: description.optional(),
    revision: z.int().min(1).describe('The revision that the change was made to.'),
  })
  .refine(({ revision, ...change }) => Object.keys(change).length > 0, {
    message: 'must change something: title, query or description',
  })
  .meta({ id: 'SavedViewChange' });

export const savedViewParamsSchema = z.strictObject({
  name: name.describe('A saved view’s name.'),
});

export type SavedView = z.output<typeof savedViewSchema>;
export type SavedViews = z.output<typeof savedViewsSchema>;
export type NewSavedView = z.output<typeof newSavedViewSchema>;
export type SavedViewChange = z.output<typeof savedViewChangeSchema>;
