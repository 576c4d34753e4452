import { z } from 'zod';
import type { ResultFormat } from '@stancegraph/contract';

/** What the end of a downloaded file says of it. */
export interface EndMark {
  readonly rows: number;
  readonly isComplete: boolean;
  /** Why it was stopped, in the server’s words. */
  readonly why?: string;
}

const endSchema = z.object({
  rows: z.int(),
  complete: z.boolean(),
  stopped: z.object({ by: z.string(), limit: z.number() }).optional(),
});

/** Reads the mark that every whole file ends with; undefined where it is missing: the file was cut off. */
export function readEndMark(format: ResultFormat, tail: string): EndMark | undefined {
  return format === 'csv' ? csvMark(tail) : jsonMark(tail);
}

function csvMark(tail: string): EndMark | undefined {
  const found = /(?:^|\n)# end: (\d+) rows?, (complete|[^\r\n]+)\r?\n?$/.exec(tail);
  if (found === null) return undefined;
  const [, rows = '0', how = ''] = found;
  return how === 'complete'
    ? { rows: Number(rows), isComplete: true }
    : { rows: Number(rows), isComplete: false, why: how };
}

function jsonMark(tail: string): EndMark | undefined {
  const found = /"end":\s*(\{.*\})\s*\}\s*$/s.exec(tail);
  try {
    const { data } = endSchema.safeParse(JSON.parse(found?.[1] ?? ''));
    if (data === undefined) return undefined;
    const { rows, complete, stopped } = data;
    if (complete) return { rows, isComplete: true };
    const why = `stopped at the ${stopped?.by ?? 'server’s'} limit`;
    return { rows, isComplete: false, why };
  } catch {
    return undefined;
  }
}
