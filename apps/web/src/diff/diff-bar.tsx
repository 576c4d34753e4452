import type { ReactElement } from 'react';
import { TEXTS } from '../texts.js';
import { DIFF_TEXTS } from '../texts/diff.js';
import { Logo } from '../ui/logo.js';
import { SiteNav } from '../ui/site-nav.js';
import { ThemeButton } from '../ui/theme-button.js';

export function DiffBar(): ReactElement {
  return (
    <header className="top-bar">
      <Logo />
      <p className="product">
        <b>{TEXTS.product}</b>
      </p>
      <SiteNav at={undefined} />
      <h1 className="view-title">
        {DIFF_TEXTS.title} <span className="meta">{DIFF_TEXTS.kind}</span>
      </h1>
      <div className="top-actions">
        <ThemeButton />
      </div>
    </header>
  );
}
