import type { Tie } from '@stancegraph/model';
import { inTurns } from '../in-turns.js';
import { inBatches } from '../network/attributes.js';
import { joinList } from './list-cell.js';
import { writeRecords } from './write-records.js';

type TieColumn = readonly [name: string, valueOf: (tie: Tie) => string];

/** The columns of `ties.csv`. No reader of ours takes them: ties are computed, never stored. */
const TIE_COLUMNS: readonly TieColumn[] = [
  ['source', (tie) => tie.source],
  ['stance', (tie) => tie.stance],
  ['target', (tie) => tie.target],
  ['count', (tie) => String(tie.count)],
  ['first', (tie) => tie.first ?? ''],
  ['last', (tie) => tie.last ?? ''],
  ['undated', (tie) => String(tie.undated)],
  ['documents', (tie) => joinList(tie.documents)],
  ['outlets', (tie) => joinList(tie.outlets)],
  ['contested', (tie) => String(tie.contested)],
];

/** Ties as shown, as a CSV file: one a row, in their order. */
export function writeTies(
  ties: Iterable<Tie>,
  textOf: (cell: string) => string,
): AsyncIterable<string> {
  return inTurns(rows(ties, textOf));
}

function* rows(ties: Iterable<Tie>, textOf: (cell: string) => string): Generator<string> {
  yield writeRecords([TIE_COLUMNS.map(([name]) => name)], String);
  yield* inBatches(ties, (tie) =>
    writeRecords([TIE_COLUMNS.map(([, valueOf]) => valueOf(tie))], textOf),
  );
}
