import type { ReactElement } from 'react';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';
import { Name } from '../ui/name.js';

interface OutletSharesProps {
  /** The outlets of each statement. */
  readonly statements: readonly { readonly outlets: readonly string[] }[];
  readonly unit: string;
}

/** How many of the statements each outlet reports; one may be reported by several. */
export function OutletShares({ statements, unit }: OutletSharesProps): ReactElement | null {
  const counts = new Map<string, number>();
  for (const { outlets } of statements) {
    for (const outlet of outlets) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const rows = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return (
    <section className="evidence-section">
      <h3 className="with-count">
        {EVIDENCE_TEXTS.outlets} <span className="meta">{unit}</span>
      </h3>
      <ul className="outlet-list">
        {rows.map(([outlet, count]) => (
          <li key={outlet}>
            <Name>{outlet}</Name>
            <span className="share-bar" aria-hidden>
              <span style={{ width: `${String((100 * count) / statements.length)}%` }} />
            </span>
            <span className="meta">{EVIDENCE_TEXTS.share(count, statements.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
