import { X } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import type { Store } from '../state/create-store.js';
import { useStore } from '../state/use-store.js';
import type { Ignored } from '../state/view-url.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';
import { titleOf } from './error-title.js';

/** The server or its engine is gone while a picture stays on screen. */
export function GoneBanner(): ReactElement | null {
  const { loading, data } = useExplorer();
  const { error, value, nextTry, isBusy } = loading;
  if (error === undefined || value === undefined) return null;
  return (
    <div className="banner" role="alert">
      <b>{titleOf(error)}</b>
      <span>
        {error.retriable ? TEXTS.states.goneDetail : error.message}{' '}
        {nextTry === undefined || isBusy ? '' : TEXTS.states.nextTry(nextTry)}
      </span>
      <button type="button" className="button" onClick={data.retry}>
        {TEXTS.states.tryNow}
      </button>
    </div>
  );
}

/** Names what of the address was left out. */
export function IgnoredBanner({
  ignored,
}: {
  readonly ignored: Store<readonly Ignored[]>;
}): ReactElement | null {
  const parts = useStore(ignored);
  if (parts.length === 0) return null;
  const named = parts.map(({ key, value }) => (value === '' ? key : `${key}=${shorten(value)}`));
  return (
    <div className="banner" role="status">
      <span>
        <bdi>{TEXTS.states.ignored(named.join(', '))}</bdi>
      </span>
      <IconButton
        icon={X}
        label={TEXTS.states.dismiss}
        onClick={() => {
          ignored.set([]);
        }}
      />
    </div>
  );
}

const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

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
