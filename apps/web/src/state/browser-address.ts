import type { Address } from './view-store.js';

/** The address bar as the place where the view is kept. */
export function browserAddress(): Address {
  const url = (query: string): string => `${window.location.pathname}${query}`;
  return {
    search: () => window.location.search,
    push: (query) => {
      window.history.pushState(null, '', url(query));
    },
    replace: (query) => {
      window.history.replaceState(null, '', url(query));
    },
    onMove: (listener) => {
      window.addEventListener('popstate', listener);
      return () => {
        window.removeEventListener('popstate', listener);
      };
    },
  };
}
