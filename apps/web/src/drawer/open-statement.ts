import { statementNumber, statementRow } from '../data/statement-rows.js';
import type { ShownNetwork } from '../data/shown-network.js';
import type { Explorer } from '../explorer/explorer-context.js';
import { selectStatement } from '../state/changes.js';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';

interface Page extends Pick<Explorer, 'change' | 'setUi'> {
  readonly shown: ShownNetwork;
}

/** Opens the tie behind a statement, or says that there is no such statement. */
export function openStatement(statement: string, { shown, change, setUi }: Page): void {
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
}
