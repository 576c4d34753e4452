import { createContext, useContext } from 'react';
import type { Notice } from '../state/ui-state.js';

/** What is to be said once, and how it goes away. */
export interface Noticed {
  readonly notice: Notice | undefined;
  readonly dismiss: () => void;
}

export const NoticeContext = createContext<Noticed>({
  notice: undefined,
  dismiss: () => undefined,
});

export const useNotice = (): Noticed => useContext(NoticeContext);
