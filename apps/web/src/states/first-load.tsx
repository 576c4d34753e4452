import { useEffect, useState, type ReactElement } from 'react';
import { TEXTS } from '../texts.js';

const SKELETON_AFTER_MS = 300;

/** Nothing for a moment, then a still grey figure. */
export function FirstLoad(): ReactElement | null {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setLate(true);
    }, SKELETON_AFTER_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  if (!isLate) return null;
  return (
    <div className="state-box" role="status">
      <svg className="skeleton" width="260" height="110" viewBox="0 0 260 110" aria-hidden>
        <path d="M24 50C70 34 110 56 130 64M98 12C122 34 124 48 130 64M210 32C186 62 156 62 130 64M80 98C96 88 112 74 130 64M236 78C196 88 160 76 130 64" />
        <circle cx="24" cy="50" r="13" />
        <circle cx="98" cy="12" r="9" />
        <circle cx="210" cy="32" r="12" />
        <circle cx="80" cy="98" r="9" />
        <circle cx="236" cy="78" r="10" />
        <circle cx="130" cy="64" r="17" />
      </svg>
      <h2>{TEXTS.states.loading}</h2>
    </div>
  );
}
