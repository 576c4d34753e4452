import { z } from 'zod';

/** Which state of which store an answer was computed from. */
export const storeSchema = z
  .object({
    engine: z.enum(['embedded', 'neo4j', 'snapshot']),
    version: z.int().describe('Raised by every change of the data.'),
    state: z.string().describe('Short hash of store and version: equal only for the same data.'),
  })
  .meta({ id: 'Store' });

export type StoreState = z.output<typeof storeSchema>;
