import type { z } from 'zod';
import { datasetHeadSchema } from '@stancegraph/model';
import { ITEM_SCHEMAS, LISTS, type ListName } from '../build/lists.js';
import { bare, schemaAt } from '../problems/schema-shape.js';

/** The files of a dataset in CSV, in the order in which they are written. */
export const TABLES = ['dataset', ...LISTS] as const;
export type TableName = 'dataset' | ListName;

/**
 * `list`: values between semicolons. `events`: a list of a day, a blank and a title. `json`: any value.
 */
export type CellKind = 'text' | 'number' | 'list' | 'events' | 'json';

export interface Column {
  /** The field's name as in YAML and JSON; of a field within a field both: `allegesTarget`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly kind: CellKind;
  readonly isRequired: boolean;
}

const NAMES: Readonly<Record<TableName, string>> = {
  dataset: 'id title description licence',
  actors: 'id name kind code aliases memberOf country wikidata description',
  issues: 'id title description events',
  documents: 'id title outlet date url language licence description text',
  statements:
    'id source target stance date documents issue speaker summary quote ' +
    'alleges.stance alleges.target answers.statement answers.as confidence span.start span.end',
  views: 'id title description filter positions',
};

/** The columns of a table, in the order in which they are written. */
export const COLUMNS: Readonly<Record<TableName, readonly Column[]>> = {
  dataset: columnsOf('dataset'),
  actors: columnsOf('actors'),
  issues: columnsOf('issues'),
  documents: columnsOf('documents'),
  statements: columnsOf('statements'),
  views: columnsOf('views'),
};

export function schemaOf(table: TableName): z.core.$ZodType {
  return table === 'dataset' ? datasetHeadSchema : ITEM_SCHEMAS[table];
}

function columnsOf(table: TableName): readonly Column[] {
  return NAMES[table].split(' ').map((dotted) => {
    const path = dotted.split('.');
    const [first = '', second = ''] = path;
    const field = schemaAt(schemaOf(table), path);
    return {
      name: first + second.slice(0, 1).toUpperCase() + second.slice(1),
      path,
      kind: kindOf(field),
      isRequired: path.length === 1 && field !== undefined && bare(field) === field,
    };
  });
}

function kindOf(schema: z.core.$ZodType | undefined): CellKind {
  if (schema === undefined)
    throw new Error('a column stands for a field that the model does not have');
  const { type } = bare(schema)._zod.def;
  if (type === 'number') return 'number';
  if (type === 'object' || type === 'record') return 'json';
  if (type !== 'array') return 'text';
  return schemaAt(schema, [0])?._zod.def.type === 'object' ? 'events' : 'list';
}

/** The column that a path into an item leads to or through: its name, or the path where there is none. */
export function columnName(table: TableName, path: readonly PropertyKey[]): string {
  return columnAt(table, path)?.name ?? namesIn(path).join('.');
}

/** How a part of an item is called in a sentence: `target`, `title in events`. */
export function columnLabel(table: TableName, path: readonly PropertyKey[]): string {
  const column = columnAt(table, path);
  if (column === undefined) return path.length === 0 ? 'this row' : namesIn(path).join('.');
  const inner = namesIn(path.slice(column.path.length));
  return inner.length === 0 ? column.name : `${inner.join('.')} in ${column.name}`;
}

function columnAt(table: TableName, path: readonly PropertyKey[]): Column | undefined {
  return COLUMNS[table].find(({ path: own }) => own.every((part, at) => part === path[at]));
}

function namesIn(path: readonly PropertyKey[]): string[] {
  return path.filter((key) => typeof key === 'string');
}
