import type { ReactElement } from 'react';
import { QUERY_TEXTS } from '../../texts/query.js';
import { Dialog } from '../../ui/dialog.js';
import { useDesk } from '../desk-context.js';
import { forgetHistory, openStatement } from './desk-changes.js';
import { MOST_HISTORY, type PastQuery } from './desk-state.js';
import { outcomeWords } from './past-words.js';
import { writeFreeValues } from './written-values.js';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What was run from this browser, newest first; a click opens it in a tab. */
export function PastQueries(): ReactElement {
  const { state, change, setUi } = useDesk();
  const close = (): void => {
    setUi({ dialog: undefined });
  };
  return (
    <Dialog label={QUERY_TEXTS.history.title} className="past-queries" onClose={close}>
      <div className="dialog-body">
        {state.history.length === 0 && <p className="meta">{QUERY_TEXTS.history.empty}</p>}
        <ol>
          {state.history.map((past) => (
            <li key={past.at}>
              <button
                type="button"
                className="past-query"
                onClick={() => {
                  change(openStatement(past.cypher, writeFreeValues(past.params)));
                  close();
                }}
              >
                <code>{past.cypher}</code>
                <span className="meta">{summaryOf(past)}</span>
              </button>
            </li>
          ))}
        </ol>
        {state.history.length > 0 && (
          <div className="dialog-foot">
            <span className="meta">{QUERY_TEXTS.history.kept(MOST_HISTORY)}</span>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                change(forgetHistory);
              }}
            >
              {QUERY_TEXTS.history.clear}
            </button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function summaryOf(past: PastQuery): string {
  const hasValues = Object.keys(past.params).length > 0;
  return [
    when.format(new Date(past.at)),
    ...outcomeWords(past),
    ...(hasValues ? [JSON.stringify(past.params)] : []),
  ].join(' · ');
}
