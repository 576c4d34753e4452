import { z } from 'zod';
import { datasetSchema } from './dataset.schema.js';
import { filterSchema } from './filter.schema.js';
import { idSchema } from './text.schema.js';

/** The form of snapshot contents that this product writes. */
export const SNAPSHOT_FORMAT = 'stancegraph-snapshot/1';

/** How statements become ties: what a reader of the picture has to know, whatever product shows it. */
export const AGGREGATION_RULE =
  'A tie is all statements of one stance from one actor to another that the filter leaves; its count is their number. ' +
  'With roll-up every actor is replaced by the one it finally speaks for, and statements inside one government are not drawn. ' +
  'Contested: an accusation that alleges the contrary of the accused’s own stance on the same issue, a denial and what it denies, ' +
  'or both signs from one actor to another on one issue, among all statements of the datasets.';

export const SNAPSHOT_UNITS = ['ties', 'statements'] as const;
export const SNAPSHOT_LAYOUTS = ['composed', 'force', 'circle', 'rings'] as const;

const coordinate = z.number().min(-1e6).max(1e6);

export const snapshotPositionsSchema = z.record(idSchema, z.tuple([coordinate, coordinate]));

export const snapshotCameraSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  span: z.number().positive().max(1e6),
});

/** What is seen of the datasets, and where. */
export const snapshotViewSchema = z
  .strictObject({
    filter: filterSchema,
    unit: z.enum(SNAPSHOT_UNITS).describe('What one line stands for.'),
    layout: z.enum(SNAPSHOT_LAYOUTS).describe('How positions came about.'),
    positions: snapshotPositionsSchema.describe(
      'Where actors stand, in units of the layout, y upward, rounded to a ten-thousandth of the widest coordinate.',
    ),
    camera: snapshotCameraSchema
      .optional()
      .describe('The middle of what is seen and the units on its shorter side. Left out: all.'),
  })
  .meta({ id: 'SnapshotView' });

/** The immutable part of a snapshot: its canonical JSON (RFC 8785) is what its name is the SHA-256 of. */
export const snapshotContentSchema = z
  .strictObject({
    format: z.literal(SNAPSHOT_FORMAT),
    datasets: z
      .array(datasetSchema)
      .min(1)
      .describe('The datasets that the view looks at, whole, by id.'),
    view: snapshotViewSchema,
    aggregation: z.string().describe('How statements became ties.'),
    sources: z
      .array(z.strictObject({ outlet: z.string(), documents: z.int().min(1) }))
      .describe('Outlets by name, with the number of their documents.'),
    licences: z
      .array(z.strictObject({ dataset: z.string(), licence: z.string() }))
      .describe('Of the datasets that name one.'),
  })
  .meta({ id: 'SnapshotContent' });

export type SnapshotView = z.output<typeof snapshotViewSchema>;
export type SnapshotContent = z.output<typeof snapshotContentSchema>;
