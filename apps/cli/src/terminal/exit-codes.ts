import { StancegraphError } from '@stancegraph/model';

export const EXIT = { ok: 0, failed: 1, usage: 2, unavailable: 3, cancelled: 130 } as const;

export const EXIT_HELP = `Exit codes:
  0    done
  1    it failed, or a file is not right; nothing was changed
  2    the command line or the configuration is wrong
  3    the database cannot be reached
  130  cancelled with Ctrl-C; nothing was changed`;

/** The command line itself is wrong; the message is one line. */
export class UsageError extends Error {}

/** Ends a command with a code of its own meaning; what it was that failed, if anything did, is told. */
export class EndsWith extends Error {
  constructor(
    readonly exitCode: number,
    readonly failure?: unknown,
  ) {
    super(`ends with ${String(exitCode)}`);
  }
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage;
  if (!(error instanceof StancegraphError)) return EXIT.failed;
  if (error.code === 'engine-unavailable') return EXIT.unavailable;
  return error.code === 'cancelled' ? EXIT.cancelled : EXIT.failed;
}
