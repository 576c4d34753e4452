import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/600.css';
import '../styles/query/index.css';
import type { NamedQuery } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { createLoader } from '../data/loader.js';
import { createStore } from '../state/create-store.js';
import { loadOffers } from './catalogue/offers.js';
import { QUERY_TEXTS } from '../texts/query.js';
import { FIRST_DESK_UI, type DeskUi } from './desk-ui.js';
import { startLanguage } from './editor/language-client.js';
import { getQuerySchema, getQuestions } from './query-api.js';
import { QueryPage } from './query-page.js';
import { getRevisions } from './saved/saved-queries-api.js';
import { remember } from './tabs/desk-changes.js';
import { storedDesk } from './tabs/desk-storage.js';
import { createPlanRunner, createRowRunner } from './tabs/runs.js';

/** The query desk with all that it needs; loaded only at its addresses. */
export function openDesk(): ReactElement {
  const state = storedDesk(localStorage);
  const ui = createStore<DeskUi>(FIRST_DESK_UI);
  const questions = createLoader<readonly NamedQuery[]>({
    load: async (_, signal) => (await getQuestions(signal)).items,
  });
  const schema = createLoader({ load: (_, signal) => getQuerySchema(signal) });
  questions.ask('all');
  schema.ask('all');
  return (
    <QueryPage
      state={state}
      ui={ui}
      questions={questions}
      revisions={createLoader({ load: getRevisions })}
      schema={schema}
      offers={createLoader({ load: (_, signal) => loadOffers(signal) })}
      language={startLanguage(() => {
        const notice = { text: QUERY_TEXTS.editor.noParser };
        ui.update((before) => ({ ...before, notice }));
      })}
      rows={createRowRunner((past) => {
        state.update(remember(past));
      })}
      plans={createPlanRunner()}
    />
  );
}
