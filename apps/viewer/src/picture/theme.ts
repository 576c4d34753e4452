import type { Theme } from '@stancegraph/scene';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

/** The colours that the reader's system asks for. */
export function currentTheme(): Theme {
  const shade = matchMedia(DARK).matches ? 'dark' : 'light';
  return matchMedia(CONTRAST).matches ? `${shade}-contrast` : shade;
}

export function listenToTheme(listener: () => void): void {
  for (const query of [DARK, CONTRAST]) matchMedia(query).addEventListener('change', listener);
}
