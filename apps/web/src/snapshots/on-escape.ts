import type { KeyboardEvent } from 'react';

/** Esc ends what is done within a dialog; it must not close the dialog too. */
export const onEscape =
  (end: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
