import { useState, type ReactElement } from 'react';
import { QUERY_TEXTS } from '../../texts/query.js';
import { useDesk } from '../desk-context.js';
import { editTab } from './desk-changes.js';
import type { FreeTab } from './desk-state.js';
import { objectOf, readFreeValues, writeFreeValues, writtenFor } from './written-values.js';

interface FreeParametersProps {
  readonly tab: FreeTab;
  readonly names: readonly string[];
}

/** A field for each `$name` of the text, or all of them as one JSON object. */
export function FreeParameters({ tab, names }: FreeParametersProps): ReactElement | null {
  const [isJson, setJson] = useState(false);
  if (names.length === 0) return null;
  return (
    <div className="parameters" role="group" aria-label={QUERY_TEXTS.parameters.label}>
      {isJson ? <JsonField tab={tab} names={names} /> : <Fields tab={tab} names={names} />}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          setJson(!isJson);
        }}
      >
        {isJson ? QUERY_TEXTS.parameters.asForm : QUERY_TEXTS.parameters.asJson}
      </button>
    </div>
  );
}

function Fields({ tab, names }: FreeParametersProps): ReactElement {
  const { change } = useDesk();
  return (
    <>
      {names.map((name) => (
        <label key={name} className="parameter">
          <span>
            <code>${name}</code>
          </span>
          <input
            className="input"
            value={writtenFor(tab.params, name)}
            placeholder={QUERY_TEXTS.parameters.unset}
            title={QUERY_TEXTS.parameters.hint}
            spellCheck={false}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change(editTab(tab.id, { params: { ...tab.params, [name]: value } }));
            }}
          />
        </label>
      ))}
    </>
  );
}

function JsonField({ tab, names }: FreeParametersProps): ReactElement {
  const { change } = useDesk();
  const [text, setText] = useState(() =>
    JSON.stringify(readFreeValues(names, tab.params), undefined, 2),
  );
  const [isBad, setBad] = useState(false);
  const write = (next: string): void => {
    setText(next);
    const object = objectOf(next);
    setBad(object === undefined);
    if (object !== undefined) change(editTab(tab.id, { params: writeFreeValues(object) }));
  };
  return (
    <label className="parameter wide">
      <span>{QUERY_TEXTS.parameters.jsonLabel}</span>
      <textarea
        className="input code"
        rows={4}
        value={text}
        spellCheck={false}
        aria-invalid={isBad}
        onChange={(event) => {
          write(event.currentTarget.value);
        }}
      />
      {isBad && (
        <span className="field-problem" role="alert">
          {QUERY_TEXTS.parameters.badJson}
        </span>
      )}
    </label>
  );
}
