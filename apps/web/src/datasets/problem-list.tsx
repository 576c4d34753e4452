import type { ErrorBody } from '@stancegraph/contract';
import { useState, type ReactElement } from 'react';
import type { Column } from '../registry/columns.js';
import { toCsv } from '../registry/csv.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { copyText } from '../ui/copy.js';
import { saveFile } from '../ui/save-file.js';

type Problem = ErrorBody['details'][number];

const STEP = 100;

const COLUMNS: readonly Column<Problem>[] = (
  ['file', 'line', 'column', 'path', 'message', 'expected'] as const
).map((id) => ({
  id,
  title: DATASET_TEXTS.columns[id],
  text: (problem) => String(problem[id] ?? ''),
}));

/** `file:line:column field: message`, as compilers write it. */
export function problemLine({ file, line, column, path, message, expected }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const field = path === undefined || path === '' ? '' : `${path}: `;
  return `${place === '' ? '' : `${place} `}${field}${message}${expected === undefined ? '' : ` (expected ${expected})`}`;
}

/** What is wrong, where; a part at a time, all that the server listed to copy or save. */
export function ProblemList({
  problems,
  name,
}: {
  readonly problems: readonly Problem[];
  /** Of the file that is saved. */
  readonly name: string;
}): ReactElement | null {
  const [most, setMost] = useState(STEP);
  const [isCopied, setCopied] = useState(false);
  if (problems.length === 0) return null;
  const shown = problems.slice(0, most);
  return (
    <div className="problems">
      <div
        className="problem-scroll"
        tabIndex={0}
        role="group"
        aria-label={DATASET_TEXTS.columns.message}
      >
        <table className="plain-table">
          <thead>
            <tr>
              {COLUMNS.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((problem, at) => (
              <tr key={at}>
                {COLUMNS.map(({ id, text }) => (
                  <td key={id}>
                    <bdi>{text(problem)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="button-row">
        <span className="meta">{DATASET_TEXTS.problems(shown.length, problems.length)}</span>
        {shown.length < problems.length && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setMost(most + STEP);
            }}
          >
            {DATASET_TEXTS.more(Math.min(STEP, problems.length - shown.length))}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          onClick={() => {
            void copyText(problems.map(problemLine).join('\n')).then(setCopied);
          }}
        >
          {isCopied ? DATASET_TEXTS.copied : DATASET_TEXTS.copyProblems}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            saveFile(toCsv(problems, COLUMNS), name, 'text/csv');
          }}
        >
          {DATASET_TEXTS.saveProblems}
        </button>
      </div>
    </div>
  );
}
