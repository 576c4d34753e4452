import type { ReactElement } from 'react';

export function Logo(): ReactElement {
  return (
    <svg className="logo" width="22" height="22" viewBox="0 0 22 22" aria-hidden>
      <circle cx="4.5" cy="17" r="3.6" className="filled" />
      <circle cx="17.5" cy="5" r="3.6" className="filled" />
      <path d="M3.8 11.5C4.6 6.8 8 4 12 4" fill="none" strokeWidth="2" />
      <path
        d="M18.4 10.6C17.6 15.2 14 18 10 18"
        fill="none"
        strokeWidth="2"
        strokeDasharray="3.2 2.4"
      />
    </svg>
  );
}
