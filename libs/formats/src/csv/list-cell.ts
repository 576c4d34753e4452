/**
 * Lists in a cell: values stand between semicolons, blanks around a value do not count. A backslash
 * makes a semicolon, a backslash or a blank after it part of the value; before anything else it is itself.
 */
export function splitList(cell: string): string[] {
  const values: string[] = [];
  let value = '';
  /** Up to here the value's end must stay, blank or not. */
  let kept = 0;
  for (let at = 0; at <= cell.length; at += 1) {
    const character = cell[at];
    const next = cell[at + 1];
    if (character === undefined || character === ';') {
      values.push(value.slice(0, kept) + value.slice(kept).replace(/ +$/, ''));
      value = '';
      kept = 0;
    } else if (character === '\\' && (next === ';' || next === '\\' || next === ' ')) {
      value += next;
      kept = value.length;
      at += 1;
    } else if (character !== ' ' || value !== '') {
      value += character;
      if (character !== ' ') kept = value.length;
    }
  }
  return values;
}

/** Writes a list so that `splitList` gives it back. */
export function joinList(values: readonly string[]): string {
  return values
    .map((value) => value.replaceAll(/^ +| $|[\\;]/g, (part) => part.replaceAll(/./g, '\\$&')))
    .join('; ');
}
