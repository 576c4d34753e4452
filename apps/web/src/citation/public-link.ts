/** An address of this page that others can open; undefined where it runs on the reader's own machine only. */
export function publicLinkTo(query: string): string | undefined {
  const { hostname, origin, pathname } = window.location;
  const isLoopback =
    hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return isLoopback ? undefined : `${origin}${pathname}${query}`;
}
