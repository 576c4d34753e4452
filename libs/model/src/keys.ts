import type { Stance } from './stance.js';

/** A statement's address across datasets, `dataset:id`. Dataset ids hold no colon. */
export function statementKey(dataset: string, id: string): string {
  return `${dataset}:${id}`;
}

/** A tie's key, `source|stance|target`; `other` stands for lines that are no stance. Ids hold no bar. */
export function tieKey(source: string, stance: Stance | 'other', target: string): string {
  return `${source}|${stance}|${target}`;
}
