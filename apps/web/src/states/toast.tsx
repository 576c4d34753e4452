import { useEffect, type ReactElement } from 'react';
import { useNotice } from './notice-context.js';

const TOAST_MS = 5_000;

/** A short notice, gone by itself; screen readers get it as well. */
export function Toast(): ReactElement {
  const { notice, dismiss } = useNotice();
  useEffect(() => {
    if (notice === undefined) return;
    const timer = window.setTimeout(dismiss, TOAST_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [notice, dismiss]);
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
                dismiss();
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
