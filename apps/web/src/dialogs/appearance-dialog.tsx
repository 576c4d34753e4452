import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { keepSnapshot } from '../registry/actions.js';
import { useStore } from '../state/use-store.js';
import type { DialogId } from '../state/ui-state.js';
import { HISTORY_TEXTS } from '../texts/actors.js';
import {
  DATASET_TITLE,
  KEEP_SNAPSHOT,
  SAVED_VIEWS_TITLE,
  SNAPSHOTS_TITLE,
} from '../texts/titles.js';
import { TEXTS } from '../texts.js';
import { appearance, setAppearance, THEME_CHOICES } from '../ui/appearance.js';
import { Dialog } from '../ui/dialog.js';
import { Switch } from '../ui/switch.js';
import { isNarrowQuery, useMedia } from '../ui/use-media.js';

/** Theme and contrast; in narrow windows also what else has no room at the top. */
export function AppearanceDialog(): ReactElement {
  const { setUi } = useExplorer();
  const isNarrow = useMedia(isNarrowQuery);
  const { theme, hasHighContrast } = useStore(appearance);
  return (
    <Dialog
      label={isNarrow ? TEXTS.menu : TEXTS.appearance.title}
      onClose={() => {
        setUi({ dialog: undefined });
      }}
    >
      <div className="dialog-body">
        {isNarrow && <Doors />}
        <fieldset className="choices">
          <legend>{TEXTS.appearance.theme}</legend>
          {THEME_CHOICES.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="theme"
                checked={theme === choice}
                onChange={() => {
                  setAppearance({ theme: choice });
                }}
              />
              {TEXTS.appearance.themes[choice]}
            </label>
          ))}
        </fieldset>
        <div className="filter-row">
          <span>{TEXTS.appearance.contrast}</span>
          <Switch
            label={TEXTS.appearance.contrast}
            isOn={hasHighContrast}
            onChange={(isOn) => {
              setAppearance({ hasHighContrast: isOn });
            }}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** To what wide windows have buttons for. */
function Doors(): ReactElement {
  const { setUi } = useExplorer();
  return (
    <div className="button-row">
      {DOORS.map(([dialog, title]) => (
        <button
          key={dialog}
          type="button"
          className="button"
          onClick={() => {
            if (dialog === 'keep-snapshot') keepSnapshot({ setUi });
            else setUi({ dialog });
          }}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

const DOORS = [
  ['views', SAVED_VIEWS_TITLE],
  ['snapshots', SNAPSHOTS_TITLE],
  ['keep-snapshot', KEEP_SNAPSHOT],
  ['datasets', DATASET_TITLE],
  ['history', HISTORY_TEXTS.title],
  ['help', TEXTS.help.title],
] as const satisfies readonly (readonly [DialogId, string])[];
