import type { StatementRow } from '../data/statement-rows.js';
import { fold, type Tie } from '@stancegraph/model';
import type { ShownActor } from '@stancegraph/network';
import { formatDay } from '../format/dates.js';
import { formatCount } from '../format/counts.js';
import type { Sort } from '../state/view-state.js';
import { kindName } from './facets.js';

type NameOf = (id: string) => string;

/** One column of a table: how a cell reads and how rows are put in order by it. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What is drawn besides the text. */
  readonly mark?: 'stance' | 'contested';
  readonly isNumber?: boolean;
  /** Takes what room is left. */
  readonly isWide?: boolean;
  readonly text: (row: Row) => string;
  /** What it says arrives row by row: no order and no search by it. */
  readonly isLate?: boolean;
  readonly order?: (row: Row) => string | number;
}

const numbers = <Row>(id: string, title: string, value: (row: Row) => number): Column<Row> => ({
  id,
  title,
  isNumber: true,
  text: (row) => formatCount(value(row)),
  order: value,
});

const date = <Row>(
  id: string,
  title: string,
  value: (row: Row) => string | undefined,
): Column<Row> => ({
  id,
  title,
  text: (row) => formatted(value(row)),
  order: (row) => value(row) ?? '',
});

const formatted = (day: string | undefined): string =>
  day === undefined ? 'undated' : formatDay(day);

export function tieColumns(nameOf: NameOf): readonly Column<Tie>[] {
  return [
    { id: 'source', title: 'Source', text: ({ source }) => nameOf(source) },
    { id: 'stance', title: 'Stance', mark: 'stance', text: ({ stance }) => stance },
    { id: 'target', title: 'Target', text: ({ target }) => nameOf(target) },
    numbers('statements', 'Statements', ({ count }) => count),
    date('first', 'First', ({ first }) => first),
    date('last', 'Last', ({ last }) => last),
    { id: 'outlets', title: 'Outlets', isWide: true, text: ({ outlets }) => outlets.join(', ') },
    { id: 'mark', title: 'Mark', mark: 'contested', text: contestedText, order: contestedOrder },
  ];
}

const sum = ({ supports, opposes, accuses }: ShownActor['made']): number =>
  supports + opposes + accuses;

export function actorColumns(): readonly Column<ShownActor>[] {
  return [
    { id: 'name', title: 'Actor', text: ({ name }) => name },
    { id: 'kind', title: 'Kind', text: ({ kind }) => kindName(kind) },
    numbers('made', 'Made', ({ made }) => sum(made)),
    numbers('received', 'Received', ({ received }) => sum(received)),
    numbers('supports', 'Supports', ({ made }) => made.supports),
    numbers('opposes', 'Opposes', ({ made }) => made.opposes),
    numbers('accuses', 'Accuses', ({ made }) => made.accuses),
    {
      id: 'voices',
      title: 'Speaks through',
      isWide: true,
      text: ({ voices }) => voices.join(', '),
    },
  ];
}

export function statementColumns(
  nameOf: NameOf,
  summaryOf: (key: string) => string,
): readonly Column<StatementRow>[] {
  return [
    { id: 'source', title: 'Source', text: ({ source }) => nameOf(source) },
    { id: 'stance', title: 'Stance', mark: 'stance', text: ({ stance }) => stance },
    { id: 'target', title: 'Target', text: ({ target }) => nameOf(target) },
    date('date', 'Date', (statement) => statement.date),
    {
      id: 'summary',
      title: 'Summary',
      isWide: true,
      isLate: true,
      text: ({ key }) => summaryOf(key),
    },
    { id: 'issue', title: 'Issue', text: ({ issue }) => issue },
    { id: 'outlets', title: 'Outlets', text: ({ outlets }) => outlets.join(', ') },
    { id: 'mark', title: 'Mark', mark: 'contested', text: contestedText, order: contestedOrder },
  ];
}

interface Contestable {
  readonly contested: boolean;
}

function contestedText({ contested }: Contestable): string {
  return contested ? 'contested' : '';
}

function contestedOrder({ contested }: Contestable): number {
  return contested ? 1 : 0;
}

/** Rows in the order asked for; equal ones, and all without an order, stay as they came. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (column === undefined || sort === undefined) return rows;
  const order = column.order ?? column.text;
  const keyed = rows.map((row) => ({ row, key: order(row) }));
  keyed.sort((a, b) => compare(a.key, b.key) * (sort.descending ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** Rows in which some column holds each word, case and accents aside; all without a word. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  query: string | undefined,
): readonly Row[] {
  const words = fold(query ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  const searched = columns.filter(({ isLate }) => isLate !== true);
  return rows.filter((row) => {
    const text = fold(searched.map((column) => column.text(row)).join(' '));
    return words.every((word) => text.includes(word));
  });
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}
