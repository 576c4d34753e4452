import { useEffect, useRef, type RefObject } from 'react';

/**
 * Lets the keyboard go on at a row that is about to be listed: the button that asked for it may be gone
 * then. Gives the ref of what holds the rows, and the function that takes the row's key.
 */
export function useFocusRow<Holder extends HTMLElement>(): [
  RefObject<Holder | null>,
  (key: string | undefined) => void,
] {
  const holder = useRef<Holder>(null);
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const row = holder.current?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(wanted.current)}"]`,
    );
    if (row === null || row === undefined) return;
    wanted.current = undefined;
    row.focus();
  });
  return [
    holder,
    (key) => {
      wanted.current = key;
    },
  ];
}
