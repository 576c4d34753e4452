import { STANCES, type Stance } from '@stancegraph/model';
import type { ReactElement } from 'react';
import type { Column } from '../registry/columns.js';
import { ContestedMark, StanceMark } from '../ui/stance-mark.js';

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
}

export function Cell<Row>({ column, row }: CellProps<Row>): ReactElement {
  const text = column.text(row);
  const stance = column.mark === 'stance' ? stanceOf(text) : undefined;
  if (stance !== undefined) {
    return (
      <span className="stance-chip">
        <StanceMark stance={stance} />
        {text}
      </span>
    );
  }
  if (column.mark === 'contested' && text !== '') {
    return (
      <span className="mark-cell">
        <ContestedMark />
        {text}
      </span>
    );
  }
  return (
    <bdi className="cell-text" title={column.isWide === true ? text : undefined}>
      {text}
    </bdi>
  );
}

function stanceOf(text: string): Stance | undefined {
  return STANCES.find((stance) => stance === text);
}
