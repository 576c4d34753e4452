/** Says on both engines alike that a unique key is taken. */
export function keyTaken(label: string, property: string, value: string): string {
  return `There is a ${label} with ${property} "${value}" already; ${property} must be unique.`;
}
