import type { Action, ActionContext } from '../registry/action.js';
import { actionFor } from '../registry/actions.js';
import { isSingleKey, writeKey } from '../registry/keys.js';

/** Runs what a key stands for; false where it stands for nothing here. */
export function runKey(
  event: KeyboardEvent,
  scope: Action['scope'],
  context: ActionContext,
): boolean {
  const key = writeKey(event);
  if (isSingleKey(key) && !context.ui.singleKeys) return false;
  const action = actionFor(key, scope, context);
  action?.run(context, key);
  return action !== undefined;
}

/** Whether a key press there is meant as text, or belongs to a dialog. */
export function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  const isText = target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
  return (isText && isSingleKey(writeKey(event))) || target.closest('dialog') !== null;
}

/**
 * Gives the picture a single key that nobody else wants: at first, and after a click beside everything, nothing
 * has the focus. The picture then has it, so that arrows go on from there.
 */
export function runLooseKey(event: KeyboardEvent, context: ActionContext): boolean {
  const { dialog, menuAt } = context.ui;
  const isLoose = event.target === document.body && (dialog ?? menuAt) === undefined;
  if (!isLoose || !isSingleKey(writeKey(event)) || !runKey(event, 'picture', context)) return false;
  focusPicture();
  return true;
}

/** By a pointer without a ring, which browsers else show: it is for keys, and comes with the first one. */
export function focusPicture(isByPointer = false): void {
  const picture = document.querySelector<HTMLElement>('.picture-model');
  picture?.toggleAttribute('data-quiet', isByPointer);
  picture?.focus({ preventScroll: true });
}
