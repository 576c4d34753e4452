import { StancegraphError } from '@stancegraph/model';
import type { ProcessFailure } from '../process-link.js';
import { keyTaken } from '../uniqueness.js';

interface Rule {
  readonly pattern: RegExp;
  readonly code: ProcessFailure['code'];
  readonly retriable?: boolean;
  readonly statement?: boolean;
  readonly tooManyRows?: boolean;
  readonly say?: (text: string) => string;
}

const RULES: readonly Rule[] = [
  {
    pattern: /Constraint violation/i,
    code: 'conflict',
    say: conflictText,
  },
  {
    pattern: /write[ -]?conflict|GRAFEO-T00/i,
    code: 'engine-failed',
    retriable: true,
    say: () => 'Another change got in between; try again.',
  },
  {
    pattern: /\bpanicked\b/i,
    code: 'engine-failed',
    statement: true,
    tooManyRows: true,
    say: () =>
      'The embedded engine cannot work through this many intermediate rows; narrow the query, or connect Neo4j (NEO4J_URI).',
  },
  {
    pattern: /would hold more than|memory limit|out of memory/i,
    code: 'too-large',
    statement: true,
    say: () =>
      'The query goes through more paths or rows than the embedded engine can hold; bound its paths (*1..3), narrow it, or connect Neo4j (NEO4J_URI).',
  },
  {
    // Its own, which cannot be set.
    pattern: /^(?:Query error: )?(?:timeout error: )?Query exceeded/i,
    code: 'timeout',
    statement: true,
    say: () =>
      'The embedded engine ends every query after 30 s, whatever the time limit is; narrow the query, or connect Neo4j (NEO4J_URI).',
  },
  {
    pattern: /division by zero/i,
    code: 'invalid-input',
    statement: true,
    say: () => 'The query divides by zero.',
  },
  {
    pattern: /overflow/i,
    code: 'invalid-input',
    statement: true,
    say: () => 'An integer of the query gets beyond 64 bits.',
  },
  { pattern: /GRAFEO-Q|^Query error/, code: 'engine-failed', statement: true },
  { pattern: /No space left|os error 28/i, code: 'engine-failed', say: () => 'The disk is full.' },
];

/** What the parent may tell of a failure: one line, no internals. */
export function errorFrom(error: unknown): ProcessFailure {
  if (error instanceof StancegraphError)
    return {
      code: error.code,
      message: error.message,
      retriable: error.retriable,
      details: error.details,
      statement: false,
    };
  const raw = error instanceof Error ? error.message : String(error);
  const rule = RULES.find(({ pattern }) => pattern.test(raw));
  const text = cleaned(raw);
  return {
    code: rule?.code ?? 'engine-failed',
    message: rule?.say?.(text) ?? `The statement failed: ${text}`,
    retriable: rule?.retriable ?? false,
    statement: rule?.statement ?? false,
    tooManyRows: rule?.tooManyRows ?? false,
  };
}

const TAKEN =
  /property '(?<property>.+?)' with value (?:\w+\()?"?(?<value>.*?)"?\)? already exists on :(?<label>.+?)$/;

function conflictText(line: string): string {
  const { label, property, value } = TAKEN.exec(line)?.groups ?? {};
  return label === undefined || property === undefined || value === undefined
    ? `A rule of the database forbids this change: ${line}`
    : keyTaken(label, property, value);
}

/** The first line without the engine's own prefixes, and the place where it names one. */
function cleaned(raw: string): string {
  const line = (raw.split('\n', 1)[0] ?? '')
    .replace(/^(Query|Database) error: /, '')
    .replace(/^GRAFEO-[A-Z]\d+: /, '')
    .replace(/^(syntax|semantic) error: (\[Cypher\] )?/, '')
    .replace(/^Invalid value: /, '');
  const place = /--> query:(\d+):(\d+)/.exec(raw);
  const where = place === null ? '' : ` (line ${place[1] ?? ''}, column ${place[2] ?? ''})`;
  return `${line.slice(0, 300)}${where}`;
}
