import type { LargeView } from './large-view.js';

/** How much of the mass is left where a neighbourhood is looked at. */
const FAINT = { lines: 0.3, points: 0.4 };

/** How strongly sigma's own lines and points are seen, 0..1, beside the marks that we draw. */
export function massOf(
  large: LargeView | undefined,
  subject: string | undefined,
  hidesCurves: boolean,
): { readonly lines: number; readonly points: number } {
  if (large === undefined) return { lines: hidesCurves ? 1 : 0, points: 1 };
  return subject === undefined ? { lines: large.isClose ? 0 : 1, points: 1 } : FAINT;
}
