import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactElement } from 'react';

interface IconButtonProps extends ComponentProps<'button'> {
  readonly icon: LucideIcon;
  readonly label: string;
}

/** A button that shows only an icon; its label is read out and shown on hover. */
export function IconButton({
  icon: Icon,
  label,
  className = '',
  ...rest
}: IconButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
