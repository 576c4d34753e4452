import { z } from 'zod';
import { lineSchema, textSchema } from './text.schema.js';

/** What stands beside a snapshot's content in a standalone page: its name and its envelope. */
export const pageAboutSchema = z
  .object({
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 of: 0-9 a-f')
      .describe('SHA-256 of the content’s canonical JSON.'),
    title: lineSchema(300),
    note: textSchema(5_000).optional(),
    creator: lineSchema(300).optional(),
    created: z.iso
      .datetime()
      .describe('When the snapshot was made, or the view written, ISO 8601, UTC.'),
    kept: z
      .boolean()
      .optional()
      .describe('Left out: it is a snapshot. false: a live view, of which nothing was kept.'),
    product: lineSchema(100).describe('Version of Stancegraph.'),
    dataVersion: z.int().min(0),
    engine: lineSchema(100),
    permalink: z
      .url({ protocol: /^https?$/, error: 'must be a full http or https address' })
      .max(2_000)
      .optional(),
  })
  .meta({ id: 'PageAbout' });

export type PageAbout = z.output<typeof pageAboutSchema>;
