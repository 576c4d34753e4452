import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import { canDraw } from '../picture/can-draw.js';
import { Legend } from '../picture/legend.js';
import { NetworkPicture } from '../picture/network-picture.js';
import { ZoomButtons } from '../picture/zoom-buttons.js';
import { FirstLoad } from '../states/first-load.js';
import { isEmptyStore } from '../states/is-empty-store.js';
import { GoneBanner } from '../states/banners.js';
import { useExplorer } from './explorer-context.js';
import { ToolRow } from './tool-row.js';

const FirstRun = lazy(async () => ({
  default: (await import('../datasets/first-run.js')).FirstRun,
}));
const states = () => import('../states/stage-states.js');
const LoadFailed = lazy(async () => ({ default: (await states()).LoadFailed }));
const NoMatch = lazy(async () => ({ default: (await states()).NoMatch }));
const NoWebgl = lazy(async () => ({ default: (await states()).NoWebgl }));
const TableView = lazy(async () => {
  const { TableView: View } = await import('../table/table-view.js');
  return { default: View };
});

/** The middle of the page: picture or table, or why there is neither. */
export function Stage(): ReactElement {
  const explorer = useExplorer();
  const { view, shown, loading } = explorer;
  const isPicture = view.mode === 'picture';
  return (
    <main
      className={`stage ${view.mode}`}
      aria-busy={loading.isBusy}
      data-version={shown?.store.state}
    >
      {!isEmptyStore(explorer) && <ToolRow />}
      <GoneBanner />
      <div className="stage-body">
        <Content />
      </div>
      {isPicture && shown !== undefined && shown.base.ties.length > 0 && <Legend />}
      {isPicture && shown !== undefined && shown.tieCount > 0 && <ZoomButtons />}
    </main>
  );
}

function Content(): ReactElement {
  return (
    <Suspense fallback={<FirstLoad />}>
      <Shown />
    </Suspense>
  );
}

function Shown(): ReactElement {
  const explorer = useExplorer();
  const { view, shown, catalogue, loading } = explorer;
  const isDrawable = useMemo(canDraw, []);
  const error = loading.error ?? catalogue.error;
  if (shown === undefined)
    return error === undefined ? <FirstLoad /> : <LoadFailed error={error} />;
  if (isEmptyStore(explorer)) return <FirstRun />;
  if (shown.tieCount === 0) return <NoMatch shown={shown} />;
  if (view.mode === 'table') return <TableView shown={shown} />;
  return isDrawable ? <NetworkPicture shown={shown} /> : <NoWebgl />;
}
