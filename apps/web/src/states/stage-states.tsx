import { Funnel, MonitorOff, Plug, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import type { ApiError } from '../data/api-error.js';
import type { ShownNetwork } from '../data/shown-network.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { filtersOn } from '../registry/filters.js';
import { clearFilters, showMode, togglePart } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { StateBox } from './state-box.js';

/** The filters let nothing pass: which, and how to switch them off. */
export function NoMatch({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, change, nameOf } = useExplorer();
  const on = filtersOn(view);
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

const SKELETON_AFTER_MS = 300;

/** Nothing for a moment, then a still grey figure. */
export function FirstLoad(): ReactElement | null {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setLate(true);
    }, SKELETON_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  if (!isLate) return null;
  return (
    <div className="state-box" role="status">
      <svg className="skeleton" width="260" height="110" viewBox="0 0 260 110" aria-hidden>
        <path d="M24 50C70 34 110 56 130 64M98 12C122 34 124 48 130 64M210 32C186 62 156 62 130 64M80 98C96 88 112 74 130 64M236 78C196 88 160 76 130 64" />
        <circle cx="24" cy="50" r="13" />
        <circle cx="98" cy="12" r="9" />
        <circle cx="210" cy="32" r="12" />
        <circle cx="80" cy="98" r="9" />
        <circle cx="236" cy="78" r="10" />
        <circle cx="130" cy="64" r="17" />
      </svg>
      <h2>{TEXTS.states.loading}</h2>
    </div>
  );
}

/** The first network never came. */
export function LoadFailed({ error }: { readonly error: ApiError }): ReactElement {
  const { data, change } = useExplorer();
  const isGone = error.code === 'unreachable';
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

export function titleOf({ code }: ApiError): string {
  if (code === 'unreachable') return TEXTS.states.gone;
  return code === 'engine-unavailable' ? TEXTS.states.engineGone : TEXTS.states.failed;
}

export function NoWebgl(): ReactElement {
  const { change } = useExplorer();
  return (
    <StateBox
      icon={MonitorOff}
      title={TEXTS.states.noWebgl}
      actions={
        <button
          type="button"
          className="button primary"
          onClick={() => {
            change(showMode('table'));
          }}
        >
          {TEXTS.states.openTable}
        </button>
      }
    >
      <p>{TEXTS.states.noWebglDetail}</p>
    </StateBox>
  );
}
