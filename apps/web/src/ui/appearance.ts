import type { Theme } from '@stancegraph/scene';
import { createStore, type Store } from '../state/create-store.js';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;

/** What the reader chose; what is left to the system follows it at once. */
export interface Appearance {
  readonly theme: (typeof THEME_CHOICES)[number];
  readonly hasHighContrast: boolean;
}

const STORAGE_KEY = 'stancegraph.appearance';
const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

export const appearance: Store<Appearance> = createStore(readAppearance());
export const theme: Store<Theme> = createStore(themeNow());

export function setAppearance(patch: Partial<Appearance>): void {
  appearance.update((before) => ({ ...before, ...patch }));
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(appearance.get()));
  } catch {
    // A browser that stores nothing keeps the choice until the page is left.
  }
  applyAppearance();
}

/** Puts the choice on the page; again whenever the system's own changes. */
export function startAppearance(): void {
  applyAppearance();
  for (const query of [DARK, CONTRAST]) {
    window.matchMedia(query).addEventListener('change', applyAppearance);
  }
}

function applyAppearance(): void {
  const { theme: chosen, hasHighContrast } = appearance.get();
  const { dataset } = document.documentElement;
  dataset['theme'] = chosen;
  dataset['contrast'] = hasHighContrast ? 'more' : 'system';
  theme.set(themeNow());
}

function themeNow(): Theme {
  const { theme: chosen, hasHighContrast } = appearance.get();
  const isDark = chosen === 'system' ? window.matchMedia(DARK).matches : chosen === 'dark';
  const isContrast = hasHighContrast || window.matchMedia(CONTRAST).matches;
  return isContrast ? (isDark ? 'dark-contrast' : 'light-contrast') : isDark ? 'dark' : 'light';
}

function readAppearance(): Appearance {
  const fallback: Appearance = { theme: 'system', hasHighContrast: false };
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return fallback;
    const { theme: chosen, hasHighContrast } = stored as Partial<Record<keyof Appearance, unknown>>;
    return {
      theme: THEME_CHOICES.find((each) => each === chosen) ?? 'system',
      hasHighContrast: hasHighContrast === true,
    };
  } catch {
    return fallback;
  }
}
