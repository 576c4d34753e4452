import { StancegraphError } from '@stancegraph/model';

const ESCAPES: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * A value as a literal of Cypher: texts in single quotes, lists, maps with plain names, whole numbers as integers.
 * The literal is ASCII on one line, so that no program on its way can take it for another encoding or another line.
 * Throws `invalid-input` for NUL, for numbers that are none, and for what is no value of Cypher.
 */
export function cypherLiteral(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return numberLiteral(value);
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(
      ([key, part]) => `${nameIn(key)}: ${cypherLiteral(part)}`,
    );
    return `{${parts.join(', ')}}`;
  }
  throw new StancegraphError(
    'invalid-input',
    `A value of type ${typeof value} cannot be written in Cypher.`,
  );
}

function textLiteral(text: string): string {
  if (text.includes('\0'))
    throw new StancegraphError(
      'invalid-input',
      'A text with a NUL character cannot be written in Cypher: remove the character.',
    );
  // Neo4j resolves \uXXXX before it reads texts, in some versions also behind a backslash that is escaped itself:
  // the u behind such a one is written as \u0075, which means u to all of them.
  const escaped = text.replaceAll(/\\u?|['\n\r\t]/g, (found) =>
    found.startsWith('\\') ? (found === '\\u' ? '\\\\\\u0075' : '\\\\') : (ESCAPES[found] ?? found),
  );
  return `'${escaped.replaceAll(/[^\x20-\x7e]/g, codeOf)}'`;
}

/** By UTF-16 code units: a character beyond the first plane is two. */
function codeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function numberLiteral(value: number): string {
  // JavaScript writes large whole numbers with an exponent, and those would be fractions to Cypher.
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value).replace('e+', 'e');
}

function nameIn(key: string): string {
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(key)) return key;
  throw new StancegraphError(
    'invalid-input',
    `“${key}” cannot be the name of a property in Cypher.`,
  );
}
