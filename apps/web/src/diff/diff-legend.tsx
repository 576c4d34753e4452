import type { Diff } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { formatCount } from '../format/counts.js';
import { DIFF_TEXTS } from '../texts/diff.js';

/** What the marks of both states mean, and how many there are of each. */
export function DiffLegend({ diff }: { readonly diff: Diff }): ReactElement {
  const { ties, actors } = diff;
  const { legend } = DIFF_TEXTS;
  const both = ties.countChanged.total + ties.revised.total + ties.unchanged.total;
  const rows: [string, number, ReactElement][] = [
    [legend.new, ties.new.total, <path key="new" className="ink" d="M1 6H26" strokeWidth="2.2" />],
    [
      legend.gone,
      ties.gone.total,
      <path
        key="gone"
        d="M2 6H26"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeDasharray="0.01 5"
      />,
    ],
    [legend.same, both, <path key="same" d="M1 6H26" strokeWidth="1.6" opacity="0.6" />],
    [
      legend.actor,
      actors.appeared.total,
      <g key="actor" className="ink">
        <circle cx="14" cy="6" r="3.4" className="filled" />
        <circle cx="14" cy="6" r="5.4" strokeWidth="1" />
      </g>,
    ],
    [
      legend.ghost,
      actors.vanished.total,
      <circle key="ghost" cx="14" cy="6" r="4.6" strokeWidth="1.5" strokeDasharray="3 3" />,
    ],
    [
      legend.flipped,
      ties.flipped.total,
      <g key="flipped" className="ink">
        <path d="M1 6H7M21 6H27" strokeWidth="2.2" />
        <rect x="7" y="1.5" width="14" height="9" rx="4.5" strokeWidth="1.2" />
      </g>,
    ],
  ];
  return (
    <ul className="legend diff-legend" aria-label={legend.label}>
      {rows.map(([name, count, mark]) => (
        <li key={name}>
          <svg width="28" height="12" viewBox="0 0 28 12" fill="none" aria-hidden>
            {mark}
          </svg>
          {name} <span className="meta">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}
