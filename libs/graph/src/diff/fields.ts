import { isDeepStrictEqual } from 'node:util';

/** Names of the fields in which two descriptions differ, sorted; lists in another order differ. */
export function differingFields(before: object, after: object): string[] {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !isDeepStrictEqual(one.get(name), other.get(name))).sort();
}
