import { ROUTES, routePath, type SavedView } from '@stancegraph/contract';
import { useState, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatDay } from '../format/dates.js';
import { TEXTS } from '../texts.js';
import { SAVED_VIEW_TEXTS } from '../texts/saved-views.js';
import { copyText } from '../ui/copy.js';
import { Name } from '../ui/name.js';

interface SavedViewRowProps {
  readonly saved: SavedView;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => void;
  readonly onUpdate: () => void;
  readonly onDelete: () => void;
}

/** One saved view and what can be done with it. */
export function SavedViewRow({
  saved,
  onOpen,
  onRename,
  onUpdate,
  onDelete,
}: SavedViewRowProps): ReactElement {
  const { setUi } = useExplorer();
  const [isRenaming, setRenaming] = useState(false);
  const { name, title, changed } = saved;
  const copy = (): void => {
    const { origin, pathname } = window.location;
    void copyText(`${origin}${pathname}?view=${name}`).then((isCopied) => {
      setUi({ notice: { text: isCopied ? TEXTS.copied : TEXTS.copyFailed } });
    });
  };
  return (
    <article className="saved-view-row" aria-label={title}>
      <div className="grow">
        {isRenaming ? (
          <Renaming
            title={title}
            onDone={(next) => {
              setRenaming(false);
              if (next !== undefined && next !== title) onRename(next);
            }}
          />
        ) : (
          <div className="filter-name">
            <Name>{title}</Name>
          </div>
        )}
        <div className="meta">
          ?view={name} · {SAVED_VIEW_TEXTS.changed(formatDay(changed.slice(0, 10)))}
        </div>
        <div className="button-row">
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setRenaming(true);
            }}
          >
            {SAVED_VIEW_TEXTS.rename}
          </button>
          <button type="button" className="link-button" onClick={onUpdate}>
            {SAVED_VIEW_TEXTS.update}
          </button>
          <button type="button" className="link-button" onClick={copy}>
            {SAVED_VIEW_TEXTS.copy}
          </button>
          <a
            href={routePath(ROUTES.savedViewGraph, { name })}
            aria-label={SAVED_VIEW_TEXTS.jsonOf(title)}
          >
            {SAVED_VIEW_TEXTS.json}
          </a>
          <button type="button" className="link-button" onClick={onDelete}>
            {SAVED_VIEW_TEXTS.delete}
          </button>
        </div>
      </div>
      <button type="button" className="button" onClick={onOpen}>
        {SAVED_VIEW_TEXTS.open}
      </button>
    </article>
  );
}

interface RenamingProps {
  readonly title: string;
  /** The new title, or nothing where the old one stays. */
  readonly onDone: (title: string | undefined) => void;
}

function Renaming({ title, onDone }: RenamingProps): ReactElement {
  const [typed, setTyped] = useState(title);
  return (
    <form
      className="save-view"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(typed.trim() === '' ? undefined : typed.trim());
      }}
    >
      <input
        className="input"
        aria-label={SAVED_VIEW_TEXTS.name}
        autoFocus
        maxLength={300}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Esc here keeps the title; it must not close the dialog.
          event.preventDefault();
          onDone(undefined);
        }}
      />
      <button type="submit" className="button">
        {SAVED_VIEW_TEXTS.apply}
      </button>
    </form>
  );
}
