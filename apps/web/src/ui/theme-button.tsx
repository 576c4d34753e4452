import { Moon, Sun } from 'lucide-react';
import type { ReactElement } from 'react';
import { useStore } from '../state/use-store.js';
import { TEXTS } from '../texts.js';
import { setAppearance, theme } from './appearance.js';
import { IconButton } from './icon-button.js';

export function ThemeButton(): ReactElement {
  const isDark = useStore(theme).startsWith('dark');
  return (
    <IconButton
      icon={isDark ? Sun : Moon}
      label={isDark ? TEXTS.appearance.themes.light : TEXTS.appearance.themes.dark}
      onClick={() => {
        setAppearance({ theme: isDark ? 'light' : 'dark' });
      }}
    />
  );
}
