import type { QueryPlan } from '../port.js';

const LINE =
  /^(?<indent> *)(?<operator>[A-Z]\w*)(?: (?<details>.*?))?(?: {2}rows=(?<rows>\d+) {2}time=(?<time>[\d.]+)ms)?$/;

interface Open extends QueryPlan {
  readonly children: Open[];
}

/** Reads the engine's plan: one operator a line, set in by two blanks a level. */
export function planFromText(text: string): QueryPlan {
  const above: Open[] = [];
  for (const line of text.split('\n')) {
    const { indent, operator, details, rows, time } = LINE.exec(line)?.groups ?? {};
    if (indent === undefined || operator === undefined || /^Total time:/.test(line)) continue;
    const step: Open = {
      operator,
      ...detailsOf(details),
      ...(rows !== undefined && { rows: Number(rows) }),
      ...(time !== undefined && { timeMs: Number(time) }),
      children: [],
    };
    const level = indent.length / 2;
    above[level - 1]?.children.push(step);
    above.length = level;
    above.push(step);
  }
  return above[0] ?? { operator: 'Empty', children: [] };
}

function detailsOf(text = ''): Pick<QueryPlan, 'details'> {
  const details = text.replace(/^\((.*)\)$/s, '$1');
  return details === '' ? {} : { details };
}
