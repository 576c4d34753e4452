import { X } from 'lucide-react';
import type { ReactElement } from 'react';
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
  const named = parts
    .slice(0, MOST_NAMED)
    .map(({ key, value }) => (value === '' ? key : `${key}=${shorten(value)}`));
  if (parts.length > MOST_NAMED) named.push(`${String(parts.length - MOST_NAMED)} more`);
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

/** So many parts are named; how many more there are is said. */
const MOST_NAMED = 5;

const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);
