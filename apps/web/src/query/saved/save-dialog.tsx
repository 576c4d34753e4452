import { useEffect, useState, type ReactElement } from 'react';
import type { NamedQuery } from '@stancegraph/contract';
import { SAVED_QUERY_TEXTS } from '../../texts/saved-queries.js';
import { Dialog } from '../../ui/dialog.js';
import { useDesk } from '../desk-context.js';
import { editTab, openQuestion } from '../tabs/desk-changes.js';
import type { FreeTab } from '../tabs/desk-state.js';
import { writeFreeValues, writtenFor } from '../tabs/written-values.js';
import { describe, draftOf, type ParameterDraft } from './draft.js';
import { ParameterDrafts } from './parameter-drafts.js';
import { changeQuery, saveQuery } from './saved-queries-api.js';

/** Saves what the tab holds: as a query of its own, or as the next revision of the one it was opened from. */
export function SaveDialog(): ReactElement | null {
  const { state, setUi } = useDesk();
  const tab = state.tabs.find(({ id }) => id === state.active);
  if (tab === undefined) return null;
  return (
    <Dialog
      label={SAVED_QUERY_TEXTS.title}
      className="save-query"
      onClose={() => {
        setUi({ dialog: undefined });
      }}
    >
      <SaveForm tab={tab} />
    </Dialog>
  );
}

function SaveForm({ tab }: { readonly tab: FreeTab }): ReactElement {
  const { questions } = useDesk();
  const known = questions.value?.find(({ name }) => name === tab.saved?.name);
  const [title, setTitle] = useState(known?.title ?? tab.title ?? '');
  const [question, setQuestion] = useState(known?.question ?? '');
  const [drafts, setDrafts] = useDrafts(tab, known);
  const { problem, isBusy, save } = useSaving(tab);
  const cannotSave = isBusy || drafts === undefined || title.trim() === '';
  const content = { title: title.trim(), question: question.trim(), drafts: drafts ?? [] };
  return (
    <form
      className="dialog-body"
      onSubmit={(event) => {
        event.preventDefault();
        if (!cannotSave) save(content, known !== undefined);
      }}
    >
      <p className="meta">{SAVED_QUERY_TEXTS.detail}</p>
      <label>
        <span>{SAVED_QUERY_TEXTS.name}</span>
        <input
          className="input"
          data-autofocus
          required
          maxLength={300}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
      </label>
      <label>
        <span>
          {SAVED_QUERY_TEXTS.question} <span className="meta">{SAVED_QUERY_TEXTS.optional}</span>
        </span>
        <textarea
          className="input"
          rows={2}
          maxLength={5_000}
          value={question}
          onChange={(event) => {
            setQuestion(event.currentTarget.value);
          }}
        />
      </label>
      {drafts === undefined ? (
        <p className="meta" role="status">
          {SAVED_QUERY_TEXTS.reading}
        </p>
      ) : (
        <ParameterDrafts drafts={drafts} onChange={setDrafts} />
      )}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="dialog-foot">
        {known !== undefined && (
          <button
            type="button"
            className="button"
            disabled={cannotSave}
            onClick={() => {
              save(content, false);
            }}
          >
            {SAVED_QUERY_TEXTS.saveNew}
          </button>
        )}
        <button type="submit" className="button primary" disabled={cannotSave}>
          {known === undefined
            ? SAVED_QUERY_TEXTS.save
            : SAVED_QUERY_TEXTS.saveRevision((tab.saved?.revision ?? 0) + 1)}
        </button>
      </div>
    </form>
  );
}

/** The parameters of the text as it stands; undefined until the parser has read it. */
function useDrafts(
  { cypher, params }: FreeTab,
  known: NamedQuery | undefined,
): [readonly ParameterDraft[] | undefined, (drafts: readonly ParameterDraft[]) => void] {
  const { language } = useDesk();
  const [names, setNames] = useState<readonly string[]>();
  const [changed, setChanged] = useState<readonly ParameterDraft[]>();
  useEffect(() => {
    let isLeft = false;
    void language
      .read(cypher)
      // Without a parser those that have values are known; the server refuses what lacks one.
      .then(
        ({ parameters }) => parameters,
        () => Object.keys(params),
      )
      .then((read) => {
        if (!isLeft) setNames(read);
      });
    return () => {
      isLeft = true;
    };
  }, [language, cypher, params]);
  const read = names?.map((name) =>
    draftOf(
      name,
      writtenFor(params, name),
      known?.parameters.find((each) => each.name === name),
    ),
  );
  return [changed ?? read, setChanged];
}

interface Content {
  readonly title: string;
  readonly question: string;
  readonly drafts: readonly ParameterDraft[];
}

interface Saving {
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly save: (content: Content, asRevision: boolean) => void;
}

/** Sends it, and says on the page what came of it. */
function useSaving(tab: FreeTab): Saving {
  const { change, setUi, savedChanged } = useDesk();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const tell = (saved: NamedQuery): void => {
    const { name, title, example } = saved;
    const revision = saved.saved?.revision ?? 1;
    change(editTab(tab.id, { title, saved: { name, revision } }));
    savedChanged();
    const open = (): void => {
      change(openQuestion(name, writeFreeValues(example)));
    };
    setUi({
      dialog: undefined,
      notice: {
        text: SAVED_QUERY_TEXTS.saved(title),
        action: { label: SAVED_QUERY_TEXTS.open, run: open },
      },
    });
  };
  const save = ({ drafts, ...texts }: Content, asRevision: boolean): void => {
    const described = describe(drafts);
    if ('problem' in described) {
      setProblem(described.problem);
      return;
    }
    const { title, question } = texts;
    const content = { title, cypher: tab.cypher, ...described };
    const asked = question === '' ? content : { ...content, question };
    setBusy(true);
    const sent =
      asRevision && tab.saved !== undefined
        ? changeQuery(tab.saved.name, { ...asked, revision: tab.saved.revision })
        : saveQuery(asked);
    sent
      .then(tell, (error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return { problem, isBusy, save };
}
