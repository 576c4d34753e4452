import type { ActorDetail } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { clearFilters, select, setRollUp } from '../state/changes.js';
import { ACTOR_DRAWER_TEXTS } from '../texts/drawer.js';
import { TEXTS } from '../texts.js';

/** An actor that the view does not show: why, and the way to it. */
export function OutsideActor({ detail }: { readonly detail: ActorDetail }): ReactElement {
  const { view, change, nameOf } = useExplorer();
  const { actor, speaksFor } = detail;
  if (view.filter.rollUp && speaksFor !== undefined) {
    return (
      <div className="drawer-problem">
        <p>
          <bdi>{ACTOR_DRAWER_TEXTS.rolledUp(actor.name, nameOf(speaksFor.government))}</bdi>
        </p>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            change(select({ type: 'actor', id: speaksFor.government }));
          }}
        >
          {ACTOR_DRAWER_TEXTS.goTo(nameOf(speaksFor.government))}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            change(setRollUp(false));
          }}
        >
          {ACTOR_DRAWER_TEXTS.rollUpOff}
        </button>
      </div>
    );
  }
  return (
    <div className="drawer-problem">
      <p>{ACTOR_DRAWER_TEXTS.filteredOut}</p>
      <button
        type="button"
        className="button primary"
        onClick={() => {
          change(clearFilters);
        }}
      >
        {TEXTS.states.clear}
      </button>
    </div>
  );
}
