import type { Problem } from '@stancegraph/model';
import { isArchive } from './archive/read-archive.js';
import { TABLES, type TableName } from './csv/columns.js';
import { FOREIGN_FORMATS, foreignFormatOf } from './foreign/foreign-file.js';
import { FORMATS, type Format, type SourceFile } from './source.js';

/** What the given files are together: one tree, or the tables of one dataset. */
export type FileSet =
  | { readonly format: 'yaml' | 'json'; readonly file: SourceFile }
  | { readonly format: 'csv'; readonly tables: ReadonlyMap<TableName, SourceFile> };

const EXTENSIONS: Readonly<Record<string, Format>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  csv: 'csv',
};
const NEEDED = ['actors', 'documents', 'statements'] as const;
const WHY: Readonly<Record<(typeof NEEDED)[number], string>> = {
  actors: 'the actors that statements name',
  documents: 'the documents that report the statements',
  statements: 'the statements',
};
const A_DATASET =
  'one YAML or JSON file, or CSV files, in a ZIP archive or not: actors.csv, documents.csv, statements.csv …';

/** The format that a file's name tells, if it does. */
export function formatOf(name: string): Format | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

/** The table that a file holds: `actors.csv`, or with something in front: `2017/iraq-actors.csv`. */
export function tableOf(name: string): TableName | undefined {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  const table = /(?:^|[^a-z])([a-z]+)(?:\.csv)?$/i.exec(base)?.[1]?.toLowerCase();
  return TABLES.find((each) => each === table);
}

/** Sorts out what was given, or says what does not fit together. */
export function fileSetOf(
  files: readonly SourceFile[],
  fallback: Format | undefined,
): FileSet | readonly Problem[] {
  if (files.length === 0) return [{ message: 'no file was given', expected: A_DATASET }];
  const archive = files.find(({ name }) => isArchive(name));
  if (archive !== undefined)
    return [
      {
        file: archive.name,
        message: 'an archive beside other files, or within one',
        expected: 'one archive, or files that are in none',
      },
    ];
  const sorted = files.map((file) => ({ file, format: formatOf(file.name) ?? fallback }));
  const alone = files.find(({ name }) => files.length > 1 && standsAlone(name));
  if (alone !== undefined)
    return [
      {
        file: alone.name,
        message: 'a page or a graph beside other files',
        expected: 'one such file at a time: each holds a dataset of its own',
      },
    ];
  const unknown = sorted.filter(({ format }) => format === undefined);
  if (unknown.length > 0) return unknown.map(({ file }) => unknownFormat(file.name));
  const trees = sorted.filter(({ format }) => format !== 'csv');
  const [tree, second] = trees;
  if (tree === undefined) return tablesOf(files);
  if (second !== undefined)
    return [
      {
        file: second.file.name,
        message: `a second dataset, beside ${tree.file.name}`,
        expected: 'one YAML or JSON file at a time: each is a dataset of its own',
      },
    ];
  if (files.length > 1) {
    const table = sorted.find(({ format }) => format === 'csv');
    return [
      {
        file: table?.file.name ?? '',
        message: `a CSV file beside the dataset ${tree.file.name}`,
        expected: A_DATASET,
      },
    ];
  }
  return { format: tree.format === 'yaml' ? 'yaml' : 'json', file: tree.file };
}

function standsAlone(name: string): boolean {
  return /\.html?$/i.test(name) || foreignFormatOf(name) !== undefined;
}

function unknownFormat(name: string): Problem {
  return {
    file: name,
    message: 'this name does not tell the format',
    expected: `a name that ends in .yaml, .yml, .json, .csv, .zip, .html, .gexf or .graphml, or a format: ${[...FORMATS, ...FOREIGN_FORMATS].join(', ')}`,
  };
}

function tablesOf(files: readonly SourceFile[]): FileSet | readonly Problem[] {
  const tables = new Map<TableName, SourceFile>();
  const problems: Problem[] = [];
  for (const file of files) {
    const table = tableOf(file.name);
    const other = table === undefined ? undefined : tables.get(table);
    if (table === undefined)
      problems.push({
        file: file.name,
        message: 'this name does not tell which table of a dataset the file holds',
        expected: `a name that is or ends in ${TABLES.map((each) => `${each}.csv`).join(', ')}`,
      });
    else if (other !== undefined)
      problems.push({
        file: file.name,
        message: `${table}.csv is here twice: ${other.name} is one too`,
        expected: `one file for ${table}`,
      });
    else tables.set(table, file);
  }
  const missing = NEEDED.filter((table) => !tables.has(table));
  if (problems.length === 0)
    problems.push(
      ...missing.map((table) => ({
        file: `${table}.csv`,
        message: `${table}.csv is missing`,
        expected: `${table}.csv with ${WHY[table]}`,
      })),
    );
  return problems.length > 0 ? problems : { format: 'csv', tables };
}
