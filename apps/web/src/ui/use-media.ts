import { useSyncExternalStore } from 'react';

/** Whether a media query matches, now and as that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => {
        list.removeEventListener('change', listener);
      };
    },
    () => window.matchMedia(query).matches,
  );
}

/** The forms of the page; the style sheet holds the same widths. */
export const isPhoneQuery = '(max-width: 599.98px)';
export const isNarrowQuery = '(max-width: 899.98px)';
export const isFoldedQuery = '(max-width: 1199.98px)';
