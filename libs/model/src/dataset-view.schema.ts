import { z } from 'zod';
import { filterSchema } from './filter.schema.js';
import { idSchema, lineSchema, textSchema } from './text.schema.js';

/** Where an actor stands in a composed picture; any unit, y upward. */
const positionsSchema = z.record(idSchema, z.tuple([z.number(), z.number()]));

/** A view that a dataset brings: a filter and, for wide and tall windows, where its actors stand. */
export const datasetViewSchema = z
  .strictObject({
    id: idSchema,
    title: lineSchema(300),
    description: textSchema(5_000).optional(),
    filter: filterSchema.default({}),
    positions: z
      .strictObject({ wide: positionsSchema.optional(), tall: positionsSchema.optional() })
      .default({}),
  })
  .meta({ id: 'DatasetView' });

export type DatasetView = z.output<typeof datasetViewSchema>;
