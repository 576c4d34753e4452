import type { Dataset } from '@stancegraph/model';
import { Zip, ZipDeflate } from 'fflate';
import { writeCsvFiles } from './write-csv.js';

const README = (title: string): string => `${title}

A dataset of Stancegraph as CSV: UTF-8, comma-separated, quoted as RFC 4180 says.

dataset.csv     what the dataset is: one row
actors.csv      who takes a stance or is its target
issues.csv      what statements are about; events: a day, a blank, a title
documents.csv   where statements were reported
statements.csv  one reported stance a row
views.csv       views that the dataset brings (filter and positions are JSON); only where it has some

Several values in one cell stand between semicolons. A backslash before a semicolon, a backslash or a
blank makes it part of the value. Fields within a field are columns of their own: allegesStance,
allegesTarget, answersStatement, answersAs, spanStart, spanEnd. An empty cell means: not given.

Cells hold what the dataset holds, also where a text begins like a formula (=, +, -, @). A spreadsheet
program may run such a cell: import the columns as text.

Unpack, and import all files together: what is read is the same dataset.
`;

/** Entries carry the first day that ZIP can hold instead of the time, so that equal data gives equal bytes. */
const MTIME = (): Date => new Date(1980, 0, 1);

/** The CSV files of a dataset and a README.txt in one ZIP archive; the same dataset gives the same bytes. */
export async function* writeCsvZip(dataset: Dataset): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  const open = (name: string): ZipDeflate => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = MTIME();
    zip.add(entry);
    return entry;
  };
  open('README.txt').push(encoder.encode(README(dataset.title)), true);
  for (const { name, content } of writeCsvFiles(dataset)) {
    const entry = open(name);
    for await (const text of content) {
      entry.push(encoder.encode(text));
      yield* chunks.splice(0);
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* chunks.splice(0);
}
