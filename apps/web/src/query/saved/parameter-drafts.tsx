import { PARAMETER_TYPES } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { SAVED_QUERY_TEXTS } from '../../texts/saved-queries.js';
import type { ParameterDraft } from './draft.js';

interface ParameterDraftsProps {
  readonly drafts: readonly ParameterDraft[];
  readonly onChange: (drafts: readonly ParameterDraft[]) => void;
}

/** What each parameter takes and means. */
export function ParameterDrafts({ drafts, onChange }: ParameterDraftsProps): ReactElement | null {
  if (drafts.length === 0) return null;
  return (
    <fieldset className="parameter-drafts">
      <legend>{SAVED_QUERY_TEXTS.parameters}</legend>
      {drafts.map((draft, at) => (
        <Draft
          key={draft.name}
          draft={draft}
          onChange={(change) => {
            onChange(drafts.with(at, { ...draft, ...change }));
          }}
        />
      ))}
    </fieldset>
  );
}

interface DraftProps {
  readonly draft: ParameterDraft;
  readonly onChange: (change: Partial<ParameterDraft>) => void;
}

function Draft({ draft, onChange }: DraftProps): ReactElement {
  const { name, type, description, leftOut, allowed, written } = draft;
  return (
    <div className="parameter-draft" role="group" aria-label={`$${name}`}>
      <code>${name}</code>
      <label>
        <span>{SAVED_QUERY_TEXTS.type}</span>
        <select
          className="input"
          value={type}
          onChange={({ currentTarget: { value } }) => {
            const chosen = PARAMETER_TYPES.find((each) => each === value);
            if (chosen !== undefined) onChange({ type: chosen });
          }}
        >
          {PARAMETER_TYPES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label>
        <span>{SAVED_QUERY_TEXTS.leftOut}</span>
        <select
          className="input"
          value={leftOut}
          onChange={({ currentTarget: { value } }) => {
            onChange({ leftOut: value as ParameterDraft['leftOut'] });
          }}
        >
          <option value="needed">{SAVED_QUERY_TEXTS.mustBeGiven}</option>
          <option value="null">{SAVED_QUERY_TEXTS.any}</option>
          {written !== '' && <option value="value">{SAVED_QUERY_TEXTS.value(written)}</option>}
        </select>
      </label>
      <Text
        label={SAVED_QUERY_TEXTS.example}
        value={written}
        isNeeded={leftOut !== 'null'}
        onChange={(text) => {
          onChange({ written: text });
        }}
      />
      <Text
        label={SAVED_QUERY_TEXTS.meaning}
        value={description}
        onChange={(text) => {
          onChange({ description: text });
        }}
      />
      <Text
        label={SAVED_QUERY_TEXTS.allowed}
        value={allowed}
        onChange={(text) => {
          onChange({ allowed: text });
        }}
      />
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly isNeeded?: boolean;
  readonly onChange: (text: string) => void;
}

function Text({ label, value, isNeeded = false, onChange }: TextProps): ReactElement {
  return (
    <label className="wide">
      <span>
        {label} {!isNeeded && <span className="meta">{SAVED_QUERY_TEXTS.optional}</span>}
      </span>
      <input
        className="input"
        value={value}
        maxLength={500}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </label>
  );
}
