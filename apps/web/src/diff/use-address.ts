import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Address } from '../state/view-store.js';
import { readAddress, writeAddress, type DiffView } from './diff-address.js';

/** The address bar as the state of the page: reload, back and a shared link show the same. */
export function useAddress(
  address: Address,
): [DiffView, (patch: Partial<DiffView>, how?: 'push' | 'replace') => void] {
  const search = useSyncExternalStore(
    useCallback(
      (listener: () => void) => {
        const stop = address.onMove(listener);
        window.addEventListener(CHANGED, listener);
        return () => {
          stop();
          window.removeEventListener(CHANGED, listener);
        };
      },
      [address],
    ),
    address.search,
  );
  const view = useMemo(() => readAddress(search), [search]);
  const change = useCallback(
    (patch: Partial<DiffView>, how: 'push' | 'replace' = 'push') => {
      const next = writeAddress({ ...readAddress(address.search()), ...patch });
      if (next === address.search()) return;
      address[how](next);
      window.dispatchEvent(new Event(CHANGED));
    },
    [address],
  );
  return [view, change];
}

const CHANGED = 'stancegraph-address';
