import type { Stance } from '@stancegraph/model';

/** What a line says: a stance, or another relationship than a stance, which is thin and grey. */
export type LineKind = Stance | 'other';
