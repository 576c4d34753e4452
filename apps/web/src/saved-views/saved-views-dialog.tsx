import { ROUTES, filterToQuery, type SavedView } from '@stancegraph/contract';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import {
  changeSavedView,
  deleteSavedView,
  listSavedViews,
  saveView,
} from '../data/saved-views-api.js';
import { isAbort } from '../data/api-error.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { setFilter } from '../state/changes.js';
import { PLAIN_VIEW, type Change } from '../state/view-state.js';
import { writeView } from '../state/view-url.js';
import { SAVED_VIEW_TEXTS } from '../texts/saved-views.js';
import { Dialog } from '../ui/dialog.js';
import { Name } from '../ui/name.js';
import { savedViewState } from './open-saved.js';
import { SavedViewRow } from './saved-view-row.js';

/** Views under a name of their own: save this one, open, rename and delete others. */
export function SavedViewsDialog(): ReactElement {
  const { view, filter, catalogue, open, change, setUi } = useExplorer();
  const { views, error, reload } = useSavedViews();
  const [title, setTitle] = useState('');
  const [said, setSaid] = useState('');
  const query = writeView({ ...view, saved: undefined }).slice(1);
  const close = (): void => {
    setUi({ dialog: undefined });
  };
  const openSaved = (saved: SavedView): void => {
    open(savedViewState(saved));
    close();
  };
  /** Does something with the store and loads the list again, or says why not. */
  const act = (work: () => Promise<unknown>): void => {
    work()
      .catch((problem: unknown) => {
        setSaid(problem instanceof Error ? problem.message : String(problem));
      })
      .finally(reload);
  };
  const save = (): void => {
    const wanted = title.trim();
    if (wanted === '') return;
    act(async () => {
      const saved = await saveView({ title: wanted, query });
      open(savedViewState(saved));
      setTitle('');
      setSaid(SAVED_VIEW_TEXTS.saved(saved.title));
    });
  };
  return (
    <Dialog label={SAVED_VIEW_TEXTS.title} className="views-dialog" onClose={close}>
      <div className="dialog-body">
        <form
          className="save-view"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <input
            className="input"
            data-autofocus
            aria-label={SAVED_VIEW_TEXTS.name}
            placeholder={SAVED_VIEW_TEXTS.name}
            maxLength={300}
            value={title}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
          />
          <button type="submit" className="button primary" disabled={title.trim() === ''}>
            {SAVED_VIEW_TEXTS.save}
          </button>
        </form>
        <p className="meta">
          <a className="link-button" href={`${ROUTES.graph}?${filterToQuery(filter).toString()}`}>
            {SAVED_VIEW_TEXTS.jsonTwin}
          </a>
        </p>
        <p role="status" className="meta">
          {said}
        </p>
        {error !== undefined && (
          <p role="alert">
            {SAVED_VIEW_TEXTS.failed}: {error}
          </p>
        )}
        {views?.length === 0 && <p className="meta">{SAVED_VIEW_TEXTS.none}</p>}
        <ul className="saved-view-list">
          {views?.map((saved) => (
            <li key={saved.name}>
              <SavedViewRow
                saved={saved}
                onOpen={() => {
                  openSaved(saved);
                }}
                onRename={(next) => {
                  act(async () => {
                    await changeSavedView(saved.name, { title: next, revision: saved.revision });
                    change(calledAnew(saved.name, next), 'replace');
                    setSaid(SAVED_VIEW_TEXTS.renamed);
                  });
                }}
                onUpdate={() => {
                  act(async () => {
                    const updated = await changeSavedView(saved.name, {
                      query,
                      revision: saved.revision,
                    });
                    open(savedViewState(updated));
                    setSaid(SAVED_VIEW_TEXTS.updated(updated.title));
                  });
                }}
                onDelete={() => {
                  act(async () => {
                    const {
                      title: was,
                      query: held,
                      description,
                    } = await deleteSavedView(saved.name);
                    setUi({
                      notice: {
                        text: SAVED_VIEW_TEXTS.deleted(was),
                        action: {
                          label: SAVED_VIEW_TEXTS.undo,
                          run: () => {
                            act(() =>
                              saveView({
                                name: saved.name,
                                title: was,
                                query: held,
                                ...(description === undefined ? {} : { description }),
                              }),
                            );
                          },
                        },
                      },
                    });
                  });
                }}
              />
            </li>
          ))}
        </ul>
        <h3>{SAVED_VIEW_TEXTS.fromDatasets}</h3>
        <ul className="saved-view-list">
          {(catalogue.value?.views ?? []).map((each) => (
            <li key={`${each.dataset} ${each.id}`} className="saved-view-row">
              <span className="grow">
                <Name>{each.title}</Name>
              </span>
              <button
                type="button"
                className="button"
                onClick={() => {
                  open(setFilter(each.filter)(PLAIN_VIEW));
                  close();
                }}
              >
                {SAVED_VIEW_TEXTS.open}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** The open view follows the name that it is stored under, or is stored no more. */
function calledAnew(name: string, title: string | undefined): Change {
  return (view) => {
    const { saved } = view;
    if (saved?.name !== name) return view;
    return { ...view, saved: title === undefined ? undefined : { ...saved, title } };
  };
}

interface SavedList {
  readonly views: readonly SavedView[] | undefined;
  readonly error: string | undefined;
  readonly reload: () => void;
}

function useSavedViews(): SavedList {
  const [views, setViews] = useState<readonly SavedView[] | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const running = new AbortController();
    listSavedViews(running.signal).then(
      ({ items }) => {
        setViews(items);
        setError(undefined);
      },
      (problem: unknown) => {
        if (!isAbort(problem))
          setError(problem instanceof Error ? problem.message : String(problem));
      },
    );
    return () => {
      running.abort();
    };
  }, [turn]);
  const reload = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { views, error, reload };
}
