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
