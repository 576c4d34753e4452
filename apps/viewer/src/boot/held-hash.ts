/** JSON in an element has `<`, `>`, `&` and two line separators as escapes; canonical JSON never does. */
const ESCAPES = /\\(?:u(003c|003e|0026|2028|2029)|[^])/g;

/**
 * The SHA-256 of the content that a page holds, as it was before it was put there. Undefined where a browser works
 * out none: without a secure context, which `file:` and `https:` are.
 */
export async function heldHash(page: Document): Promise<string | undefined> {
  const text = page.getElementById('snapshot')?.textContent ?? '';
  // A page may be opened where this is not there, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonical(text)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function canonical(text: string): string {
  return text.replace(ESCAPES, (escape, code?: string) =>
    code === undefined ? escape : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
