import { Bookmark } from 'lucide-react';
import type { ReactElement } from 'react';
import { SAVED_QUERY_TEXTS } from '../../texts/saved-queries.js';
import { useDesk } from '../desk-context.js';

/** Opens the form for saving what the tab holds. */
export function SaveButton(): ReactElement {
  const { setUi, runnable } = useDesk();
  return (
    <button
      type="button"
      className="plain-button"
      disabled={runnable.statement === undefined}
      onClick={() => {
        setUi({ dialog: 'save' });
      }}
    >
      <Bookmark size={16} strokeWidth={1.75} aria-hidden />
      {SAVED_QUERY_TEXTS.save}
    </button>
  );
}
