/**
 * Stands where something in the store cannot be read any more, because somebody changed it by hand. It
 * equals no description, so importing its dataset again mends it; whoever needs it throws `reason`.
 */
export class Unreadable {
  constructor(readonly reason: unknown) {}
}

export type Readable<T> = T | Unreadable;

export function tryRead<T>(read: () => T): Readable<T> {
  try {
    return read();
  } catch (reason) {
    return new Unreadable(reason);
  }
}

export function readable<T>(value: Readable<T>): T {
  if (value instanceof Unreadable) throw value.reason;
  return value;
}
