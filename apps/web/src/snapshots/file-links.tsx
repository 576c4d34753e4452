import type { FileFormat } from '@stancegraph/contract';
import { useId, useState, type ReactElement } from 'react';
import { useStore } from '../state/use-store.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { theme as pageTheme } from '../ui/appearance.js';
import { Switch } from '../ui/switch.js';

const THEMES = ['light', 'dark'] as const;
type FileTheme = (typeof THEMES)[number];

/** The theme of files that suits the page’s. */
export function useFileTheme(): FileTheme {
  return useStore(pageTheme).startsWith('dark') ? 'dark' : 'light';
}

interface FileLinksProps {
  readonly formats: readonly FileFormat[];
  /** Where a format is to be had; `options` is how it is to be written. */
  readonly pathOf: (format: FileFormat, options: Readonly<Record<string, string>>) => string;
}

const isPicture = (format: FileFormat): boolean => format === 'svg' || format === 'png';

/** Files to be saved; pictures come light or dark, CSV as it is or safe for spreadsheets. */
export function FileLinks({ formats, pathOf }: FileLinksProps): ReactElement {
  const first = useFileTheme();
  const safeDetail = useId();
  const [theme, setTheme] = useState<FileTheme>(first);
  const [isSafe, setSafe] = useState(false);
  const optionsOf = (format: FileFormat): Readonly<Record<string, string>> => {
    if (isPicture(format)) return { theme };
    return format === 'csv.zip' && isSafe ? { safe: 'true' } : {};
  };
  const linkTo = (format: FileFormat): ReactElement => (
    <a key={format} className="button" href={pathOf(format, optionsOf(format))} download>
      {SNAPSHOT_TEXTS.formats[format]}
    </a>
  );
  return (
    <>
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
      <label className="file-links">
        <Switch
          label={SNAPSHOT_TEXTS.safe}
          isOn={isSafe}
          onChange={setSafe}
          describedBy={safeDetail}
        />
        <span className="grow">
          <span aria-hidden>{SNAPSHOT_TEXTS.safe}</span>{' '}
          <span className="meta" id={safeDetail}>
            {SNAPSHOT_TEXTS.safeDetail}
          </span>
        </span>
      </label>
    </>
  );
}
