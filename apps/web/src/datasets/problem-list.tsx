import type { ErrorBody } from '@stancegraph/contract';
import { useState, type ReactElement } from 'react';
import { toCsv } from '../registry/csv.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { copyText } from '../ui/copy.js';
import { saveFile } from '../ui/save-file.js';
import { PROBLEM_COLUMNS, ProblemTable, type Problem } from './problem-table.js';

const STEP = 100;

/** `file:line:column field: message`, as compilers write it. */
export function problemLine({ file, line, column, path, message, expected }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const field = path === undefined || path === '' ? '' : `${path}: `;
  return `${place === '' ? '' : `${place} `}${field}${message}${expected === undefined ? '' : ` (expected ${expected})`}`;
}

interface ProblemListProps {
  /** The first ones, or all. */
  readonly problems: readonly Problem[];
  /** Of all; where the list is not complete, `loadAll` completes it. */
  readonly total?: number;
  readonly loadAll?: () => Promise<ErrorBody['details']>;
  /** Of the file that is saved. */
  readonly name: string;
}

/** What is wrong, where: a part at a time to read, all of it to copy or save. */
export function ProblemList({
  problems,
  total = problems.length,
  loadAll,
  name,
}: ProblemListProps): ReactElement | null {
  const [known, setKnown] = useState(problems);
  const [most, setMost] = useState(STEP);
  const [isCopied, setCopied] = useState(false);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  if (problems.length === 0) return null;
  const shown = known.slice(0, most);
  const left = total - shown.length;
  /** Does something with so many problems, once they are here. */
  const having = async (count: number, work: (all: readonly Problem[]) => void): Promise<void> => {
    if (known.length >= count || loadAll === undefined) {
      work(known);
      return;
    }
    if (isLoading) return;
    setLoading(true);
    setFailure(undefined);
    try {
      const all = await loadAll();
      setKnown(all);
      work(all);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setFailure(DATASET_TEXTS.notLoaded(known.length, total, why));
    } finally {
      setLoading(false);
    }
  };
  return (
    <div className="problems">
      <ProblemTable problems={shown} />
      {failure !== undefined && <p role="alert">{failure}</p>}
      <div className="button-row">
        <span className="meta" role="status">
          {isLoading ? DATASET_TEXTS.loadingProblems : DATASET_TEXTS.problems(shown.length, total)}
        </span>
        {left > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              void having(Math.min(most + STEP, total), () => {
                setMost(most + STEP);
              });
            }}
          >
            {DATASET_TEXTS.more(Math.min(STEP, left))}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          onClick={() => {
            void having(total, (all) => {
              void copyText(all.map(problemLine).join('\n')).then(setCopied);
            });
          }}
        >
          {isCopied ? DATASET_TEXTS.copied : DATASET_TEXTS.copyProblems(total)}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            void having(total, (all) => {
              saveFile(toCsv(all, PROBLEM_COLUMNS), name, 'text/csv');
            });
          }}
        >
          {DATASET_TEXTS.saveProblems(total)}
        </button>
      </div>
    </div>
  );
}
