import {
  lineSchema,
  SNAPSHOT_LAYOUTS,
  SNAPSHOT_UNITS,
  snapshotCameraSchema,
  snapshotPositionsSchema,
  textSchema,
} from '@stancegraph/model';
import { z } from 'zod';
import { shownOfSchema } from './graph.schema.js';
import { importOutcomeSchema } from './imports.schema.js';

const title = lineSchema(300);
const note = textSchema(5_000);
const creator = lineSchema(200);

/** The query that a snapshot came from, where it came from one. */
const origin = z.strictObject({
  name: z.string().max(100).optional().describe('Of the catalogue or a saved query.'),
  cypher: z.string().min(1).max(100_000),
  parameters: z.record(z.string(), z.json()).default({}),
});

/** What is known of a snapshot beside its content: who took it, when, of which state, and what it holds. */
export const snapshotSchema = z
  .object({
    id: z.string().describe('SHA-256 of the content’s canonical JSON (RFC 8785), in hex.'),
    title: z.string(),
    note: z.string().optional(),
    creator: z.string().optional(),
    created: z.string().describe('ISO 8601, UTC.'),
    changed: z.string().describe('When title, note or creator were last written. ISO 8601, UTC.'),
    revision: z.int().describe('Raised by every change of title, note or creator.'),
    product: z.string().describe('The version of Stancegraph that took it.'),
    engine: z.enum(['embedded', 'neo4j']),
    dataVersion: z.int(),
    dataState: z.string().describe('Short hash of store and version.'),
    view: z.string().describe('The explorer’s address after the question mark.'),
    query: origin.optional(),
    bytes: z.int().describe('Of the content.'),
    datasets: z.array(
      z.object({ id: z.string(), title: z.string(), licence: z.string().optional() }),
    ),
    outlets: z.array(z.string()),
    totals: z.object({
      actors: shownOfSchema,
      ties: shownOfSchema,
      statements: shownOfSchema,
      contested: shownOfSchema,
    }),
  })
  .meta({ id: 'Snapshot' });

/** One whose envelope cannot be read: nothing is known of it but its name. */
const damagedSnapshotSchema = z
  .object({ id: snapshotSchema.shape.id, damaged: z.literal(true) })
  .meta({ id: 'DamagedSnapshot' });

export const deletedSnapshotSchema = z.union([snapshotSchema, damagedSnapshotSchema]);

export const snapshotsSchema = z
  .object({
    items: z.array(snapshotSchema).describe('Newest first.'),
    total: z.int(),
    deleted: z.array(snapshotSchema).describe('Those that can still be brought back.'),
    damaged: z
      .array(z.string())
      .describe('Ids of those whose envelope cannot be read. They can be deleted.'),
  })
  .meta({ id: 'Snapshots' });

export const newSnapshotSchema = z
  .strictObject({
    title,
    note: note.optional(),
    creator: creator.optional(),
    view: z
      .string()
      .max(20_000)
      .default('')
      .describe(
        'The filter as query parameters, as in the explorer’s address: rollUp=true&from=… Its other keys may stay; what no address has is refused.',
      ),
    unit: z.enum(SNAPSHOT_UNITS).default('ties'),
    layout: z
      .enum(SNAPSHOT_LAYOUTS)
      .optional()
      .describe('How `positions` came about; needs them, but for composed and force.'),
    positions: snapshotPositionsSchema
      .optional()
      .describe(
        'Where actors stand, y upward. Left out: as the dataset composed them, else computed.',
      ),
    camera: snapshotCameraSchema.optional(),
    query: origin.optional(),
  })
  .refine(
    ({ layout, positions }) =>
      positions !== undefined || layout === undefined || ['composed', 'force'].includes(layout),
    { path: ['positions'], message: 'must be given with this layout' },
  )
  .meta({ id: 'NewSnapshot' });

export const snapshotChangeSchema = z
  .strictObject({
    title: title.optional(),
    note: z
      .union([note, z.literal('')])
      .optional()
      .describe('"" takes it away.'),
    creator: z
      .union([creator, z.literal('')])
      .optional()
      .describe('"" takes it away.'),
    revision: z.int().min(1).describe('The revision that the change was made to.'),
  })
  .refine(({ revision, ...change }) => Object.keys(change).length > 0, {
    message: 'must change something: title, note or creator',
  })
  .meta({ id: 'SnapshotChange' });

/** Restoring replaces what the database holds of the datasets: the whole name says that it is meant. */
export const restoreSnapshotSchema = z
  .strictObject({
    confirm: z
      .string()
      .optional()
      .describe('The snapshot’s full id, 64 hex digits. Needed unless `dryRun` is true.'),
    dryRun: z.boolean().default(false).describe('Says what would change, and changes nothing.'),
  })
  .refine(({ confirm, dryRun }) => dryRun || confirm !== undefined, {
    path: ['confirm'],
    message: 'must be the snapshot’s full id, unless dryRun is true',
  })
  .meta({ id: 'RestoreSnapshot' });

export const restorationSchema = z
  .object({
    before: snapshotSchema
      .optional()
      .describe('Of the state before, taken first; left out where nothing changes.'),
    datasets: z.array(importOutcomeSchema).describe('What came of each, in order.'),
    dryRun: z.boolean(),
  })
  .meta({ id: 'Restoration' });

const id = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-f]{8,64}$/, {
    error: ({ input }) =>
      /^[0-9a-f]{8,64}\./.test(String(input))
        ? `ends in a format that there is not; there are ${FILE_FORMATS.join(', ')}`
        : 'must be a snapshot’s id: 64 hex digits, or the first 8 or more',
  });

export const snapshotParamsSchema = z.strictObject({
  id: id.describe('A snapshot’s id, or its first 8 or more digits where no other begins so.'),
});

/** The files that a view, live or kept, is written as. */
export const FILE_FORMATS = [
  'json',
  'graphology.json',
  'gexf',
  'graphml',
  'csv.zip',
  'cypher',
  'html',
  'svg',
  'png',
] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export type Snapshot = z.output<typeof snapshotSchema>;
export type DeletedSnapshot = z.output<typeof deletedSnapshotSchema>;
export type Snapshots = z.output<typeof snapshotsSchema>;
export type NewSnapshot = z.output<typeof newSnapshotSchema>;
export type SnapshotChange = z.output<typeof snapshotChangeSchema>;
export type Restoration = z.output<typeof restorationSchema>;
