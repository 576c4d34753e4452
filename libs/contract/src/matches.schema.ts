import { z } from 'zod';
import { storeSchema } from './store.schema.js';

/** Which statements hold a text. */
export const matchesSchema = z
  .object({
    store: storeSchema,
    total: z.int(),
    statements: z
      .array(z.int())
      .describe('Places in the columns of `/api/network` of the same state, ascending.'),
  })
  .meta({ id: 'Matches' });

export type Matches = z.output<typeof matchesSchema>;
