import { element } from './element.js';

/** An address that may be followed: http or https and nothing else, or undefined. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** A link out of the page, or just the text where the address is none that may be followed. */
export function outwardLink(text: string, address: string | undefined): HTMLElement {
  const safe = safeAddress(address);
  if (safe === undefined) return element('bdi', {}, text);
  const link = element(
    'a',
    { attributes: { target: '_blank', rel: 'noopener noreferrer', dir: 'auto' } },
    text,
  );
  link.href = safe;
  return link;
}
