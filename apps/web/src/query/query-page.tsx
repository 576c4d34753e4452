import { useEffect, useMemo, type ReactElement } from 'react';
import { NoticeContext } from '../states/notice-context.js';
import { Toast } from '../states/toast.js';
import { QUERY_TEXTS } from '../texts/query.js';
import { CatalogueList } from './catalogue/catalogue-list.js';
import { DeskBar } from './desk-bar.js';
import { DeskContext } from './desk-context.js';
import { DeskStatus } from './desk-status.js';
import { QuestionPage } from './catalogue/question-page.js';
import { FreeQuery } from './tabs/free-query.js';
import { DeskHelp } from './desk-help.js';
import { SaveDialog } from './saved/save-dialog.js';
import { PastQueries } from './tabs/past-queries.js';
import { ResultArea } from './results/result-area.js';
import { QUESTION } from './tabs/desk-state.js';
import { TabBar } from './tabs/tab-bar.js';
import { useDeskAddress } from './use-desk-address.js';
import { useDeskKeys } from './use-desk-keys.js';
import { useDeskState, type DeskStores } from './use-desk-state.js';
import { useLiveSchema } from './editor/use-live-schema.js';

/** The query desk: questions at the left, statements and what they find beside them. */
export function QueryPage(stores: DeskStores): ReactElement {
  const desk = useDeskState(stores);
  const { ui, setUi, state } = desk;
  useDeskAddress(desk);
  useDeskKeys(desk);
  useLiveSchema(desk);
  const noticed = useMemo(
    () => ({
      notice: ui.notice,
      dismiss: () => {
        setUi({ notice: undefined });
      },
    }),
    [ui.notice, setUi],
  );
  useEffect(() => {
    document.title = `${QUERY_TEXTS.title} · Stancegraph`;
  }, []);
  return (
    <DeskContext value={desk}>
      <NoticeContext value={noticed}>
        <div className="app desk" data-catalogue={ui.isCatalogueOpen ? 'open' : undefined}>
          <DeskBar />
          <div className="desk-middle">
            <CatalogueList />
            {ui.isCatalogueOpen && (
              <button
                type="button"
                className="desk-scrim"
                aria-label={QUERY_TEXTS.catalogue.hide}
                onClick={() => {
                  setUi({ isCatalogueOpen: false });
                }}
              />
            )}
            <main className="desk-main">
              <TabBar />
              {state.active === QUESTION ? <QuestionPage /> : <FreeQuery key={state.active} />}
              {!desk.isMissing && <ResultArea key={`result ${state.active}`} />}
            </main>
          </div>
          <DeskStatus />
          {ui.dialog === undefined && <Toast />}
          {ui.dialog === 'help' && <DeskHelp />}
          {ui.dialog === 'history' && <PastQueries />}
          {ui.dialog === 'save' && <SaveDialog />}
        </div>
      </NoticeContext>
    </DeskContext>
  );
}
