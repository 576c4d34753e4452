/** An edge of a greater weight is no count of statements. */
export const MOST_REPEATED = 1_000;

/** How many statements a weight stands for; undefined where it is no count. Of a negative one the sign does not count. */
export function countOf(weight: string): number | undefined {
  const count = Math.abs(Number(weight));
  return Number.isInteger(count) && count >= 1 && count <= MOST_REPEATED ? count : undefined;
}

/** Whether a number is from 0 to 1, as a confidence is. */
export const isShare = (text: string): boolean => Number(text) >= 0 && Number(text) <= 1;
