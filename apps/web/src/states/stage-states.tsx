import { Funnel, Plug, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ApiError } from '../data/api-error.js';
import { openedSnapshot } from '../data/source.js';
import type { ShownNetwork } from '../data/shown-network.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { filtersOn } from '../registry/filters.js';
import { clearFilters, showMode, togglePart } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { titleOf } from './error-title.js';
import { NoWebglBox } from './no-webgl-box.js';
import { StateBox } from './state-box.js';

/** The filters let nothing pass: which, and how to switch them off. */
export function NoMatch({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, change, nameOf } = useExplorer();
  const on = filtersOn(view);
  const known = new Set(shown.view.network.datasets.map(({ id }) => id));
  const unknown = (shown.filter.datasets ?? []).filter((id) => !known.has(id));
  const culprit = shown.view.steps.find(({ after }) => after === 0);
  const last = on.find(({ id }) => id === culprit?.id) ?? on.at(-1);
  return (
    <StateBox
      icon={Funnel}
      title={TEXTS.states.noMatch(shown.totals.ties.total)}
      actions={
        <>
          <button
            type="button"
            className="button primary"
            onClick={() => {
              change(clearFilters);
            }}
          >
            {TEXTS.states.clear}
          </button>
          {on.length > 1 && last !== undefined && (
            <button
              type="button"
              className="button"
              onClick={() => {
                change(togglePart(last.id));
              }}
            >
              {TEXTS.states.switchOff(last.label)}
            </button>
          )}
        </>
      }
    >
      {unknown.length > 0 && <p>{TEXTS.states.noDataset(unknown.join(', '))}</p>}
      <p>{TEXTS.states.noMatchDetail}</p>
      <ul>
        {on.map((entry) => (
          <li key={entry.id}>
            {entry.label}:{' '}
            <bdi>
              {entry.describe(view.filter, { facet: (key) => shown.facet(key), actor: nameOf })}
            </bdi>
          </li>
        ))}
      </ul>
    </StateBox>
  );
}

/** The first network never came. */
export function LoadFailed({ error }: { readonly error: ApiError }): ReactElement {
  const { data, change } = useExplorer();
  const isGone = error.code === 'unreachable';
  const snapshot = openedSnapshot();
  if (snapshot !== undefined && !isGone) return <SnapshotMissing id={snapshot} error={error} />;
  return (
    <StateBox
      icon={isGone ? Plug : TriangleAlert}
      title={titleOf(error)}
      actions={
        <>
          <button type="button" className="button primary" onClick={data.retry}>
            {TEXTS.states.tryNow}
          </button>
          {error.code === 'invalid-input' && (
            <button
              type="button"
              className="button"
              onClick={() => {
                change(clearFilters);
              }}
            >
              {TEXTS.states.clear}
            </button>
          )}
        </>
      }
    >
      <p>{isGone ? TEXTS.states.goneFirst : error.message}</p>
      {error.details.map(({ path, message }) => (
        <p key={`${path ?? ''} ${message}`}>
          {path} {message}
        </p>
      ))}
    </StateBox>
  );
}

/** What the server takes for a snapshot’s name. */
const IS_NAME = /^[0-9a-f]{8,64}$/;

/** The address names a snapshot that is not there, or that is damaged. */
function SnapshotMissing({
  id,
  error,
}: {
  readonly id: string;
  readonly error: ApiError;
}): ReactElement {
  const { setUi } = useExplorer();
  return (
    <StateBox
      icon={TriangleAlert}
      title={SNAPSHOT_TEXTS.missingTitle}
      actions={
        <>
          <a className="button primary" href="/">
            {SNAPSHOT_TEXTS.live}
          </a>
          <button
            type="button"
            className="button"
            onClick={() => {
              setUi({ dialog: 'snapshots' });
            }}
          >
            {SNAPSHOT_TEXTS.all}
          </button>
        </>
      }
    >
      <p>
        <bdi>{IS_NAME.test(id) ? error.message : SNAPSHOT_TEXTS.noName(id.slice(0, 100))}</bdi>
      </p>
      <p>{SNAPSHOT_TEXTS.missingDetail}</p>
    </StateBox>
  );
}

export function NoWebgl(): ReactElement {
  const { change } = useExplorer();
  return (
    <NoWebglBox
      detail={TEXTS.states.noWebglDetail}
      onTable={() => {
        change(showMode('table'));
      }}
    />
  );
}
