import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { patchFilter } from '../state/changes.js';
import { CHOOSE_ACTOR_TEXTS } from '../texts/choose-actor.js';
import { FILTER_TEXTS } from '../texts/filters.js';
import { Dialog } from '../ui/dialog.js';
import { ActorPicker } from './actor-picker.js';

/** Asks whose ego network is to be shown. */
export function EgoDialog(): ReactElement {
  const { setUi, change } = useExplorer();
  const close = (): void => {
    setUi({ dialog: undefined });
  };
  return (
    <Dialog label={CHOOSE_ACTOR_TEXTS.title} onClose={close}>
      <div className="dialog-body">
        <ActorPicker
          label={FILTER_TEXTS.pickEgo}
          chosen={undefined}
          autoFocus
          onChoose={(ego) => {
            change(patchFilter({ ego, steps: 1 }));
            close();
          }}
        />
      </div>
    </Dialog>
  );
}
