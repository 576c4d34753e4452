import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { ActorIcon } from '../actor-menu/actor-icon.js';
import { actorActions } from '../registry/actor-actions.js';
import { patchFilter } from '../state/changes.js';
import { ACTOR_DRAWER_TEXTS } from '../texts/drawer.js';

/** What can be done with an actor: the entries of its menu, as buttons. */
export function ActorTools({ id }: { readonly id: string }): ReactElement {
  const explorer = useExplorer();
  const { view, change } = explorer;
  const isOnly = view.filter.actors?.length === 1 && view.filter.actors[0] === id;
  return (
    <div className="drawer-actions">
      {actorActions(explorer, id)
        .filter((action) => action.id !== 'focus')
        .map(({ id: action, label, run }) => (
          <button
            key={action}
            type="button"
            className="button"
            onClick={() => {
              run(explorer, id);
            }}
          >
            <ActorIcon action={action} />
            {label(explorer, id)}
          </button>
        ))}
      <button
        type="button"
        className="button"
        aria-pressed={isOnly}
        onClick={() => {
          change(patchFilter({ actors: isOnly ? undefined : [id] }));
        }}
      >
        {isOnly ? ACTOR_DRAWER_TEXTS.allTies : ACTOR_DRAWER_TEXTS.onlyTies}
      </button>
    </div>
  );
}
