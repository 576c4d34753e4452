import { TIE_ATTRIBUTES } from '../../network/attributes.js';
import type { Survey } from './field-survey.js';

/** Whether the edges are ties that this product wrote, whichever program has saved them since. */
export function areOwnTies(survey: Survey): boolean {
  const names = new Set(survey.of('edge').map(({ name }) => name));
  return TIE_ATTRIBUTES.every(({ title }) => names.has(title));
}
