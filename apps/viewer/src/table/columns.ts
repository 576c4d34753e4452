import { statementKey, type Tie } from '@stancegraph/model';
import { actorAt, tieAt, type ShownActor } from '@stancegraph/network';
import type { Stated } from '../content/stated.js';
import { name, element, type Child } from '../dom/element.js';
import { stanceMark } from '../dom/marks.js';
import { count, day } from '../format/words.js';
import type { Context } from '../state/context.js';
import type { Selection, TableName } from '../state/view-state.js';
import { keyOfTie } from '../picture/drawn.js';
import { KINDS } from '../texts.js';

/** What rows are put in order by; text in the order of the language, numbers by size, nothing last. */
export type SortValue = string | number | undefined;

interface Column<Row> {
  readonly title: string;
  readonly sort: (row: Row) => SortValue;
  /** What its cell shows, if that is not what it is sorted by. */
  readonly cell?: (row: Row) => Child;
  readonly isNumber?: boolean;
}

interface Table<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** What a row opens, and what that is called. */
  readonly open: (row: Row) => Selection;
  readonly title: (row: Row) => string;
}

interface StatementRow extends Stated {
  readonly at: number;
}

type Sums = ShownActor['made'];
const sum = ({ supports, opposes, accuses }: Sums): number => supports + opposes + accuses;
const stanceCell = (stance: Tie['stance']): Child =>
  element('span', { class: 'stance-cell' }, stanceMark(stance), stance);

function tiesTable({ corpus: { nameOf }, shown }: Context): Table<Tie> {
  const { view } = shown();
  return {
    rows: Array.from({ length: view.ties.length }, (_, rank) => tieAt(view, rank)),
    open: (tie) => ({ type: 'tie', key: keyOfTie(tie) }),
    title: ({ source, stance, target }) => `${nameOf(source)} ${stance} ${nameOf(target)}`,
    columns: [
      { title: 'Source', sort: ({ source }) => nameOf(source) },
      { title: 'Stance', sort: ({ stance }) => stance, cell: ({ stance }) => stanceCell(stance) },
      { title: 'Target', sort: ({ target }) => nameOf(target) },
      { title: 'Statements', sort: (tie) => tie.count, isNumber: true },
      { title: 'First', sort: ({ first }) => first, cell: ({ first }) => dayCell(first) },
      { title: 'Last', sort: ({ last }) => last, cell: ({ last }) => dayCell(last) },
      { title: 'Undated', sort: ({ undated }) => undated, isNumber: true },
      { title: 'Documents', sort: ({ documents }) => documents.length, isNumber: true },
      { title: 'Outlets', sort: ({ outlets }) => outlets.join(', ') },
      { title: 'Contested', sort: ({ contested }) => (contested ? 'contested' : '') },
    ],
  };
}

function statementsTable({ corpus, shown }: Context): Table<StatementRow> {
  const { view } = shown();
  const { nameOf, issueTitle, statements, document } = corpus;
  const outletsOf = ({ documents }: Stated): string =>
    [...new Set(documents.map((id) => document(id)?.outlet ?? id))].join(', ');
  return {
    rows: statements.flatMap((each, at) => (view.passes[at] === 1 ? [{ ...each, at }] : [])),
    open: ({ at }) => ({ type: 'statement', at }),
    title: ({ summary }) => summary,
    columns: [
      { title: 'Date', sort: ({ date }) => date, cell: ({ date }) => dayCell(date) },
      { title: 'Source', sort: ({ source }) => nameOf(source) },
      { title: 'Stance', sort: ({ stance }) => stance, cell: ({ stance }) => stanceCell(stance) },
      { title: 'Target', sort: ({ target }) => nameOf(target) },
      { title: 'Summary', sort: ({ summary }) => summary },
      {
        title: 'Speaker',
        sort: ({ speaker }) => (speaker === undefined ? undefined : nameOf(speaker)),
      },
      {
        title: 'Issue',
        sort: ({ issue }) => (issue === undefined ? undefined : issueTitle(issue)),
      },
      { title: 'Outlets', sort: outletsOf },
      {
        title: 'Contested',
        sort: ({ at }) => (view.contested[at] === 1 ? 'contested' : ''),
      },
      { title: 'Address', sort: ({ dataset, id }) => statementKey(dataset, id) },
    ],
  };
}

function actorsTable({ corpus: { nameOf }, shown }: Context): Table<ShownActor> {
  const { view } = shown();
  return {
    rows: Array.from(view.actors, (number) => actorAt(view, number)),
    open: ({ id }) => ({ type: 'actor', id }),
    title: (actor) => actor.name,
    columns: [
      { title: 'Actor', sort: (actor) => actor.name },
      { title: 'Kind', sort: ({ kind }) => KINDS[kind] },
      { title: 'Country', sort: ({ country }) => country },
      {
        title: 'Speaks for',
        sort: ({ memberOf }) => (memberOf === undefined ? undefined : nameOf(memberOf)),
      },
      { title: 'Makes', sort: ({ made }) => sum(made), isNumber: true },
      { title: 'Supports', sort: ({ made }) => made.supports, isNumber: true },
      { title: 'Opposes', sort: ({ made }) => made.opposes, isNumber: true },
      { title: 'Accuses', sort: ({ made }) => made.accuses, isNumber: true },
      { title: 'Receives', sort: ({ received }) => sum(received), isNumber: true },
    ],
  };
}

function dayCell(date: string | undefined): Child {
  return date === undefined ? undefined : day(date);
}

function cellOf<Row>({ sort, cell, isNumber = false }: Column<Row>, row: Row): Child {
  if (cell !== undefined) return cell(row);
  const value = sort(row);
  if (value === undefined) return undefined;
  return isNumber ? count(Number(value)) : name(String(value));
}

/** A table by the numbers of its rows: what a page of rows needs, whatever a row is. */
export interface Grid {
  readonly rows: number;
  readonly columns: readonly {
    readonly title: string;
    readonly isNumber: boolean;
    readonly sort: (row: number) => SortValue;
    readonly cell: (row: number) => Child;
  }[];
  readonly open: (row: number) => Selection | undefined;
  readonly title: (row: number) => string;
}

function gridOf<Row>({ rows, columns, open, title }: Table<Row>): Grid {
  const at = <T>(row: number, of: (item: Row) => T): T | undefined => {
    const item = rows[row];
    return item === undefined ? undefined : of(item);
  };
  return {
    rows: rows.length,
    columns: columns.map((column) => ({
      title: column.title,
      isNumber: column.isNumber ?? false,
      sort: (row) => at(row, column.sort),
      cell: (row) => at(row, (item) => cellOf(column, item)),
    })),
    open: (row) => at(row, open),
    title: (row) => at(row, title) ?? '',
  };
}

export const GRIDS: Readonly<Record<TableName, (context: Context) => Grid>> = {
  ties: (context) => gridOf(tiesTable(context)),
  statements: (context) => gridOf(statementsTable(context)),
  actors: (context) => gridOf(actorsTable(context)),
};
