import { useEffect, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';

const TOAST_MS = 5_000;

/** A short notice, gone by itself; screen readers get it as well. */
export function Toast(): ReactElement {
  const { ui, setUi } = useExplorer();
  const { notice } = ui;
  useEffect(() => {
    if (notice === undefined) return;
    const timer = window.setTimeout(() => {
      setUi({ notice: undefined });
    }, TOAST_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [notice, setUi]);
  return (
    <div className="toast-place" role="status">
      {notice !== undefined && (
        <div className="toast">
          <span>{notice.text}</span>
          {notice.action !== undefined && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setUi({ notice: undefined });
                notice.action?.run();
              }}
            >
              {notice.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
