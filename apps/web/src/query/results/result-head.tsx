import { Braces, Link, Table2, Waypoints, Workflow, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { TEXTS } from '../../texts.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { copyText } from '../../ui/copy.js';
import { IconButton } from '../../ui/icon-button.js';
import { useDesk, type Desk } from '../desk-context.js';
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
  const desk = useDesk();
  const { setUi } = desk;
  const { rows, cut, timeMs } = value;
  const older = olderWords(desk, ran);
  const count = cut === undefined ? QUERY_TEXTS.result.complete(rows.length) : undefined;
  return (
    <>
      <p className="meta" role="status">
        {[count, QUERY_TEXTS.result.time(timeMs)].filter(Boolean).join(' · ')}
      </p>
      {older !== undefined && <p className="meta older">{older}</p>}
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

/** Said of rows that are of another text, or of other values, than what is written now. */
function olderWords({ state, question, ui, runnable }: Desk, ran: Ran): string | undefined {
  const tab = state.tabs.find(({ id }) => id === state.active);
  if (tab !== undefined && !tab.cypher.startsWith(ran.cypher, ran.offset))
    return QUERY_TEXTS.result.older;
  const names = question?.parameters.map(({ name }) => name) ?? ui.parameters[state.active] ?? [];
  const now = runnable.statement?.params ?? {};
  const isSame = names.every(
    (name) => JSON.stringify(now[name]) === JSON.stringify(ran.params[name]),
  );
  return isSame ? undefined : QUERY_TEXTS.result.olderValues;
}
