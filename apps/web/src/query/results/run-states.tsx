import { Ban, CircleDashed, LoaderCircle, Plug, Rows3, ShieldX, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import type { ApiError } from '../../data/api-error.js';
import { StateBox } from '../../states/state-box.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { useDesk } from '../desk-context.js';
import type { QueryResult } from '../query-api.js';
import { QUESTION } from '../tabs/desk-state.js';
import type { Run } from '../tabs/run.js';
import { offsetOf } from './place.js';

const texts = QUERY_TEXTS.states;

export function NothingYet(): ReactElement {
  const { state } = useDesk();
  const detail = state.active === QUESTION ? texts.firstQuestion : texts.firstDetail;
  return (
    <StateBox icon={CircleDashed} title={texts.first}>
      <p>{detail}</p>
    </StateBox>
  );
}

export function NoRows({ result }: { readonly result: QueryResult }): ReactElement {
  return (
    <StateBox icon={Rows3} title={texts.noRows}>
      <p>{texts.noRowsDetail(QUERY_TEXTS.result.time(result.timeMs))}</p>
    </StateBox>
  );
}

export function Running({ since }: { readonly since: number }): ReactElement {
  const { cancel } = useDesk();
  return (
    <StateBox
      icon={LoaderCircle}
      title={QUERY_TEXTS.run.running}
      actions={
        <button type="button" className="button" onClick={cancel}>
          {QUERY_TEXTS.run.cancel}
        </button>
      }
    >
      <Elapsed since={since} />
    </StateBox>
  );
}

/** Not for screen readers: they would be told ten times a second. */
function Elapsed({ since }: { readonly since: number }): ReactElement {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(performance.now());
    }, 100);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return <p aria-hidden>{QUERY_TEXTS.run.seconds(Math.max(0, now - since) / 1_000)}</p>;
}

export function RunCancelled({
  run: { afterMs, isStillRunning },
}: {
  readonly run: Extract<Run<unknown>, { state: 'cancelled' }>;
}): ReactElement {
  const { run } = useDesk();
  return (
    <StateBox icon={Ban} title={texts.cancelled} actions={<Again onAgain={run} />}>
      <p>{texts.cancelledDetail(QUERY_TEXTS.result.time(afterMs))}</p>
      {isStillRunning && <p>{texts.still}</p>}
    </StateBox>
  );
}

const Again = ({ onAgain }: { readonly onAgain: () => void }): ReactElement => (
  <button type="button" className="button" onClick={onAgain}>
    {texts.again}
  </button>
);

/** The server’s own words, and a way to the place that they are about. */
export function RunFailed({
  run: { error, ran },
}: {
  readonly run: Extract<Run<unknown>, { state: 'failed' }>;
}): ReactElement {
  const { state, editor, run } = useDesk();
  const { line, column } = error.details[0] ?? {};
  const text = state.tabs.find(({ id }) => id === state.active)?.cypher;
  // What was changed since has its mistakes elsewhere.
  const isStill = text === undefined || text.startsWith(ran.cypher, ran.offset);
  const offset = isStill ? offsetOf(ran.cypher, line, column) : undefined;
  const message = error.message;
  useEffect(() => {
    if (offset === undefined) return;
    const from = ran.offset + offset;
    editor.current?.tell({ from, to: from + 1, isError: true, message });
  }, [editor, ran, offset, message]);
  return (
    <StateBox
      icon={iconOf(error)}
      title={titleOf(error)}
      actions={
        <>
          {offset !== undefined && state.active !== QUESTION && (
            <button
              type="button"
              className="button primary"
              onClick={() => {
                editor.current?.goTo(ran.offset + offset);
              }}
            >
              {texts.goTo(line ?? 1, column ?? 1)}
            </button>
          )}
          <Again onAgain={run} />
        </>
      }
    >
      <p className="server-words">{message}</p>
    </StateBox>
  );
}

const TITLES: Readonly<Partial<Record<ApiError['code'], string>>> = {
  refused: texts.refused,
  unsupported: texts.refused,
  'invalid-input': texts.wrong,
  timeout: texts.timeout,
  'too-large': texts.tooLarge,
  'rate-limited': texts.busy,
  'engine-unavailable': texts.down,
  unreachable: texts.gone,
};

const titleOf = ({ code }: ApiError): string => TITLES[code] ?? texts.failed;

function iconOf({ code }: ApiError): typeof Plug {
  if (code === 'refused' || code === 'unsupported') return ShieldX;
  return code === 'unreachable' || code === 'engine-unavailable' ? Plug : TriangleAlert;
}
