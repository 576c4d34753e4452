import type { Stance } from '@stancegraph/model';
import type { ReactElement } from 'react';

interface StanceMarkProps {
  readonly stance: Stance;
  /** What an accusation alleges: a hollow line. */
  readonly isAlleged?: boolean;
}

/** A short tie with dash and head, for lists and legends. The text beside it says the stance. */
export function StanceMark({ stance, isAlleged = false }: StanceMarkProps): ReactElement {
  return (
    <svg className={`stance-mark ${stance}`} width="32" height="12" viewBox="0 0 32 12" aria-hidden>
      {isAlleged ? <HollowLine /> : <Line stance={stance} />}
      <Head stance={stance} />
    </svg>
  );
}

function HollowLine(): ReactElement {
  return <path d="M1 4.4H22M1 7.6H22" fill="none" strokeWidth="1.3" />;
}

function Line({ stance }: { readonly stance: Stance }): ReactElement {
  switch (stance) {
    case 'supports':
      return <path d="M1 6H22" fill="none" strokeWidth="2.2" />;
    case 'opposes':
      return <path d="M1 6H28" fill="none" strokeWidth="2.2" strokeDasharray="6.5 3.5" />;
    case 'accuses':
      return (
        <path
          d="M2 6H19"
          fill="none"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeDasharray="0.01 4.2"
        />
      );
  }
}

function Head({ stance }: { readonly stance: Stance }): ReactElement {
  switch (stance) {
    case 'supports':
      return <path className="filled" d="M21 1.5 31 6 21 10.5Z" stroke="none" />;
    case 'opposes':
      return <path d="M29.5 0.5V11.5" fill="none" strokeWidth="2.6" />;
    case 'accuses':
      return <path d="M20.8 6 25.8 2 30.8 6 25.8 10Z" fill="none" strokeWidth="1.8" />;
  }
}

/** The one sign for what cannot both be right. */
export function ContestedMark(): ReactElement {
  return (
    <svg className="contested-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="8" />
      <path d="M4.5 6.4H11.5M4.5 9.6H11.5M10 3.8 6 12.2" fill="none" strokeWidth="1.4" />
    </svg>
  );
}
