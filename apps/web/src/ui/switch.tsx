import type { ReactElement } from 'react';

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly describedBy?: string;
}

/** A native checkbox that reads and looks as a switch. */
export function Switch({ label, isOn, onChange, describedBy }: SwitchProps): ReactElement {
  return (
    <input
      type="checkbox"
      role="switch"
      className="switch"
      aria-label={label}
      aria-describedby={describedBy}
      checked={isOn}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
      }}
    />
  );
}
