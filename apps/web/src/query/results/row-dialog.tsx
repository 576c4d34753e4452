import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { QUERY_TEXTS } from '../../texts/query.js';
import { Dialog } from '../../ui/dialog.js';
import { IconButton } from '../../ui/icon-button.js';
import type { QueryResult } from '../query-api.js';
import { toPlainJson } from '../values/plain-json.js';
import type { Value } from '../values/value.js';

interface RowDialogProps {
  readonly result: QueryResult;
  readonly index: number;
  readonly onClose: () => void;
}

/** One row in full, for what a line of a table cannot show. */
export function RowDialog({ result, index, onClose }: RowDialogProps): ReactElement {
  const { columns, rows } = result;
  const [at, setAt] = useState(index);
  const row = rows[at] ?? [];
  return (
    <Dialog
      label={QUERY_TEXTS.result.rowTitle(at + 1, rows.length)}
      className="row-dialog"
      onClose={onClose}
    >
      <div className="dialog-body">
        <div className="button-group">
          <IconButton
            icon={ArrowUp}
            label="Row before"
            disabled={at === 0}
            onClick={() => {
              setAt(at - 1);
            }}
          />
          <IconButton
            icon={ArrowDown}
            label="Row after"
            disabled={at === rows.length - 1}
            onClick={() => {
              setAt(at + 1);
            }}
          />
        </div>
        <dl>
          {columns.map((column, place) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                <Full value={row[place] ?? null} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}

function Full({ value }: { readonly value: Value }): ReactElement {
  if (typeof value === 'string') return <bdi className="full-text">{value}</bdi>;
  if (value === null) return <span className="null-cell">{QUERY_TEXTS.result.none}</span>;
  if (typeof value !== 'object') return <span>{String(value)}</span>;
  return <pre>{JSON.stringify(toPlainJson(value), undefined, 2)}</pre>;
}
