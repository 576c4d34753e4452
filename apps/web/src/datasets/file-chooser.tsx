import { Upload } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { FormatHelp } from './format-help.js';

interface FileChooserProps {
  /** Whether this takes the place of what the keyboard was on. */
  readonly isAgain?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on, and a button for those who do not drag. */
export function FileChooser({ isAgain = false, onFiles }: FileChooserProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => {
    // Somebody who is on another control, as after a removal, is left there.
    const { activeElement, body } = document;
    if (isAgain && (activeElement === null || activeElement === body)) button.current?.focus();
  }, [isAgain]);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      <div
        className="drop-zone"
        data-over={isOver || undefined}
        onDragOver={over}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          const files = [...event.dataTransfer.files];
          if (files.length > 0) onFiles(files);
        }}
      >
        <p className="meta">{DATASET_TEXTS.dropHint}</p>
        <button
          ref={button}
          type="button"
          className="button"
          onClick={() => {
            input.current?.click();
          }}
        >
          <Upload size={16} strokeWidth={1.75} aria-hidden />
          {DATASET_TEXTS.choose}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={DATASET_TEXTS.choose}
          accept=".yaml,.yml,.json,.csv,.zip,.gexf,.graphml,.html"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </div>
      <FormatHelp />
    </>
  );
}
