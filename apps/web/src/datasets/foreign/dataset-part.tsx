import { datasetIdSchema, dateSchema, lineSchema } from '@stancegraph/model';
import { useId, useState, type ReactElement } from 'react';
import { FOREIGN_TEXTS } from '../../texts/foreign.js';
import { withDataset, withStandIn } from './mapping-edits.js';
import type { PartProps } from './part-props.js';

/** What the dataset and its stand-in document are called, and whether places are kept. */
export function DatasetPart({ mapping, onChange }: Omit<PartProps, 'found'>): ReactElement {
  const { dataset, document, positions } = mapping;
  const { title, outlet, date } = document.standIn;
  const place = useId();
  return (
    <>
      <fieldset className="foreign-part">
        <legend>{FOREIGN_TEXTS.standIn}</legend>
        <Words
          label={FOREIGN_TEXTS.standInTitle}
          value={title}
          schema={lineSchema(500)}
          onChange={(value) => {
            onChange(withStandIn(mapping, { title: value }));
          }}
        />
        <Words
          label={FOREIGN_TEXTS.standInOutlet}
          value={outlet}
          schema={lineSchema(200)}
          onChange={(value) => {
            onChange(withStandIn(mapping, { outlet: value }));
          }}
        />
        <Words
          label={FOREIGN_TEXTS.standInDate}
          value={date}
          type="date"
          schema={dateSchema}
          onChange={(value) => {
            onChange(withStandIn(mapping, { date: value }));
          }}
        />
      </fieldset>
      <fieldset className="foreign-part">
        <legend>{FOREIGN_TEXTS.dataset}</legend>
        <Words
          label={FOREIGN_TEXTS.datasetId}
          value={dataset.id}
          schema={datasetIdSchema}
          onChange={(id) => {
            onChange(withDataset(mapping, { id }));
          }}
        />
        <Words
          label={FOREIGN_TEXTS.datasetTitle}
          value={dataset.title}
          schema={lineSchema(300)}
          onChange={(value) => {
            onChange(withDataset(mapping, { title: value }));
          }}
        />
        <label className="foreign-check" htmlFor={place}>
          <input
            id={place}
            type="checkbox"
            checked={positions}
            onChange={(event) => {
              onChange({ ...mapping, positions: event.currentTarget.checked });
            }}
          />
          {FOREIGN_TEXTS.positions}
        </label>
      </fieldset>
    </>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly schema: {
    safeParse: (value: string) => {
      readonly success: boolean;
      readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined;
    };
  };
  readonly onChange: (value: string) => void;
}

/** A text that counts when one leaves it, and only if it is right: half a word is asked for by nobody. */
function Words({ label, value, type = 'text', schema, onChange }: WordsProps): ReactElement {
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const written = draft ?? value;
  const problem = schema.safeParse(written).error?.issues[0]?.message;
  return (
    <div className="foreign-row">
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          type={type}
          className="input"
          dir="auto"
          value={written}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
          }}
          onBlur={() => {
            if (problem !== undefined) return;
            setDraft(undefined);
            if (written !== value) onChange(written);
          }}
        />
        {problem !== undefined && (
          <p id={`${id}-problem`} className="field-problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
