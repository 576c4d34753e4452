import { Download } from 'lucide-react';
import type { ReactElement } from 'react';
import { RESULT_FORMATS } from '@stancegraph/contract';
import { QUERY_TEXTS } from '../../texts/query.js';
import { Switch } from '../../ui/switch.js';
import type { Statement } from '../query-api.js';
import { useDownload } from './use-download.js';

/** All rows of what is shown, as a file: whatever the limit of the table. */
export function DownloadMenu({ statement }: { readonly statement: Statement }): ReactElement {
  const { progress, isSafe, setSafe, start, cancel } = useDownload(statement);
  if (progress !== undefined) {
    return (
      <div className="downloads">
        <span className="meta" role="status">
          {progress}
        </span>
        <button type="button" className="button" onClick={cancel}>
          {QUERY_TEXTS.download.cancel}
        </button>
      </div>
    );
  }
  return (
    <div className="downloads" role="group" aria-label={QUERY_TEXTS.download.label}>
      <label className="safe-switch" title={QUERY_TEXTS.download.safeDetail}>
        <Switch label={QUERY_TEXTS.download.safe} isOn={isSafe} onChange={setSafe} />
        <span aria-hidden>{QUERY_TEXTS.download.safe}</span>
      </label>
      <div className="download-buttons">
        {RESULT_FORMATS.map((format, at) => (
          <button
            key={format}
            type="button"
            className="button"
            onClick={() => {
              start(format);
            }}
          >
            {at === 0 && <Download size={16} strokeWidth={1.75} aria-hidden />}
            {format.toUpperCase()}
          </button>
        ))}
      </div>
    </div>
  );
}
