import { X } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Toast } from '../states/toast.js';
import { TEXTS } from '../texts.js';
import { IconButton } from './icon-button.js';

interface DialogProps {
  readonly label: string;
  readonly className?: string;
  readonly hasHead?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where the keyboard goes on once a dialog is closed and nothing else claims it. */
const FOCUS_AFTERWARDS = '.picture-model, .table-scroll';

/** A native modal dialog: focus stays in it and goes back where it came from; Esc and a click outside close it. */
export function Dialog({
  label,
  className = '',
  hasHead = true,
  onClose,
  children,
}: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  // With the painting, not after it: keys pressed in between would go nowhere.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      current?.close();
      // What had the focus before may be gone, as the search is that opened this.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>(FOCUS_AFTERWARDS)?.focus();
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={label}
      onClose={() => {
        // What was closed by its removal may not close what stands in its place by now.
        if (dialog.current?.open === false) onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {hasHead && (
        <header className="dialog-head">
          <h2>{label}</h2>
          <IconButton icon={X} label={TEXTS.close} onClick={onClose} />
        </header>
      )}
      {children}
      <Toast />
    </dialog>
  );
}
