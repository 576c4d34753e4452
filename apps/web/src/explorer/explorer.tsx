import { lazy, Suspense, useEffect, type ReactElement } from 'react';
import { Drawer } from '../drawer/drawer.js';
import { Rail } from '../rail/rail.js';
import type { DialogId } from '../state/ui-state.js';
import { IgnoredBanner, Toast } from '../states/banners.js';
import { TEXTS } from '../texts.js';
import { Timeline } from '../timeline/timeline.js';
import { ExplorerContext } from './explorer-context.js';
import { Announcer } from './announcer.js';
import { isTaken, runKey } from './run-key.js';
import { Stage } from './stage.js';
import { StatusLine } from './status-line.js';
import { TopBar } from './top-bar.js';
import { useExplorerState, type ExplorerStores } from './use-explorer-state.js';

const SearchDialog = lazy(async () => ({
  default: (await import('../search/search-dialog.js')).SearchDialog,
}));
const HelpDialog = lazy(async () => ({
  default: (await import('../dialogs/help-dialog.js')).HelpDialog,
}));
const AppearanceDialog = lazy(async () => ({
  default: (await import('../dialogs/appearance-dialog.js')).AppearanceDialog,
}));

const DIALOGS: Partial<Record<DialogId, typeof SearchDialog>> = {
  search: SearchDialog,
  help: HelpDialog,
  appearance: AppearanceDialog,
};

/** The whole page. */
export function Explorer(stores: ExplorerStores): ReactElement {
  const explorer = useExplorerState(stores);
  const { view, ui, setUi } = explorer;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return;
      if (runKey(event, 'page', explorer)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [explorer]);
  const Dialog = ui.dialog === undefined ? undefined : DIALOGS[ui.dialog];
  return (
    <ExplorerContext value={explorer}>
      <div
        className="app"
        data-drawer={view.selection === undefined ? undefined : 'open'}
        data-rail={ui.isRailOpen ? 'open' : undefined}
        data-timeline={ui.isTimelineFolded ? 'folded' : undefined}
      >
        <TopBar />
        <IgnoredBanner ignored={stores.views.ignored} />
        <div className="middle">
          <Rail />
          {ui.isRailOpen && (
            <button
              type="button"
              className="rail-scrim"
              aria-label={TEXTS.rail.hide}
              onClick={() => {
                setUi({ isRailOpen: false });
              }}
            />
          )}
          <div className="centre">
            <Stage />
            <Timeline />
          </div>
          <Drawer />
        </div>
        <StatusLine />
        <Toast />
        <Announcer />
        {Dialog !== undefined && (
          <Suspense fallback={null}>
            <Dialog />
          </Suspense>
        )}
      </div>
    </ExplorerContext>
  );
}
