import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { keepSnapshot } from '../registry/actions.js';
import { useStore } from '../state/use-store.js';
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
      <button
        type="button"
        className="button"
        onClick={() => {
          setUi({ dialog: 'views' });
        }}
      >
        {SAVED_VIEWS_TITLE}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          setUi({ dialog: 'snapshots' });
        }}
      >
        {SNAPSHOTS_TITLE}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          keepSnapshot({ setUi });
        }}
      >
        {KEEP_SNAPSHOT}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          setUi({ dialog: 'datasets' });
        }}
      >
        {DATASET_TITLE}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          setUi({ dialog: 'history' });
        }}
      >
        {HISTORY_TEXTS.title}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          setUi({ dialog: 'help' });
        }}
      >
        {TEXTS.help.title}
      </button>
    </div>
  );
}
