import type { KeyboardEvent, ReactElement } from 'react';

interface SpacerProps {
  readonly height: number;
  readonly columns: number;
}

/** Stands for the rows above or below those that are in sight. */
export function Spacer({ height, columns }: SpacerProps): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="spacer-row">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** Up and down go from row to row without the tab key. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector('button');
  if (button === null || button === undefined) return;
  event.preventDefault();
  button.focus();
}
