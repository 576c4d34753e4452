import { Search } from 'lucide-react';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { TEXTS } from '../texts.js';
import { KeyCap } from '../ui/key-cap.js';
import { SearchFrame } from './search-frame.js';

/** The search's field while the search itself is on its way: what is typed, and Enter, is handed over. */
export function SearchWaiting(): ReactElement {
  const { ui, setUi } = useExplorer();
  const text = ui.typed?.text ?? '';
  return (
    <SearchFrame>
      <form
        className="search-field"
        onSubmit={(event) => {
          event.preventDefault();
          setUi({ typed: { text, isSubmitted: true } });
        }}
      >
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          type="search"
          className="search-input"
          aria-label={TEXTS.search.label}
          placeholder={TEXTS.search.open}
          value={text}
          onChange={(event) => {
            setUi({ typed: { text: event.target.value, isSubmitted: false } });
          }}
        />
        <KeyCap shortcut="Escape" />
      </form>
    </SearchFrame>
  );
}
