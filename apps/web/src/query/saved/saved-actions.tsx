import { useEffect, type ReactElement } from 'react';
import type { NamedQuery } from '@stancegraph/contract';
import { useStore } from '../../state/use-store.js';
import { SAVED_QUERY_TEXTS } from '../../texts/saved-queries.js';
import { useDesk } from '../desk-context.js';
import { writeAddress } from '../tabs/address.js';
import { openQuestion, openTab } from '../tabs/desk-changes.js';
import { newTab } from '../tabs/desk-state.js';
import { deleteQuery, saveQuery } from './saved-queries-api.js';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export type Saved = NamedQuery & { readonly saved: NonNullable<NamedQuery['saved']> };

export function isSaved(question: NamedQuery): question is Saved {
  return question.saved !== undefined;
}

/** What can be done with a query that a reader saved. */
export function SavedActions({ question }: { readonly question: Saved }): ReactElement {
  const { state, change, questions } = useDesk();
  const { name, title, cypher, saved } = question;
  const values = state.question?.values ?? {};
  return (
    <div className="saved-actions">
      <span className="meta">
        {SAVED_QUERY_TEXTS.about(saved.revision, when.format(new Date(saved.changed)))}
      </span>
      {!saved.latest && (
        <>
          <span className="meta">{SAVED_QUERY_TEXTS.old}</span>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change(openQuestion(name, values));
            }}
          >
            {SAVED_QUERY_TEXTS.latest}
          </button>
        </>
      )}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          // An older text, too, is saved as what follows the latest; of a deleted query there is none.
          const latest = questions.value?.find((each) => each.name === name)?.saved;
          const of = latest === undefined ? undefined : { name, revision: latest.revision };
          change(openTab(newTab({ title, cypher, params: values, saved: of })));
        }}
      >
        {SAVED_QUERY_TEXTS.edit}
      </button>
      {saved.latest && <DeleteButton question={question} />}
    </div>
  );
}

function DeleteButton({ question }: { readonly question: Saved }): ReactElement {
  const { state, change, setUi, savedChanged } = useDesk();
  const { name, title } = question;
  const values = state.question?.values ?? {};
  const tell = (error: unknown): void => {
    setUi({ notice: { text: error instanceof Error ? error.message : String(error) } });
  };
  const restore = (): void => {
    const { question: answers, cypher, parameters, example, columns } = question;
    const content = { name, title, cypher, parameters, example, columns };
    saveQuery(answers === '' ? content : { ...content, question: answers }).then(() => {
      savedChanged();
      change(openQuestion(name, values));
    }, tell);
  };
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        deleteQuery(name).then(() => {
          savedChanged();
          const action = { label: SAVED_QUERY_TEXTS.undo, run: restore };
          setUi({
            deleted: { name, title },
            notice: { text: SAVED_QUERY_TEXTS.deleted(title), action },
          });
        }, tell);
      }}
    >
      {SAVED_QUERY_TEXTS.delete}
    </button>
  );
}

/** Everything that was saved under the name, each under its own address. */
export function Revisions({ question: { name } }: { readonly question: Saved }): ReactElement {
  const { revisions, state, change } = useDesk();
  const { value, key, error } = useStore(revisions.state);
  const all = key === name ? value : undefined;
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) revisions.ask(name);
      }}
    >
      <summary>{SAVED_QUERY_TEXTS.revisions}</summary>
      {all === undefined && (
        <p className="meta">{error === undefined ? SAVED_QUERY_TEXTS.loading : error.message}</p>
      )}
      <ol className="revision-list">
        {all?.map(({ saved }) => {
          if (saved === undefined) return null;
          const { revision, changed } = saved;
          const values = state.question?.values ?? {};
          return (
            <li key={revision}>
              <a
                href={writeAddress({ page: 'question', name, revision, values })}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  change(openQuestion(name, values, revision));
                }}
              >
                {SAVED_QUERY_TEXTS.revision(revision, when.format(new Date(changed)))}
              </a>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** Loads the revisions where the address names one. */
export function useAskedRevision(): void {
  const { state, revisions } = useDesk();
  const { name, revision } = state.question ?? {};
  useEffect(() => {
    if (name !== undefined && revision !== undefined) revisions.ask(name);
  }, [name, revision, revisions]);
}
