import type { ErrorBody } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import type { Column } from '../registry/columns.js';
import { DATASET_TEXTS } from '../texts/datasets.js';

export type Problem = ErrorBody['details'][number];

const FIELDS = ['file', 'line', 'column', 'path', 'message', 'expected'] as const;

export const PROBLEM_COLUMNS: readonly Column<Problem>[] = FIELDS.map((id) => ({
  id,
  title: DATASET_TEXTS.columns[id],
  text: (problem) => String(problem[id] ?? ''),
}));

/** On phones each row stands as a stack, its cells named by what the head says elsewhere. */
export function ProblemTable({
  problems,
}: {
  readonly problems: readonly Problem[];
}): ReactElement {
  return (
    <div
      className="problem-scroll"
      tabIndex={0}
      role="group"
      aria-label={DATASET_TEXTS.problemList}
    >
      <table className="plain-table problem-table">
        <thead>
          <tr>
            {PROBLEM_COLUMNS.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, at) => (
            <tr key={at}>
              {PROBLEM_COLUMNS.map(({ id, title, text }) => {
                const said = text(problem);
                return (
                  <td key={id} data-column={id} data-title={title}>
                    {said !== '' && <bdi>{said}</bdi>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
