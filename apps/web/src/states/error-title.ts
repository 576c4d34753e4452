import type { ApiError } from '../data/api-error.js';
import { TEXTS } from '../texts.js';

/** What went wrong, in a few words. */
export function titleOf({ code }: ApiError): string {
  if (code === 'unreachable') return TEXTS.states.gone;
  return code === 'engine-unavailable' ? TEXTS.states.engineGone : TEXTS.states.failed;
}
