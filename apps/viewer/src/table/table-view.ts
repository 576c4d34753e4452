import { button, element, type Child } from '../dom/element.js';
import { redraw } from '../dom/redraw.js';
import { count, countOf } from '../format/words.js';
import type { Context } from '../state/context.js';
import { TABLES, type Selection, type TableName } from '../state/view-state.js';
import { GRIDS, type Grid } from './columns.js';
import { sortRows } from './sort-rows.js';

/** So many rows a page. */
const PAGE = 100;

interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

/** The picture as tables: every number that can be seen there stands here too. */
export class TableView {
  readonly host = element('div', { class: 'table-view' });
  private sorting: Sorting | undefined;
  private page = 0;
  private tableName: TableName | undefined;

  constructor(
    private readonly context: Context,
    private readonly open: (selection: Selection) => void,
  ) {}

  refresh(): void {
    const { store, shown } = this.context;
    const { table: chosen } = store.get();
    if (chosen !== this.tableName)
      [this.tableName, this.sorting, this.page] = [chosen, undefined, 0];
    const grid = GRIDS[chosen](this.context);
    this.page = Math.min(this.page, Math.max(0, Math.ceil(grid.rows / PAGE) - 1));
    const { totals } = shown();
    redraw(this.host, [
      element(
        'div',
        { class: 'row tabs', attributes: { role: 'group', 'aria-label': 'Tables' } },
        TABLES.map((each) =>
          button(
            {
              key: `tab ${each}`,
              attributes: { 'aria-pressed': String(each === chosen) },
              onClick: () => {
                store.set({ table: each });
              },
            },
            `${each.charAt(0).toUpperCase()}${each.slice(1)} `,
            element('span', { class: 'meta' }, countOf(totals[each])),
          ),
        ),
      ),
      this.pages(grid.rows, chosen),
      element(
        'div',
        {
          class: 'table-scroll',
          attributes: { tabindex: 0, role: 'region', 'aria-label': `Table of ${chosen}` },
        },
        this.table(grid),
      ),
    ]);
  }

  private table(grid: Grid): HTMLElement {
    const { sorting } = this;
    const by = sorting === undefined ? undefined : grid.columns[sorting.column];
    const all = Array.from({ length: grid.rows }, (_, row) => row);
    const rows = by === undefined ? all : sortRows(all, by.sort, sorting?.isDescending ?? false);
    return element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          grid.columns.map((_, at) => this.headCell(grid, at)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.slice(this.page * PAGE, (this.page + 1) * PAGE).map((row) => this.row(grid, row)),
      ),
    );
  }

  private headCell({ columns }: Grid, at: number): HTMLElement {
    const column = columns[at];
    const isSorted = this.sorting?.column === at;
    const direction = this.sorting?.isDescending === true ? 'descending' : 'ascending';
    return element(
      'th',
      {
        class: column?.isNumber === true ? 'number' : undefined,
        attributes: { scope: 'col', 'aria-sort': isSorted ? direction : undefined },
      },
      button(
        {
          key: `sort ${String(at)}`,
          onClick: () => {
            // Numbers are first looked at from the largest.
            const first = column?.isNumber === true;
            this.sorting = {
              column: at,
              isDescending: isSorted ? this.sorting?.isDescending !== true : first,
            };
            this.page = 0;
            this.refresh();
          },
        },
        column?.title,
        element(
          'span',
          { class: 'sort-sign', attributes: { 'aria-hidden': 'true' } },
          isSorted ? (direction === 'ascending' ? ' ↑' : ' ↓') : '',
        ),
      ),
    );
  }

  private row(grid: Grid, row: number): HTMLElement {
    return element(
      'tr',
      {},
      grid.columns.map((column, at) => {
        const cell = column.cell(row);
        return element(
          'td',
          { class: column.isNumber ? 'number' : undefined },
          at > 0 ? cell : this.handle(grid, row, cell),
        );
      }),
    );
  }

  /** The first cell opens what the row stands for. */
  private handle(grid: Grid, row: number, cell: Child): HTMLElement {
    return button(
      {
        class: 'link-button',
        key: `row ${String(row)}`,
        attributes: { title: grid.title(row) },
        onClick: () => {
          const selection = grid.open(row);
          if (selection !== undefined) this.open(selection);
        },
      },
      cell ?? 'undated',
    );
  }

  private pages(rows: number, things: string): Child {
    if (rows <= PAGE) return undefined;
    const [first, last] = [this.page * PAGE + 1, Math.min(rows, (this.page + 1) * PAGE)];
    const step = (by: number, label: string): HTMLElement =>
      button(
        {
          class: 'small-button',
          key: label,
          attributes: { disabled: this.page + by < 0 || (this.page + by) * PAGE >= rows },
          onClick: () => {
            this.page += by;
            this.refresh();
          },
        },
        label,
      );
    return element(
      'div',
      { class: 'row' },
      step(-1, 'Previous rows'),
      step(1, 'Next rows'),
      element(
        'p',
        { class: 'meta', attributes: { role: 'status' } },
        `Rows ${count(first)}–${count(last)} of ${count(rows)} ${things}`,
      ),
    );
  }
}
