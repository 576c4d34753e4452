import type { Action, ActionContext } from './action.js';
import { ACTOR_ACTIONS } from './actor-actions.js';

/** The actor that an action on the picture is about: the one the keyboard is on, else the selected one. */
export const subjectOf = ({ ui, view }: ActionContext): string | undefined =>
  ui.focused ?? (view.selection?.type === 'actor' ? view.selection.id : undefined);

const ACTOR_KEY_LABELS: Readonly<Record<string, string>> = {
  f: 'Focus the actor',
  e: 'Expand the actor',
  o: 'Only the actor’s neighbours, or all again',
  p: 'Pin the actor, or unpin it',
  h: 'Hide the actor',
};

/** The keys of the registry of what can be done with an actor; two entries may share one, as pin and unpin do. */
export function actorKeys(): Action[] {
  const keys = new Set(ACTOR_ACTIONS.flatMap(({ key }) => key ?? []));
  return [...keys].map((key): Action => {
    const entries = ACTOR_ACTIONS.filter((each) => each.key === key);
    return {
      id: `actor-${key}`,
      label: ACTOR_KEY_LABELS[key] ?? key,
      keys: [key],
      scope: 'picture',
      when: (context) => subjectOf(context) !== undefined,
      run: (context) => {
        const subject = subjectOf(context);
        if (subject === undefined) return;
        entries.find(({ when }) => when?.(context, subject) ?? true)?.run(context, subject);
      },
    };
  });
}
