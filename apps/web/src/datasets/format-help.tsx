import type { ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { CSV_COLUMNS, SMALLEST_DATASET } from './format-sample.js';

/** What the files hold, told by the smallest ones that are right. */
export function FormatHelp(): ReactElement {
  return (
    <details className="format-help">
      <summary>{DATASET_TEXTS.formats}</summary>
      <p>{DATASET_TEXTS.formatYaml}</p>
      <pre tabIndex={0} role="group" aria-label="YAML">
        {SMALLEST_DATASET}
      </pre>
      <p>{DATASET_TEXTS.formatCsv}</p>
      <ul>
        {CSV_COLUMNS.map(([file, columns]) => (
          <li key={file}>
            <code>{file}</code> <span>{columns}</span>
          </li>
        ))}
      </ul>
      <p>{DATASET_TEXTS.formatMore}</p>
    </details>
  );
}
