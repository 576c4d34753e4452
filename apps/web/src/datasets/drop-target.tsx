import { useEffect, useState, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { DROP_ANYWHERE } from '../texts/titles.js';

/** Files that are dropped anywhere on the page open the import with them. */
export function DropTarget(): ReactElement | null {
  const { setUi } = useExplorer();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') ?? false;
    const options = { signal: left.signal };
    window.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      options,
    );
    window.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (relatedTarget === null) setOver(false);
      },
      options,
    );
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!hasFiles(event) || event.defaultPrevented) return;
        event.preventDefault();
        const dropped = [...(event.dataTransfer?.files ?? [])];
        if (dropped.length > 0) setUi({ dialog: 'datasets', dropped });
      },
      options,
    );
    return () => {
      left.abort();
    };
  }, [setUi]);
  if (!isOver) return null;
  return (
    <div className="drop-overlay" aria-hidden>
      <p>{DROP_ANYWHERE}</p>
    </div>
  );
}
