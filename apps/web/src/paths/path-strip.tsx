import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { setPath } from '../state/changes.js';
import { PATH_TEXTS } from '../texts/actors.js';
import { TEXTS } from '../texts.js';
import { Switch } from '../ui/switch.js';
import { pathOutcome, usePaths } from './use-paths.js';

/** Says over the picture which paths it shows, and lets them go. */
export function PathStrip(): ReactElement | null {
  const { view, shown, change, setUi, nameOf } = useExplorer();
  const paths = usePaths();
  const { path } = view;
  if (path === undefined || shown === undefined) return null;
  const isFound = paths?.length !== undefined && paths.length > 0;
  return (
    <div className="picture-notice path-strip" role="status">
      <bdi>
        {pathOutcome(path, paths, shown, nameOf)}
        {isFound &&
          `, ${PATH_TEXTS.between(nameOf(path.from), nameOf(path.to))}: ${TEXTS.of(paths.ties.length, shown.tieCount, TEXTS.unit.ties)}`}
      </bdi>
      {isFound && (
        <label className="strip-switch">
          <Switch
            label={PATH_TEXTS.alone}
            isOn={path.alone}
            onChange={(alone) => {
              change(setPath({ ...path, alone }));
            }}
          />
          <span aria-hidden>{PATH_TEXTS.alone}</span>
        </label>
      )}
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          setUi({ dialog: 'path', subject: undefined });
        }}
      >
        {PATH_TEXTS.list}
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          change(setPath(undefined));
        }}
      >
        {PATH_TEXTS.close}
      </button>
    </div>
  );
}
