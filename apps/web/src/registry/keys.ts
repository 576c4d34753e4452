/** The part of a keyboard event that a shortcut looks at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key press as shortcuts are written: `Mod+k`, `Alt+ArrowLeft`, `?`. Mod is Ctrl or Cmd. */
export function writeKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const named = key.length === 1 ? key.toLowerCase() : key;
  // Which signs need Shift depends on the keyboard; it counts with named keys, and with letters beside Ctrl.
  const isShifted = key.length > 1 || ((ctrlKey || metaKey) && /^[a-z]$/i.test(key));
  const shift = shiftKey && isShifted ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shift}${named}`;
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  '-': '−',
  ' ': 'Space',
};

/** How a shortcut reads in help: `Ctrl K`, `Alt ←`. */
export function showKey(shortcut: string, isApple: boolean): string {
  return shortcut
    .split(/\+(?=.)/)
    .map((part) => {
      if (part === 'Mod') return isApple ? '⌘' : 'Ctrl';
      if (part === 'Alt' && isApple) return '⌥';
      return SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(' ');
}

/** Whether a shortcut is one key without Ctrl, Cmd or Alt that could also be typed. */
export function isSingleKey(shortcut: string): boolean {
  return shortcut.length === 1;
}
