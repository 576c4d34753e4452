import type { FileFormat } from '@stancegraph/contract';
import { useState, type ReactElement } from 'react';
import { useStore } from '../state/use-store.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { theme as pageTheme } from '../ui/appearance.js';

const THEMES = ['light', 'dark'] as const;
type FileTheme = (typeof THEMES)[number];

/** The theme of files that suits the page’s. */
export function useFileTheme(): FileTheme {
  return useStore(pageTheme).startsWith('dark') ? 'dark' : 'light';
}

interface FileLinksProps {
  readonly formats: readonly FileFormat[];
  readonly pathOf: (format: FileFormat, theme: FileTheme | undefined) => string;
}

const isPicture = (format: FileFormat): boolean => format === 'svg' || format === 'png';

/** Files to be saved; pictures come light or dark. */
export function FileLinks({ formats, pathOf }: FileLinksProps): ReactElement {
  const first = useFileTheme();
  const [theme, setTheme] = useState<FileTheme>(first);
  const linkTo = (format: FileFormat): ReactElement => (
    <a
      key={format}
      className="button"
      href={pathOf(format, isPicture(format) ? theme : undefined)}
      download
    >
      {SNAPSHOT_TEXTS.formats[format]}
    </a>
  );
  return (
    <div className="file-links">
      <span className="meta">{SNAPSHOT_TEXTS.download}</span>
      {formats.filter((format) => !isPicture(format)).map(linkTo)}
      <span className="file-pictures">
        {formats.filter(isPicture).map(linkTo)}
        <span className="segments" role="group" aria-label={SNAPSHOT_TEXTS.pictures}>
          {THEMES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={theme === each}
              onClick={() => {
                setTheme(each);
              }}
            >
              {SNAPSHOT_TEXTS.theme[each]}
            </button>
          ))}
        </span>
      </span>
    </div>
  );
}
