import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import type { Action } from '../registry/action.js';
import { ACTIONS } from '../registry/actions.js';
import { TEXTS } from '../texts.js';
import { HELP_TEXTS } from '../texts/help.js';
import { Dialog } from '../ui/dialog.js';
import { KeyList } from '../ui/key-list.js';
import { Switch } from '../ui/switch.js';

const TIMELINE_KEYS = [
  { label: 'Move the end', keys: ['ArrowLeft', 'ArrowRight'] },
  { label: 'Move the window', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  { label: 'As far as it goes', keys: ['Home', 'End'] },
];

/** Every shortcut there is, from the registry of actions. */
export function HelpDialog(): ReactElement {
  const { ui, setUi } = useExplorer();
  const of = (scope: Action['scope']): readonly Action[] =>
    ACTIONS.filter((action) => action.scope === scope && action.keys.length > 0);
  return (
    <Dialog
      label={TEXTS.help.title}
      className="help"
      onClose={() => {
        setUi({ dialog: undefined });
      }}
    >
      <div className="dialog-body">
        <KeyList title={HELP_TEXTS.anywhere} rows={of('page')} />
        <KeyList title={HELP_TEXTS.onPicture} rows={of('picture')} />
        <KeyList title={HELP_TEXTS.onTimeline} rows={TIMELINE_KEYS} />
        <div className="filter-row">
          <span>{HELP_TEXTS.singleKeys}</span>
          <Switch
            label={HELP_TEXTS.singleKeys}
            isOn={ui.singleKeys}
            onChange={(singleKeys) => {
              setUi({ singleKeys });
            }}
          />
        </div>
      </div>
    </Dialog>
  );
}
