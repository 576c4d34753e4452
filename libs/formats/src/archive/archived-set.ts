import type { Problem } from '@stancegraph/model';
import { formatOf, tableOf } from '../file-set.js';
import { show } from '../problems/wording.js';
import type { SourceFile } from '../source.js';

/** What of an archive is to be read, and what is not and has to be said. */
export interface ArchivedSet {
  readonly files: readonly SourceFile[];
  readonly warnings: readonly Problem[];
}

/** So many files that are not read are named; the others are counted. */
const MOST_NAMED = 20;

/**
 * Sorts out the files of an archive. Where CSV files stand in several folders, each is a dataset, and the one that is
 * called `datasetId` is taken. Gives a problem where nothing in it can be a dataset, or the choice is open.
 */
export function archivedSet(
  archive: string,
  files: readonly SourceFile[],
  datasetId: string | undefined,
): ArchivedSet | Problem {
  const known = files.filter((file) => isPart(file.name.slice(archive.length + 1)));
  if (known.length === 0)
    return {
      file: archive,
      message: 'no file in the archive can be a part of a dataset',
      expected: 'actors.csv, documents.csv, statements.csv …, or one YAML or JSON file',
    };
  const folders = [...new Set(known.map(folderOf))];
  const chosen = folders.find((folder) => folder.split('/').at(-1) === datasetId);
  if (folders.length > 1 && chosen === undefined)
    return {
      file: archive,
      path: 'dataset',
      message: `the archive holds ${String(folders.length)} datasets, in the folders ${folders.map((folder) => show(folder.slice(archive.length + 1))).join(', ')}`,
      expected: 'one dataset at a time: its folder’s name as the id given with the import',
    };
  const taken = known.filter((file) => folders.length === 1 || folderOf(file) === chosen);
  return { files: taken, warnings: notRead(files.filter((file) => !taken.includes(file))) };
}

function isPart(place: string): boolean {
  const name = place.split('/').at(-1) ?? place;
  // What macOS adds beside the files has their names too.
  if (name.startsWith('.') || place.startsWith('__MACOSX/') || /\p{Cc}/u.test(place)) return false;
  const format = formatOf(name);
  return format === 'csv' ? tableOf(name) !== undefined : format !== undefined;
}

function folderOf({ name }: SourceFile): string {
  return name.slice(0, name.lastIndexOf('/'));
}

function notRead(files: readonly SourceFile[]): Problem[] {
  const named = files.slice(0, MOST_NAMED).map(({ name }) => ({
    file: name.replaceAll(/\p{Cc}/gu, '\uFFFD'),
    message: 'not read: it is no part of the dataset',
  }));
  const more = files.length - named.length;
  return more === 0
    ? named
    : [
        ...named,
        { message: `${more.toLocaleString('en')} more files of the archive were not read` },
      ];
}
