import { withoutSource, withSource } from '../data/source.js';
import type { Address } from './view-store.js';

/** The address bar as the place where the view is kept, beside the snapshot that the page looks at. */
export function browserAddress(): Address {
  const url = (query: string): string => `${window.location.pathname}${withSource(query)}`;
  return {
    search: () => withoutSource(window.location.search),
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
