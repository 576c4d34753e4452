import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactElement } from 'react';
import type { QueryResult } from '../query-api.js';
import { toPlainJson } from '../values/plain-json.js';

const LINE = 20;

/** The rows as the JSON download writes them; only the lines in sight are in the page. */
export function JsonView({ result }: { readonly result: QueryResult }): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => jsonLines(result), [result]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 40,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  return (
    // Scrolled by keyboard, so it takes the focus.
    <div ref={scroller} className="json-scroll" tabIndex={0} role="region" aria-label="JSON">
      <div style={{ height: virtual.getTotalSize() }}>
        <pre style={{ translate: `0 ${String(above)}px` }}>
          {items.map(({ index }) => `${lines[index] ?? ''}\n`).join('')}
        </pre>
      </div>
    </div>
  );
}

function jsonLines({ columns, rows }: QueryResult): string[] {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, toPlainJson(row[at] ?? null)])),
  );
  return JSON.stringify(objects, undefined, 2).split('\n');
}
