import { Copy, FileQuestion, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { ROUTES, routePath, type NamedQuery } from '@stancegraph/contract';
import { withQuery } from '../../data/api.js';
import { StateBox } from '../../states/state-box.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { SAVED_QUERY_TEXTS } from '../../texts/saved-queries.js';
import { useDesk } from '../desk-context.js';
import { CypherEditor } from '../editor/cypher-editor.js';
import { isSaved, Revisions, SavedActions, useAskedRevision } from '../saved/saved-actions.js';
import { openStatement, openQuestion } from '../tabs/desk-changes.js';
import { RunRow } from '../tabs/run-row.js';
import { strangeNames, writeFreeValues } from '../tabs/written-values.js';
import { QuestionForm } from './question-form.js';

/** A question of the catalogue: what it answers, its form, what it returns and how. */
export function QuestionPage(): ReactElement | null {
  const { question, isMissing } = useDesk();
  useAskedRevision();
  if (question !== undefined) return <Question question={question} />;
  return isMissing ? <Missing /> : null;
}

function Missing(): ReactElement {
  const { state, ui } = useDesk();
  const { name = '', revision } = state.question ?? {};
  if (ui.deleted?.name === name && revision === undefined)
    return (
      <StateBox icon={Trash2} title={SAVED_QUERY_TEXTS.gone(ui.deleted.title)}>
        <p>{SAVED_QUERY_TEXTS.goneDetail}</p>
      </StateBox>
    );
  return (
    <StateBox icon={FileQuestion} title={QUERY_TEXTS.catalogue.unknown(name)}>
      <p>{QUERY_TEXTS.catalogue.unknownDetail}</p>
    </StateBox>
  );
}

function Question({ question }: { readonly question: NamedQuery }): ReactElement {
  const { state, change } = useDesk();
  const { example, parameters } = question;
  const hasExample = Object.keys(example).length > 0;
  return (
    <section className="question">
      <div className="question-head">
        <div>
          <h1>{question.title}</h1>
          {question.question !== '' && <p>{question.question}</p>}
          {isSaved(question) && <SavedActions question={question} />}
        </div>
        <Twins question={question} values={state.question?.values ?? {}} />
      </div>
      <RunRow>
        <QuestionForm question={question} />
        {parameters.length > 0 && hasExample && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              const { revision } = state.question ?? {};
              change(openQuestion(question.name, writeFreeValues(example), revision));
            }}
          >
            {QUERY_TEXTS.question.example}
          </button>
        )}
      </RunRow>
      <StrangeNames question={question} />
      <div className="question-details">
        <Columns question={question} />
        <QuestionCypher question={question} />
        {isSaved(question) && <Revisions question={question} />}
      </div>
    </section>
  );
}

/** Says what the address gives and the question does not take. */
function StrangeNames({ question }: { readonly question: NamedQuery }): ReactElement | null {
  const { state } = useDesk();
  const names = strangeNames(question.parameters, state.question?.values ?? {});
  if (names.length === 0) return null;
  return (
    <p className="field-problem" role="alert">
      {QUERY_TEXTS.question.noSuchParameter(names.join(', '))}
    </p>
  );
}

function Twins({
  question: { name, parameters, saved },
  values,
}: {
  readonly question: NamedQuery;
  readonly values: Readonly<Record<string, string>>;
}): ReactElement {
  const strange = strangeNames(parameters, values);
  const given = new URLSearchParams(
    Object.entries(values).filter(([key, value]) => value !== '' && !strange.includes(key)),
  );
  if (saved?.latest === false) given.set('revision', String(saved.revision));
  return (
    <p className="twins">
      <span className="sr-only">{QUERY_TEXTS.question.twins}</span>
      <a href={withQuery(routePath(ROUTES.namedQueryJson, { name }), given)}>
        {QUERY_TEXTS.question.json}
      </a>
      <a href={withQuery(routePath(ROUTES.namedQueryCsv, { name }), given)}>
        {QUERY_TEXTS.question.csv}
      </a>
    </p>
  );
}

function Columns({
  question: { columns },
}: {
  readonly question: NamedQuery;
}): ReactElement | null {
  // Whoever saved a query may have described none.
  if (columns.length === 0) return null;
  return (
    <details>
      <summary>{QUERY_TEXTS.question.columns(columns.length)}</summary>
      <dl className="column-list">
        {columns.map(({ name, description }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function QuestionCypher({ question }: { readonly question: NamedQuery }): ReactElement {
  const { change, language, state, editor } = useDesk();
  const { cypher, name, title } = question;
  return (
    <details>
      <summary>{QUERY_TEXTS.question.cypher(cypher.trim().split('\n').length)}</summary>
      <div className="question-cypher">
        <CypherEditor
          ref={editor}
          of={`question ${name}`}
          text={cypher.trim()}
          label={QUERY_TEXTS.editor.readOnly}
          placeholder=""
          isReadOnly
          language={language}
          onChange={() => undefined}
          onSelection={() => undefined}
          onParameters={() => undefined}
        />
        <button
          type="button"
          className="button"
          onClick={() => {
            change(openStatement(cypher.trim(), state.question?.values ?? {}, `${title}, copy`));
          }}
        >
          <Copy size={16} strokeWidth={1.75} aria-hidden />
          {QUERY_TEXTS.question.copy}
        </button>
      </div>
    </details>
  );
}
