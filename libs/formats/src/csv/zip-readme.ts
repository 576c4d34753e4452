import type { DatasetHead } from '@stancegraph/model';

interface Contents {
  readonly datasets: readonly DatasetHead[];
  readonly hasTies: boolean;
  readonly safe: boolean;
  readonly hash: string | undefined;
}

const FILES = `dataset.csv     what the dataset is: one row
actors.csv      who takes a stance or is its target
issues.csv      what statements are about; events: a day, a blank, a title
documents.csv   where statements were reported
statements.csv  one reported stance a row
views.csv       views that the dataset brings (filter and positions are JSON); only where it has some`;

const TIES =
  'ties.csv        ties as shown: all statements of one stance from one actor to another; not read back';

const AS_IT_IS = `Cells hold what the dataset holds, also where a text begins like a formula (=, +, -, @). A spreadsheet
program may run such a cell: import the columns as text.`;

const MADE_SAFE = `A cell that begins like a formula (=, +, -, @, a tab) has an apostrophe in front, so that no spreadsheet
program runs it. Where that is so, what is read from these files is not the identical dataset.`;

/** What stands in README.txt: what the archive is, under which licence, and what each file holds. */
export function zipReadme({ datasets, hasTies, safe, hash }: Contents): string {
  const several = datasets.length > 1;
  const heads = datasets.map(({ id, title, licence }) => {
    const folder = several ? `\nFolder: ${id}/` : `\nDataset: ${id}`;
    return `${title}${folder}\nLicence: ${licence ?? 'not stated'}`;
  });
  // Our own words come first: a title may begin with a byte order mark, which readers take off a file's beginning.
  return `${several ? 'Datasets of Stancegraph as CSV, a folder each' : 'A dataset of Stancegraph as CSV'}: UTF-8, comma-separated, quoted as RFC 4180 says.

${heads.join('\n\n')}
${hash === undefined ? '' : `\nSnapshot (SHA-256 of its content): ${hash}\n`}
${FILES}${hasTies ? `\n${TIES}` : ''}

Several values in one cell stand between semicolons. A backslash before a semicolon, a backslash or a
blank makes it part of the value. Fields within a field are columns of their own: allegesStance,
allegesTarget, answersStatement, answersAs, spanStart, spanEnd. An empty cell means: not given.

${safe ? MADE_SAFE : AS_IT_IS}

Import this archive as it is, or unpacked all its files together${several ? ', a folder at a time' : ''}.${safe ? '' : ' What is read is the same dataset.'}
`;
}
