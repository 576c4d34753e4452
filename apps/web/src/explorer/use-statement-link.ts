import { useEffect } from 'react';
import { statementNumber, statementRow } from '../data/statement-rows.js';
import { selectStatement } from '../state/changes.js';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';
import type { Explorer } from './explorer-context.js';

/** An address may name a statement and no tie: its tie is opened once the network is there. */
export function useStatementLink({ view, shown, change, setUi }: Explorer): void {
  const { statement, selection } = view;
  const isOpen = selection !== undefined;
  useEffect(() => {
    if (statement === undefined || isOpen || shown === undefined) return;
    const at = statementNumber(shown.view, statement);
    if (at === undefined) {
      setUi({ notice: { text: EVIDENCE_TEXTS.notFound(statement) } });
      change((before) => ({ ...before, statement: undefined }), 'replace');
      return;
    }
    const { source, stance, target } = statementRow(shown.view, at);
    const tie = {
      type: 'tie' as const,
      source: shown.shownAs(source),
      stance,
      target: shown.shownAs(target),
    };
    change(selectStatement(tie, statement), 'replace');
  }, [statement, isOpen, shown, change, setUi]);
}
