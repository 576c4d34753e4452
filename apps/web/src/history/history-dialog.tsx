import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { HISTORY_TEXTS } from '../texts/actors.js';
import { Dialog } from '../ui/dialog.js';

/** Every change that can be undone, the latest first; a click goes to how the view was then. */
export function HistoryDialog(): ReactElement {
  const { history, goTo, setUi } = useExplorer();
  const close = (): void => {
    setUi({ dialog: undefined });
  };
  const rows = history.entries.map(({ label }, at) => ({
    at,
    label: at === 0 && label === '' ? HISTORY_TEXTS.start : label,
  }));
  return (
    <Dialog label={HISTORY_TEXTS.title} onClose={close}>
      <div className="dialog-body">
        {rows.length === 1 && <p className="meta">{HISTORY_TEXTS.empty}</p>}
        <ol className="history-list" reversed>
          {rows.toReversed().map(({ at, label }) => (
            <li key={at}>
              <button
                type="button"
                className="plain-button"
                aria-current={at === history.at ? 'step' : undefined}
                data-undone={at > history.at || undefined}
                onClick={() => {
                  goTo(at);
                }}
              >
                {label}
                {at === history.at && <span className="meta">{HISTORY_TEXTS.now}</span>}
              </button>
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
