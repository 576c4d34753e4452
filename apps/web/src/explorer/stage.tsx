import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import { canDraw } from '../picture/can-draw.js';
import { Legend } from '../picture/legend.js';
import { NetworkPicture } from '../picture/network-picture.js';
import { ZoomButtons } from '../picture/zoom-buttons.js';
import { EmptyStore, FirstLoad, LoadFailed, NoMatch, NoWebgl } from '../states/stage-states.js';
import { GoneBanner } from '../states/banners.js';
import { useExplorer } from './explorer-context.js';
import { ToolRow } from './tool-row.js';

const TableView = lazy(async () => {
  const { TableView: View } = await import('../table/table-view.js');
  return { default: View };
});

/** The middle of the page: picture or table, or why there is neither. */
export function Stage(): ReactElement {
  const { view, graph, loading } = useExplorer();
  const isPicture = view.mode === 'picture';
  return (
    <main
      className={`stage ${view.mode}`}
      aria-busy={loading.isBusy}
      data-version={graph?.store.state}
    >
      <ToolRow />
      <GoneBanner />
      <div className="stage-body">
        <Content />
      </div>
      {isPicture && <Legend />}
      {isPicture && graph !== undefined && graph.ties.length > 0 && <ZoomButtons />}
    </main>
  );
}

function Content(): ReactElement {
  const { view, graph, catalogue, loading } = useExplorer();
  const isDrawable = useMemo(canDraw, []);
  const error = loading.error ?? catalogue.error;
  if (graph === undefined)
    return error === undefined ? <FirstLoad /> : <LoadFailed error={error} />;
  if (graph.totals.ties.total === 0 && catalogue.value?.datasets.length === 0)
    return <EmptyStore />;
  if (graph.ties.length === 0) return <NoMatch graph={graph} />;
  if (view.mode === 'table')
    return (
      <Suspense fallback={<FirstLoad />}>
        <TableView graph={graph} />
      </Suspense>
    );
  return isDrawable ? <NetworkPicture graph={graph} /> : <NoWebgl />;
}
