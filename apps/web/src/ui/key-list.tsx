import type { ReactElement } from 'react';
import { KeyCap } from './key-cap.js';

interface KeyListProps {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

/** Shortcuts and what they do, for help. */
export function KeyList({ title, rows }: KeyListProps): ReactElement {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="key-list">
        {rows.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <KeyCap key={key} shortcut={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
