import type { ReactElement, ReactNode } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { TEXTS } from '../texts.js';
import { Dialog } from '../ui/dialog.js';

/** The dialog that the search stands in, before and after it has come. */
export function SearchFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const { setUi } = useExplorer();
  return (
    <Dialog
      label={TEXTS.search.label}
      className="search"
      hasHead={false}
      onClose={() => {
        setUi({ dialog: undefined, typed: undefined });
      }}
    >
      {children}
    </Dialog>
  );
}
