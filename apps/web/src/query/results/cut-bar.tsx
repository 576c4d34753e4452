import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { QueryResult } from '../query-api.js';
import { cutWords } from './cut-words.js';

/** Says above the rows that there are more of them. */
export function CutBar({ rows, cut }: QueryResult): ReactElement | null {
  if (cut === undefined) return null;
  const { shown, why } = cutWords(rows.length, cut);
  return (
    <div className="cut-bar" role="status">
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      <p>
        <b>{shown}</b>, {why}
      </p>
    </div>
  );
}
