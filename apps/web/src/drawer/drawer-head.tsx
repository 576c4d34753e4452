import { X } from 'lucide-react';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { select } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';

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
