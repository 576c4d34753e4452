import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { Dialog } from '../ui/dialog.js';

/** Why something of the live data is off while the page looks at a snapshot. */
export function ReadOnlyDialog(): ReactElement {
  const { ui, setUi } = useExplorer();
  const { readOnly } = SNAPSHOT_TEXTS;
  const reason =
    ui.dialog === 'datasets'
      ? readOnly.datasets
      : ui.dialog === 'views'
        ? readOnly.views
        : readOnly.keep;
  return (
    <Dialog
      label={SNAPSHOT_TEXTS.readOnlyTitle}
      onClose={() => {
        setUi({ dialog: undefined, dropped: undefined });
      }}
    >
      <div className="dialog-body">
        <p className="snapshot-said">{reason}</p>
        <p className="meta">{SNAPSHOT_TEXTS.readOnlyDetail}</p>
        <div className="button-row">
          <a className="button primary" href="/" data-autofocus>
            {SNAPSHOT_TEXTS.live}
          </a>
        </div>
      </div>
    </Dialog>
  );
}
