import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, textSchema } from './text.schema.js';

/** What statements are about. Its dated events are pins on the timeline. */
export const issueSchema = z
  .strictObject({
    id: idSchema,
    title: lineSchema(300),
    description: textSchema(5_000).optional(),
    events: z
      .array(z.strictObject({ date: dateSchema, title: lineSchema(300) }))
      .max(500)
      .default([]),
  })
  .meta({ id: 'Issue' });

export type Issue = z.output<typeof issueSchema>;
