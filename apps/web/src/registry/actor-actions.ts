import { collapse, patchFilter, pin, select, toggleHidden } from '../state/changes.js';
import { ACTOR_TEXTS } from '../texts/actors.js';
import type { ActionContext } from './action.js';

/** Something that can be done with one actor: an entry of its menu, a key on the picture, a button in its drawer. */
export interface ActorAction {
  readonly id: string;
  readonly label: (context: ActionContext, actor: string) => string;
  /** On the picture, for the actor that the keyboard is on. */
  readonly key?: string;
  readonly when?: (context: ActionContext, actor: string) => boolean;
  readonly run: (context: ActionContext, actor: string) => void;
}

const isEgo = ({ view }: ActionContext, actor: string): boolean => view.filter.ego === actor;
const isPinned = ({ view }: ActionContext, actor: string): boolean =>
  Object.hasOwn(view.pins, actor);

export const ACTOR_ACTIONS: readonly ActorAction[] = [
  {
    id: 'focus',
    label: () => ACTOR_TEXTS.focus,
    key: 'f',
    run: ({ change, picture }, actor) => {
      change(select({ type: 'actor', id: actor }));
      picture?.reveal({ type: 'actor', id: actor });
    },
  },
  {
    id: 'expand',
    label: () => ACTOR_TEXTS.expand,
    key: 'e',
    run: ({ setUi }, actor) => {
      setUi({ dialog: 'expand', subject: actor });
    },
  },
  {
    id: 'collapse',
    label: () => ACTOR_TEXTS.collapse,
    when: ({ view }, actor) => view.filter.expand?.some((each) => each.actor === actor) ?? false,
    run: ({ change }, actor) => {
      change(collapse(actor));
    },
  },
  {
    id: 'neighbours',
    label: (context, actor) =>
      isEgo(context, actor) ? ACTOR_TEXTS.allAgain : ACTOR_TEXTS.neighbours,
    key: 'o',
    run: (context, actor) => {
      const ego = isEgo(context, actor) ? undefined : actor;
      context.change(patchFilter({ ego, steps: ego === undefined ? undefined : 1 }));
    },
  },
  {
    id: 'pin',
    label: () => ACTOR_TEXTS.pin,
    key: 'p',
    when: (context, actor) => !isPinned(context, actor),
    run: ({ change, positions }, actor) => {
      const place = positions.get(actor);
      if (place !== undefined) change(pin(actor, { x: place.x, y: place.y }));
    },
  },
  {
    id: 'unpin',
    label: () => ACTOR_TEXTS.unpin,
    key: 'p',
    when: isPinned,
    run: ({ change }, actor) => {
      change(pin(actor, undefined));
    },
  },
  {
    id: 'path',
    label: () => ACTOR_TEXTS.path,
    run: ({ setUi }, actor) => {
      setUi({ dialog: 'path', subject: actor });
    },
  },
  {
    id: 'hide',
    label: () => ACTOR_TEXTS.hide,
    key: 'h',
    run: ({ change, setUi, shown, goTo, history }, actor) => {
      change(toggleHidden(actor));
      setUi({
        focused: undefined,
        focusedTie: undefined,
        notice: {
          text: ACTOR_TEXTS.hidden(shown?.nameOf(actor) ?? actor),
          action: {
            label: ACTOR_TEXTS.undo,
            run: () => {
              goTo(history.at);
            },
          },
        },
      });
    },
  },
];

/** What can be done with an actor now. */
export function actorActions(context: ActionContext, actor: string): ActorAction[] {
  return ACTOR_ACTIONS.filter(({ when }) => when?.(context, actor) ?? true);
}
