import { useId, type ReactElement } from 'react';

interface Option {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: string;
  /** Said in place of the label, where that is short because of what stands around it. */
  readonly spoken?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}

/** A row of a form: what it is, and a native select for it. */
export function Choice(props: ChoiceProps): ReactElement {
  const { label, spoken, value, options, isFirst = false, onChange } = props;
  const id = useId();
  return (
    <div className="foreign-row">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        aria-label={spoken}
        value={value}
        data-first={isFirst || undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
