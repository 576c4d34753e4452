import type { DatasetItem } from '@stancegraph/contract';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { removeDataset } from '../data/imports-api.js';
import { DATASET_TEXTS } from '../texts/datasets.js';

interface RemovingProps {
  readonly dataset: DatasetItem;
  readonly onRemoved: () => void;
  readonly onKeep: () => void;
}

/** Says what goes before it goes; the safe answer has the focus, and Esc means it. */
export function Removing({ dataset, onRemoved, onKeep }: RemovingProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const detail = useId();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const { id, title, counts } = dataset;
  useEscape(box, () => {
    if (!isBusy) onKeep();
  });
  const remove = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await removeDataset(id);
      // It stays busy until the list no longer has it.
      onRemoved();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  return (
    <div
      ref={box}
      role="alertdialog"
      aria-label={DATASET_TEXTS.removeTitle(title)}
      aria-describedby={detail}
      className="removing"
    >
      <p className="import-title">{DATASET_TEXTS.removeTitle(title)}</p>
      <p id={detail}>{DATASET_TEXTS.removeDetail(counts.statements, counts.documents)}</p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          autoFocus
          disabled={isBusy}
          onClick={onKeep}
        >
          {DATASET_TEXTS.keep}
        </button>
        {/* Not disabled while it works: that would drop the keyboard. */}
        <button
          type="button"
          className="button destructive"
          aria-disabled={isBusy || undefined}
          onClick={() => {
            void remove();
          }}
        >
          {isBusy ? DATASET_TEXTS.removing : DATASET_TEXTS.removeYes(counts.statements)}
        </button>
      </div>
    </div>
  );
}

/** Esc anywhere in the dialog that this stands in goes to this, and leaves the dialog open. */
function useEscape(box: { readonly current: HTMLElement | null }, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const dialog = box.current?.closest('dialog');
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    dialog?.addEventListener('keydown', onKey);
    return () => {
      dialog?.removeEventListener('keydown', onKey);
    };
  }, [box]);
}
