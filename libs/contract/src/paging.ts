/** How much of a long list one answer holds. */
import { z } from 'zod';
import { storeSchema } from './store.schema.js';

/** Items a page, at most and where nothing is asked. */
export const MAX_PAGE = 1_000;
export const DEFAULT_PAGE = 100;

/** Statements asked for by their addresses, at most. */
export const MAX_KEYS = 50;

export const nextSchema = z
  .string()
  .optional()
  .describe('Give it as `after` for the next page; absent on the last.');

/** A page of a long list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ store: storeSchema, items: z.array(item), total: z.int(), next: nextSchema });
