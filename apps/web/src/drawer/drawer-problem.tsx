import type { ReactElement } from 'react';
import type { ApiError } from '../data/api-error.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { filtersOn } from '../registry/filters.js';
import { clearFilters, setRollUp } from '../state/changes.js';
import { ACTOR_DRAWER_TEXTS } from '../texts/drawer.js';
import { TEXTS } from '../texts.js';

/** Why there is no evidence, and one way on. */
export function DrawerProblem({ error }: { readonly error: ApiError }): ReactElement {
  const { view, change, data } = useExplorer();
  const hasFilters = filtersOn(view).length > 0;
  const isMissing = error.code === 'not-found';
  return (
    <div className="drawer-body drawer-problem" role="alert">
      <p>{error.message}</p>
      {isMissing && hasFilters && (
        <button
          type="button"
          className="button primary"
          onClick={() => {
            change(clearFilters);
          }}
        >
          {TEXTS.states.clear}
        </button>
      )}
      {isMissing && !hasFilters && (
        <button
          type="button"
          className="button"
          onClick={() => {
            change(setRollUp(!view.filter.rollUp));
          }}
        >
          {view.filter.rollUp ? ACTOR_DRAWER_TEXTS.rollUpOff : TEXTS.rail.rollUp}
        </button>
      )}
      {!isMissing && (
        <button type="button" className="button" onClick={data.retry}>
          {TEXTS.states.tryNow}
        </button>
      )}
    </div>
  );
}
