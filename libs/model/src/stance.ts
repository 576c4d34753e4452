/** The three stances, closed. An accusation is not an opposition: it charges somebody with something. */
export const STANCES = ['supports', 'opposes', 'accuses'] as const;

/** What a source takes toward a target. */
export type Stance = (typeof STANCES)[number];

/** The sign of a stance in a signed network: supports +1, opposes and accuses −1. */
export function signOf(stance: Stance): 1 | -1 {
  return stance === 'supports' ? 1 : -1;
}

/** Whether two stances on one thing exclude each other: supporting it and opposing it. */
export function excludes(one: Stance, other: Stance): boolean {
  return (one === 'supports' && other === 'opposes') || (one === 'opposes' && other === 'supports');
}
