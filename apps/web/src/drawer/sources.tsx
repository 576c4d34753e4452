import type { Evidence } from '@stancegraph/contract';
import { Newspaper } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Glossary } from '../evidence/glossary.js';
import { formatDay } from '../format/dates.js';

interface SourcesProps {
  readonly statement: Evidence;
  readonly glossary: Glossary;
}

/** Which documents of which outlets report it. */
export function Sources({ statement, glossary }: SourcesProps): ReactElement {
  return (
    <ul className="sources">
      {glossary.documents(statement.documents).map(({ id, outlet, title, date, url }) => (
        <li key={id}>
          <Newspaper size={14} strokeWidth={1.75} aria-hidden />
          <span dir="auto">
            <b>{outlet}</b>
            {', '}
            <Linked url={url}>“{title}”</Linked>
            {date === '' || date === statement.date ? '' : `, ${formatDay(date)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Linked({
  url,
  children,
}: {
  readonly url: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  if (url === undefined) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
