import type { ReactElement } from 'react';
import { openedSnapshot } from '../data/source.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatDay } from '../format/dates.js';
import { writeView } from '../state/view-url.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { comparing } from './addresses.js';

/** Says that the page looks at a snapshot, and leads back to live data. */
export function SnapshotBanner(): ReactElement {
  const { catalogue, view, setUi } = useExplorer();
  const snapshot = catalogue.value?.snapshot?.snapshot;
  const id = openedSnapshot() ?? '';
  // Live data may stand elsewhere: its camera is its own.
  const live = `/${writeView({ ...view, camera: undefined, saved: undefined })}`;
  return (
    <div className="banner snapshot-banner" role="region" aria-label={SNAPSHOT_TEXTS.panel}>
      <span>
        {snapshot === undefined
          ? SNAPSHOT_TEXTS.bannerWaiting(id.slice(0, 8))
          : SNAPSHOT_TEXTS.banner(snapshot.title, formatDay(snapshot.created.slice(0, 10)))}{' '}
        {snapshot !== undefined && (
          <code className="meta" title={`sha256:${snapshot.id}`}>
            {SNAPSHOT_TEXTS.hash(snapshot.id)}
          </code>
        )}
      </span>
      <span className="snapshot-banner-actions">
        <a className="button" href={snapshot === undefined ? '/' : live}>
          {SNAPSHOT_TEXTS.live}
        </a>
        {snapshot !== undefined && (
          <>
            <a className="link-button" href={comparing(snapshot.id)}>
              {SNAPSHOT_TEXTS.compareNow}
            </a>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setUi({ dialog: 'snapshot', snapshot: { id: snapshot.id } });
              }}
            >
              {SNAPSHOT_TEXTS.cite}
            </button>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setUi({ dialog: 'restore', snapshot: { id: snapshot.id } });
              }}
            >
              {SNAPSHOT_TEXTS.restore}
            </button>
          </>
        )}
      </span>
    </div>
  );
}
