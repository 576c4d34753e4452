import { useEffect, useRef } from 'react';
import { useStore } from '../state/use-store.js';
import { QUERY_TEXTS } from '../texts/query.js';
import type { Desk } from './desk-context.js';
import { readAddress, writeAddress, type DeskAddress } from './tabs/address.js';
import { leaveQuestion, openQuestion, openStatement } from './tabs/desk-changes.js';
import { QUESTION } from './tabs/desk-state.js';
import { readQuestionValues, writeFreeValues } from './tabs/written-values.js';

/**
 * Keeps the address and the desk in step. A link opens its statement or its question and runs it; what is run
 * puts its own link into the address bar.
 */
export function useDeskAddress(desk: Desk): void {
  const asked = useRef<DeskAddress | undefined>(undefined);
  const runs = useStore(desk.rows.runs);
  const { state, change, questions, run, runnable, setUi } = desk;

  useEffect(() => {
    const arrive = (): void => {
      const address = readAddress(window.location);
      asked.current = address.page === 'desk' ? undefined : address;
      if (address.page === 'question')
        change(openQuestion(address.name, address.values, address.revision));
      if (address.page === 'statement') {
        change(openStatement(address.cypher, writeFreeValues(address.params)));
        if (address.hasBadParams) setUi({ notice: { text: QUERY_TEXTS.parameters.badAddress } });
      }
      if (address.page === 'desk') change(leaveQuestion);
      setUi({ isCatalogueOpen: false });
    };
    arrive();
    window.addEventListener('popstate', arrive);
    return () => {
      window.removeEventListener('popstate', arrive);
    };
  }, [change, setUi]);

  // What a link asked for is run once everything for it is there.
  useEffect(() => {
    const address = asked.current;
    if (address === undefined || runnable.statement === undefined) return;
    const isThere =
      address.page === 'question'
        ? state.active === QUESTION && state.question?.name === address.name
        : address.page === 'statement' && runnable.statement.cypher === address.cypher;
    if (!isThere) return;
    asked.current = undefined;
    run();
  }, [state, runnable, run]);
  // A question that lacks something is not run, now or later.
  useEffect(() => {
    const { current } = asked;
    if (current?.page !== 'question' || questions.value === undefined) return;
    // An older revision is not in the list; it is run as soon as it is there.
    if (current.revision !== undefined) return;
    const question = questions.value.find(({ name }) => name === current.name);
    if (question === undefined || readQuestionValues(question.parameters, current.values).problems)
      asked.current = undefined;
  }, [questions]);

  const shown = runs[state.active];
  const address = addressOf(desk, shown?.ran);
  useEffect(() => {
    if (asked.current !== undefined) return;
    const { pathname, search, hash } = window.location;
    if (address === `${pathname}${search}${hash}`) return;
    const isSamePage = address.split(/[?#]/)[0] === pathname;
    if (isSamePage) window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
  }, [address]);
}

/** A question has its own address; a tab that of the statement whose result it shows. */
function addressOf(
  { state }: Desk,
  ran: { readonly cypher: string; readonly params: Readonly<Record<string, unknown>> } | undefined,
): string {
  if (state.active === QUESTION && state.question !== undefined)
    return writeAddress({ page: 'question', ...state.question });
  if (ran === undefined) return writeAddress({ page: 'desk' });
  return writeAddress({ page: 'statement', cypher: ran.cypher, params: ran.params });
}
