import type { ReactElement } from 'react';

const PAGES = [
  ['/', 'Explore'],
  ['/query', 'Query'],
] as const;

/** The ways between the pages of the product. */
export function SiteNav({
  at,
}: {
  readonly at: (typeof PAGES)[number][0] | undefined;
}): ReactElement {
  return (
    <nav className="site-nav" aria-label="Pages">
      {PAGES.map(([path, name]) => (
        <a
          key={path}
          href={path}
          className="plain-button"
          aria-current={path === at ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
