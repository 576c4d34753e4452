import type { ApiError } from '../../data/api-error.js';
import type { Statement } from '../query-api.js';

/** A statement that is run, and where it stands in the text of its tab. */
export interface Ran extends Statement {
  /** The offset of its first character, for a selection that was run. */
  readonly offset: number;
}

export type Run<T> =
  | { readonly state: 'running'; readonly ran: Ran; readonly since: number; readonly id: string }
  | { readonly state: 'done'; readonly ran: Ran; readonly value: T }
  | {
      readonly state: 'failed';
      readonly ran: Ran;
      readonly error: ApiError;
      readonly afterMs: number;
    }
  | {
      readonly state: 'cancelled';
      readonly ran: Ran;
      readonly afterMs: number;
      /** Whether the database could not be made to stop yet. */
      readonly isStillRunning: boolean;
    };
