import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import type { FilterEntry } from '../registry/filters.js';
import { patchFilter } from '../state/changes.js';
import { FILTER_TEXTS } from '../texts/filters.js';

/** What of a filter can be set in the list itself. */
export function FilterForm({
  form,
}: {
  readonly form: NonNullable<FilterEntry['form']>;
}): ReactElement | null {
  switch (form) {
    case 'text':
      return <TextForm />;
    case 'minCount':
      return <MinCountForm />;
    case 'ego':
      return <EgoForm />;
    case 'facet':
      return null;
  }
}

/** A filter on text that is being typed, before it says anything. */
export function NewTextFilter(): ReactElement | null {
  const { ui, view } = useExplorer();
  if (!ui.openForms.includes('text') || view.filter.text !== undefined) return null;
  return (
    <div className="filter-row">
      <div className="filter-what">
        <div className="filter-name">{FILTER_TEXTS.text}</div>
        <TextForm isNew />
      </div>
    </div>
  );
}

function TextForm({ isNew = false }: { readonly isNew?: boolean }): ReactElement {
  const { view, ui, change, setUi } = useExplorer();
  const set = view.filter.text ?? '';
  const [typed, setTyped] = useState(set);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setTyped(set);
  }, [set]);
  useEffect(() => {
    if (isNew) input.current?.focus();
  }, [isNew]);
  const apply = (): void => {
    const text = typed.trim();
    if (isNew) setUi({ openForms: ui.openForms.filter((id) => id !== 'text') });
    if (text !== set) change(patchFilter({ text: text === '' ? undefined : text }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <input
        ref={input}
        type="search"
        className="input"
        aria-label={FILTER_TEXTS.text}
        placeholder={FILTER_TEXTS.textHint}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={apply}
      />
    </form>
  );
}

function MinCountForm(): ReactElement {
  const { view, change } = useExplorer();
  const { minCount = 1 } = view.filter;
  return (
    <NumberField
      label={FILTER_TEXTS.minCount}
      value={minCount}
      min={1}
      max={1_000_000}
      onChange={(next) => {
        change(patchFilter({ minCount: next }));
      }}
    />
  );
}

function EgoForm(): ReactElement {
  const { view, change } = useExplorer();
  const { steps = 1 } = view.filter;
  return (
    <NumberField
      label={FILTER_TEXTS.egoSteps}
      value={steps}
      min={1}
      max={6}
      onChange={(next) => {
        change(patchFilter({ steps: next }));
      }}
    />
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** Takes whole numbers within bounds only; what is typed and is none changes nothing. */
function NumberField({ label, value, min, max, onChange }: NumberFieldProps): ReactElement {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => {
    setTyped(String(value));
  }, [value]);
  return (
    <div className="number-field">
      <label htmlFor={id} className="meta">
        {label}
      </label>
      <input
        id={id}
        type="number"
        className="input"
        min={min}
        max={max}
        step={1}
        value={typed}
        onChange={(event) => {
          const { value: next, valueAsNumber: number } = event.currentTarget;
          setTyped(next);
          if (Number.isInteger(number) && number >= min && number <= max && number !== value)
            onChange(number);
        }}
        onBlur={() => {
          setTyped(String(value));
        }}
      />
    </div>
  );
}
