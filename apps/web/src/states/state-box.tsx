import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';

interface StateBoxProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  /** One way out first. */
  readonly actions?: ReactNode;
}

/** What is so, why, and what to do. */
export function StateBox({ icon: Icon, title, children, actions }: StateBoxProps): ReactElement {
  return (
    <div className="state-box" role="status">
      <span className="state-icon">
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <h2>{title}</h2>
      <div className="state-text">{children}</div>
      {actions !== undefined && <div className="state-actions">{actions}</div>}
    </div>
  );
}
