/**
 * JSON inside an HTML script element. Such an element ends at `</script`, and `<!--` changes how it is read
 * (HTML standard, 13.2.5.4 to 13.2.5.35), so that no `<` may stand in it. In JSON these signs only stand in
 * strings, where `\u003c` means the same.
 */
const SIGNS = ['<', '>', '&', '\u2028', '\u2029'];
const ESCAPES = new Map(
  SIGNS.map((sign) => [sign, `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`]),
);
const UNESCAPED = new Map([...ESCAPES].map(([sign, escape]) => [escape, sign]));
/** A backslash, `u` and four digits. */
const ESCAPE_LENGTH = 6;

/** Writes JSON so that it can stand in a script element; chunks may be cut anywhere. */
export async function* embedJson(
  chunks: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  let half = '';
  for await (const chunk of chunks) {
    const text = half + chunk;
    // Who encodes chunk by chunk would write half a pair of surrogates as U+FFFD.
    half = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
    const whole = half === '' ? text : text.slice(0, -1);
    if (whole !== '')
      yield whole.replace(/[<>&\u2028\u2029]/g, (sign) => ESCAPES.get(sign) ?? sign);
  }
  if (half !== '') yield half;
}

/**
 * Gives back what `embedJson` was given, to the byte, where that did not itself write these signs as
 * escapes: canonical JSON never does. An escape may be cut by the end of a chunk.
 */
export class JsonExtractor {
  private rest = '';

  take(chunk: string): string {
    const text = this.rest + chunk;
    let [plain, from] = ['', 0];
    for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
      plain += text.slice(from, at);
      const length = text.charAt(at + 1) === 'u' ? ESCAPE_LENGTH : 2;
      if (at + length > text.length) {
        this.rest = text.slice(at);
        return plain;
      }
      const escape = text.slice(at, at + length);
      plain += UNESCAPED.get(escape) ?? escape;
      from = at + length;
    }
    this.rest = '';
    return plain + text.slice(from);
  }

  /** What is left where the text ends in the middle of an escape, which is no JSON. */
  end(): string {
    return this.rest;
  }
}
