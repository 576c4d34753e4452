import { z } from 'zod';

/** A statement that the store's owner runs on the command line while a server holds the store. */
export const ownerQuerySchema = z
  .strictObject({
    cypher: z.string().min(1, 'must hold a statement').max(100_000),
    parameters: z.record(z.string(), z.json()).default({}),
    maxRows: z.int().min(1).max(1_000_000).default(10_000),
    timeoutMs: z.int().min(1).max(600_000).default(60_000),
  })
  .meta({ id: 'OwnerQuery' });

/** Cells are written by `toWire`; `fromWire` reads them. */
export const ownerQueryResultSchema = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.unknown())),
    truncated: z.boolean(),
    /** All rows, those left out included; where `exact` is false, as many as were counted. */
    counted: z.object({ total: z.int(), exact: z.boolean() }),
  })
  .meta({ id: 'OwnerQueryResult' });

export type OwnerQuery = z.input<typeof ownerQuerySchema>;
export type OwnerQueryResult = z.output<typeof ownerQueryResultSchema>;
