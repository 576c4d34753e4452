/** Says on both engines alike that a unique key is taken. */
export function keyTaken(label: string, property: string, value: string): string {
  return `:${label} with ${property} "${value}" is stored already; ${property} must be unique.`;
}
