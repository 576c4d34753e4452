import { Braces, Link, Table2, Waypoints, Workflow, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { TEXTS } from '../../texts.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { copyText } from '../../ui/copy.js';
import { IconButton } from '../../ui/icon-button.js';
import { useDesk } from '../desk-context.js';
import { RESULT_VIEWS, type ResultView } from '../desk-ui.js';
import { DownloadMenu } from '../downloads/download-menu.js';
import { OpenInExplorer } from './open-in-explorer.js';
import type { QueryResult } from '../query-api.js';
import type { Ran } from '../tabs/run.js';

const ICONS: Readonly<Record<ResultView, LucideIcon>> = {
  table: Table2,
  graph: Waypoints,
  json: Braces,
  plan: Workflow,
};

export interface DoneRun {
  readonly ran: Ran;
  readonly value: QueryResult;
}

/** How the result is looked at, how long it took, and where it can go. */
export function ResultHead({ done }: { readonly done: DoneRun | undefined }): ReactElement {
  const { ui, setUi } = useDesk();
  return (
    <div className="result-head">
      <div className="segments" role="group" aria-label={QUERY_TEXTS.result.label}>
        {RESULT_VIEWS.map((view) => {
          const Icon = ICONS[view];
          return (
            <button
              key={view}
              type="button"
              aria-pressed={ui.view === view}
              onClick={() => {
                setUi({ view });
              }}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {QUERY_TEXTS.views[view]}
            </button>
          );
        })}
      </div>
      {done !== undefined && <Done {...done} />}
    </div>
  );
}

function Done({ ran, value }: DoneRun): ReactElement {
  const { state, setUi } = useDesk();
  const { rows, cut, timeMs } = value;
  const tab = state.tabs.find(({ id }) => id === state.active);
  const isOlder = tab !== undefined && !tab.cypher.startsWith(ran.cypher, ran.offset);
  const count = cut === undefined ? QUERY_TEXTS.result.complete(rows.length) : undefined;
  return (
    <>
      <p className="meta" role="status">
        {[count, QUERY_TEXTS.result.time(timeMs)].filter(Boolean).join(' · ')}
      </p>
      {isOlder && <p className="meta older">{QUERY_TEXTS.result.older}</p>}
      <span className="spacer" />
      <IconButton
        icon={Link}
        label={QUERY_TEXTS.result.copyLink}
        onClick={() => {
          void copyText(window.location.href).then((isCopied) => {
            setUi({ notice: { text: isCopied ? TEXTS.copied : TEXTS.copyFailed } });
          });
        }}
      />
      <OpenInExplorer result={value} />
      <DownloadMenu statement={ran} />
    </>
  );
}
