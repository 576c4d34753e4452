import { useEffect } from 'react';
import { isSingleKey, writeKey } from '../registry/keys.js';
import type { Desk } from './desk-context.js';
import { DESK_ACTIONS } from './registry.js';

/** Lets the keys of the registry work, but for single ones where text is written. */
export function useDeskKeys(desk: Desk): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (event.defaultPrevented || isTaken(event, key)) return;
      const action = DESK_ACTIONS.find(({ keys }) => keys.includes(key));
      if (action === undefined) return;
      event.preventDefault();
      action.run(desk);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [desk]);
}

/** With Alt some keyboards write other signs: the key counts then. */
function keyOf(event: KeyboardEvent): string {
  const { altKey, code } = event;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (!altKey || letter === undefined) return writeKey(event);
  const { ctrlKey, metaKey, shiftKey } = event;
  return writeKey({ key: letter.toLowerCase(), ctrlKey, metaKey, altKey, shiftKey });
}

function isTaken({ target }: KeyboardEvent, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog') !== null) return true;
  const isText = target.matches('input:not([type=checkbox]), textarea, select, .cypher-editor');
  return isText && isSingleKey(key);
}
