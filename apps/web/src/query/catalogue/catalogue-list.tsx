import { Plus, Search } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import type { NamedQuery } from '@stancegraph/contract';
import { QUERY_TEXTS } from '../../texts/query.js';
import { useDesk } from '../desk-context.js';
import { writeAddress } from '../tabs/address.js';
import { openQuestion } from '../tabs/desk-changes.js';
import { QUESTION } from '../tabs/desk-state.js';
import { findQuestions, groupsOf } from './find-questions.js';

/** All questions by group, with a search over what they say. */
export function CatalogueList(): ReactElement {
  const { questions, newQuery } = useDesk();
  const [words, setWords] = useState('');
  const all = questions.value ?? NONE;
  const found = useMemo(() => findQuestions(all, words), [all, words]);
  return (
    <nav className="catalogue" aria-label={QUERY_TEXTS.catalogue.label}>
      <label className="catalogue-search">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          id="question-search"
          type="search"
          aria-label={QUERY_TEXTS.catalogue.search(all.length)}
          placeholder={QUERY_TEXTS.catalogue.search(all.length)}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
      </label>
      <div className="catalogue-scroll">
        <Problem />
        {words !== '' && (
          <p className="meta catalogue-count" role="status">
            {found.length === 0
              ? QUERY_TEXTS.catalogue.nothing
              : QUERY_TEXTS.catalogue.shown(found.length, all.length)}
          </p>
        )}
        {groupsOf(found).map(({ group, items }) => (
          <section key={group} aria-label={group}>
            <h2>
              {group}
              <span className="meta">{items.length}</span>
            </h2>
            <ul>
              {items.map((question) => (
                <Entry key={question.name} question={question} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <button type="button" className="plain-button new-query" onClick={newQuery}>
        <Plus size={16} strokeWidth={1.75} aria-hidden />
        {QUERY_TEXTS.catalogue.newQuery}
      </button>
    </nav>
  );
}

const NONE: readonly NamedQuery[] = [];

function Entry({ question }: { readonly question: NamedQuery }): ReactElement {
  const { state, change, setUi } = useDesk();
  const { name, title, parameters } = question;
  const isOpen = state.active === QUESTION && state.question?.name === name;
  return (
    <li>
      <a
        href={writeAddress({ page: 'question', name, values: {} })}
        aria-current={isOpen ? 'page' : undefined}
        title={question.question}
        onClick={(event) => {
          // Another window or tab is the browser's to open.
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          const values = state.question?.name === name ? state.question.values : {};
          change(openQuestion(name, values));
          setUi({ isCatalogueOpen: false });
        }}
      >
        <span>{title}</span>
        <span className="meta">{QUERY_TEXTS.catalogue.parameters(parameters.length)}</span>
      </a>
    </li>
  );
}

function Problem(): ReactElement | null {
  const { questions, retryQuestions } = useDesk();
  const { error, value, isBusy } = questions;
  if (error === undefined) {
    if (value !== undefined || !isBusy) return null;
    return <p className="meta catalogue-count">{QUERY_TEXTS.catalogue.loading}</p>;
  }
  return (
    <div className="catalogue-count" role="alert">
      <p>{QUERY_TEXTS.catalogue.failed}</p>
      <p className="meta">{error.message}</p>
      <button type="button" className="link-button" onClick={retryQuestions}>
        Try again
      </button>
    </div>
  );
}
