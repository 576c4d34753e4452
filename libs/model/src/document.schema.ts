import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, textSchema } from './text.schema.js';

/** Where statements were reported. */
export const documentSchema = z
  .strictObject({
    id: idSchema,
    title: lineSchema(500),
    outlet: lineSchema(200),
    date: dateSchema,
    url: z
      .url({ protocol: /^https?$/, error: 'must be a full http or https address' })
      .max(2_000)
      .optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as en or ckb-Arab')
      .optional(),
    licence: lineSchema(300).optional(),
    description: textSchema(5_000).optional(),
    text: textSchema(1_000_000).optional(),
  })
  .meta({ id: 'Document' });

export type Document = z.output<typeof documentSchema>;
