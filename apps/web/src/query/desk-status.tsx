import type { ReactElement } from 'react';
import { QUERY_TEXTS } from '../texts/query.js';

export function DeskStatus(): ReactElement {
  return (
    <footer className="status-line">
      <span>{QUERY_TEXTS.status.readOnly}</span>
      <span className="spacer" />
      <span>{QUERY_TEXTS.status.stored}</span>
    </footer>
  );
}
