/** Words that the embedded engine takes for a clause or an operator wherever they stand; Neo4j takes them as names too. */
const WORDS = new Set([
  ...['create', 'delete', 'set', 'merge', 'remove', 'detach', 'match', 'return', 'with', 'where'],
  ...['unwind', 'union', 'distinct', 'optional', 'case', 'when', 'then', 'else', 'and', 'or'],
  ...['xor', 'not', 'in', 'as', 'is', 'null', 'true', 'false'],
]);

/** The name as the embedded engine reads it as one. */
export function quotedName(written: string): string {
  return WORDS.has(written.toLowerCase()) ? `\`${written}\`` : written;
}

/** The same of `$name`, which may begin with a digit on Neo4j. */
export function quotedParameter(written: string): string {
  const name = written.slice(1);
  return /^\d/.test(name) ? `$\`${name}\`` : `$${quotedName(name)}`;
}
