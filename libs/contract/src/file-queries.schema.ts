import { z } from 'zod';
import { filterQuerySchema, filterQueryShape, flag, integer, withFilter } from './query.schema.js';
import type { FileFormat } from './snapshots.schema.js';

const pictureShape = {
  theme: z.enum(['light', 'dark']).optional().describe('Default light.'),
  width: integer(640, 8000).optional().describe('In CSS pixels. Default 1280.'),
  height: integer(400, 8000).optional().describe('In CSS pixels. Default 800.'),
};
const sheetShape = {
  safe: flag.describe(
    'True keeps spreadsheets from taking a text for a formula; read back it is not the same.',
  ),
};
const pngShape = {
  ...pictureShape,
  scale: integer(1, 4).optional().describe('Pixels for each CSS pixel. Default 1.'),
};

const nothing = z.strictObject({});

/** How the file of a snapshot is written, as query parameters: a format takes none that is not its own. */
export const FILE_QUERIES = {
  json: nothing,
  'graphology.json': nothing,
  gexf: nothing,
  graphml: nothing,
  'csv.zip': z.strictObject(sheetShape),
  cypher: nothing,
  html: nothing,
  svg: z.strictObject(pictureShape),
  png: z.strictObject(pngShape),
} as const satisfies Record<FileFormat, z.ZodObject>;

const wholeView = {
  content: flag.describe(
    'Whether it holds all datasets of the view whole, as the file of a snapshot does, instead of one under the filter. Default: false.',
  ),
};
const alongWith = {
  content: flag.describe(
    'Whether it also holds the datasets whole, unseen by graph tools, so that they can be imported again. Default: where no filter is on but rollUp.',
  ),
};

/** The same for live data: its filter, and what goes along. */
export const EXPORT_QUERIES = {
  json: withFilter({ ...filterQueryShape, ...wholeView }),
  'graphology.json': filterQuerySchema,
  gexf: withFilter({ ...filterQueryShape, ...alongWith }),
  graphml: withFilter({ ...filterQueryShape, ...alongWith }),
  'csv.zip': withFilter({ ...filterQueryShape, ...sheetShape, ...wholeView }),
  cypher: filterQuerySchema,
  html: filterQuerySchema,
  svg: withFilter({ ...filterQueryShape, ...pictureShape }),
  png: withFilter({ ...filterQueryShape, ...pngShape }),
} as const satisfies Record<FileFormat, z.ZodObject>;

/** All that files can be asked for, whatever their format. */
export type FileQuery = Partial<
  z.output<(typeof FILE_QUERIES)['png']> & z.output<(typeof FILE_QUERIES)['csv.zip']>
>;
export type ExportFileQuery = FileQuery & z.output<(typeof EXPORT_QUERIES)['gexf']>;
