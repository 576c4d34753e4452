import type { ReactElement } from 'react';
import { QUERY_TEXTS } from '../texts/query.js';
import { Dialog } from '../ui/dialog.js';
import { KeyList } from '../ui/key-list.js';
import { useDesk } from './desk-context.js';
import { DESK_ACTIONS, EDITOR_KEYS } from './registry.js';

/** Every shortcut of the desk, from its registry. */
export function DeskHelp(): ReactElement {
  const { setUi } = useDesk();
  return (
    <Dialog
      label={QUERY_TEXTS.help.title}
      className="help"
      onClose={() => {
        setUi({ dialog: undefined });
      }}
    >
      <div className="dialog-body">
        <KeyList title={QUERY_TEXTS.help.anywhere} rows={DESK_ACTIONS} />
        <KeyList title={QUERY_TEXTS.help.inEditor} rows={EDITOR_KEYS} />
      </div>
    </Dialog>
  );
}
