import { Link, Table2, X } from 'lucide-react';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { select, showMode } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';
import { isNarrowQuery, useMedia } from '../ui/use-media.js';
import { ActorDrawer } from './actor-drawer.js';
import { SheetHandle, useSheetDrag } from './sheet-handle.js';
import { TieDrawer } from './tie-drawer.js';

/** The evidence of what is selected: beside the picture, or in a sheet from below. */
export function Drawer(): ReactElement | null {
  const { view, ui } = useExplorer();
  const isSheet = useMedia(isNarrowQuery);
  const element = useRef<HTMLElement>(null);
  const drag = useSheetDrag(element);
  const { selection } = view;
  if (selection === undefined) return null;
  const isTie = selection.type === 'tie';
  return (
    <aside
      ref={element}
      className="drawer"
      data-stop={isSheet ? ui.sheet : undefined}
      aria-label={isTie ? 'Evidence of a tie' : 'Evidence of an actor'}
    >
      {isSheet && <SheetHandle drag={drag} />}
      {isTie ? <TieDrawer tie={selection} /> : <ActorDrawer id={selection.id} />}
      <DrawerFoot isTie={isTie} />
    </aside>
  );
}

function DrawerFoot({ isTie }: { readonly isTie: boolean }): ReactElement {
  const { copyLink, change, view } = useExplorer();
  return (
    <div className="drawer-foot">
      <button type="button" className="button" onClick={copyLink}>
        <Link size={16} strokeWidth={1.75} aria-hidden />
        {TEXTS.copyLink}
      </button>
      <span className="spacer" />
      {view.mode === 'picture' && (
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            change(showMode('table', isTie ? 'ties' : 'actors'));
          }}
        >
          <Table2 size={16} strokeWidth={1.75} aria-hidden />
          {TEXTS.showInTable}
        </button>
      )}
    </div>
  );
}

interface DrawerHeadProps {
  /** "Tie 7 of 18" and the buttons beside it. */
  readonly position: ReactNode;
  readonly title: ReactNode;
  readonly meta: ReactNode;
  /** Changes when something else is shown: focus stays, the title is read out. */
  readonly subject: string;
}

export function DrawerHead({ position, title, meta, subject }: DrawerHeadProps): ReactElement {
  const { change } = useExplorer();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    // From the picture, a list or a dialog the reader goes on in the evidence; inside it focus stays.
    const isInside = heading.current?.closest('aside')?.contains(activeElement) ?? false;
    if (!isInside) heading.current?.focus({ preventScroll: true });
    heading.current?.closest('aside')?.querySelector('.drawer-body')?.scrollTo(0, 0);
  }, [subject]);
  return (
    <header className="drawer-head">
      <div className="drawer-position">
        {position}
        <IconButton
          icon={X}
          label={TEXTS.close}
          onClick={() => {
            change(select(undefined));
          }}
        />
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="meta">{meta}</p>
    </header>
  );
}
