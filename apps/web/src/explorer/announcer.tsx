import { useEffect, useState, type ReactElement } from 'react';
import { TEXTS } from '../texts.js';
import { useExplorer } from './explorer-context.js';

/** Tells screen readers, politely, what a change of the filter left. */
export function Announcer(): ReactElement {
  const { shown } = useExplorer();
  const [text, setText] = useState('');
  useEffect(() => {
    if (shown === undefined) return;
    const { actors, ties } = shown.totals;
    setText(
      `${TEXTS.of(actors.shown, actors.total, TEXTS.unit.actors)}, ${TEXTS.of(ties.shown, ties.total, TEXTS.unit.ties)}`,
    );
  }, [shown]);
  return (
    <div className="sr-only" aria-live="polite">
      {text}
    </div>
  );
}
