import { lazy, Suspense, useEffect, useMemo, type ComponentType, type ReactElement } from 'react';
import { DropTarget } from '../datasets/drop-target.js';
import { openedSnapshot } from '../data/source.js';
import { Rail } from '../rail/rail.js';
import type { DialogId } from '../state/ui-state.js';
import { SearchWaiting } from '../search/search-waiting.js';
import { isEmptyStore } from '../states/is-empty-store.js';
import { NoticeContext } from '../states/notice-context.js';
import { IgnoredBanner } from '../states/banners.js';
import { Toast } from '../states/toast.js';
import { TEXTS } from '../texts.js';
import { Timeline } from '../timeline/timeline.js';
import { ExplorerContext } from './explorer-context.js';
import { Announcer } from './announcer.js';
import { isTaken, runKey, runLooseKey } from './run-key.js';
import { Stage } from './stage.js';
import { StatusLine } from './status-line.js';
import { TopBar } from './top-bar.js';
import { useStatementLink } from './use-statement-link.js';
import { useExplorerState, type ExplorerStores } from './use-explorer-state.js';

const Drawer = lazy(async () => ({
  default: (await import('../drawer/drawer.js')).Drawer,
}));
const SearchDialog = lazy(async () => ({
  default: (await import('../search/search-dialog.js')).SearchDialog,
}));
const HelpDialog = lazy(async () => ({
  default: (await import('../dialogs/help-dialog.js')).HelpDialog,
}));
const AppearanceDialog = lazy(async () => ({
  default: (await import('../dialogs/appearance-dialog.js')).AppearanceDialog,
}));

const HistoryDialog = lazy(async () => ({
  default: (await import('../history/history-dialog.js')).HistoryDialog,
}));
const PathDialog = lazy(async () => ({
  default: (await import('../paths/path-dialog.js')).PathDialog,
}));
const ExpandDialog = lazy(async () => ({
  default: (await import('../actor-menu/expand-dialog.js')).ExpandDialog,
}));
const EgoDialog = lazy(async () => ({
  default: (await import('../actor-menu/ego-dialog.js')).EgoDialog,
}));
const CiteDialog = lazy(async () => ({
  default: (await import('../citation/cite-dialog.js')).CiteDialog,
}));
const DatasetsDialog = lazy(async () => ({
  default: (await import('../datasets/datasets-dialog.js')).DatasetsDialog,
}));
const SavedViewsDialog = lazy(async () => ({
  default: (await import('../saved-views/saved-views-dialog.js')).SavedViewsDialog,
}));
const snapshots = () => import('../snapshots/snapshot-parts.js');
const SnapshotDialog = lazy(async () => ({ default: (await snapshots()).SnapshotDialog }));
const SnapshotBanner = lazy(async () => ({ default: (await snapshots()).SnapshotBanner }));
const ActorMenu = lazy(async () => ({
  default: (await import('../actor-menu/actor-menu.js')).ActorMenu,
}));

const DIALOGS: Readonly<Partial<Record<DialogId, ComponentType>>> = {
  search: SearchDialog,
  help: HelpDialog,
  appearance: AppearanceDialog,
  history: HistoryDialog,
  path: PathDialog,
  expand: ExpandDialog,
  ego: EgoDialog,
  cite: CiteDialog,
  datasets: DatasetsDialog,
  views: SavedViewsDialog,
};

/** What changes live data, or keeps something of it: nothing that a snapshot has a use for. */
const OF_LIVE_DATA: readonly DialogId[] = ['datasets', 'views'];

function dialogOf(id: DialogId): ComponentType {
  const isOff = openedSnapshot() !== undefined && OF_LIVE_DATA.includes(id);
  return (isOff ? undefined : DIALOGS[id]) ?? SnapshotDialog;
}

/** The whole page. */
export function Explorer(stores: ExplorerStores): ReactElement {
  const explorer = useExplorerState(stores);
  const { view, ui, setUi } = explorer;
  useStatementLink(explorer);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return;
      if (runKey(event, 'page', explorer) || runLooseKey(event, explorer)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [explorer]);
  const noticed = useMemo(
    () => ({
      notice: ui.notice,
      dismiss: () => {
        setUi({ notice: undefined });
      },
    }),
    [ui.notice, setUi],
  );
  const Dialog = ui.dialog === undefined ? undefined : dialogOf(ui.dialog);
  return (
    <ExplorerContext value={explorer}>
      <NoticeContext value={noticed}>
        <div
          className="app"
          data-drawer={view.selection === undefined ? undefined : 'open'}
          data-rail={ui.isRailOpen ? 'open' : undefined}
          data-timeline={ui.isTimelineFolded ? 'folded' : undefined}
        >
          <TopBar />
          <IgnoredBanner ignored={stores.views.ignored} />
          {openedSnapshot() !== undefined && (
            <Suspense fallback={null}>
              <SnapshotBanner />
            </Suspense>
          )}
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
              {!isEmptyStore(explorer) && <Timeline />}
            </div>
            {view.selection !== undefined && (
              <Suspense fallback={null}>
                <Drawer />
              </Suspense>
            )}
          </div>
          <StatusLine />
          {/* A dialog shows it itself: what lies outside is out of reach then. */}
          {ui.dialog === undefined && <Toast />}
          <Announcer />
          <DropTarget />
          {Dialog !== undefined && (
            <Suspense fallback={ui.dialog === 'search' ? <SearchWaiting /> : null}>
              <Dialog />
            </Suspense>
          )}
          {ui.menuAt !== undefined && (
            <Suspense fallback={null}>
              <ActorMenu />
            </Suspense>
          )}
        </div>
      </NoticeContext>
    </ExplorerContext>
  );
}
