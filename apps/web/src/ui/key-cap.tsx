import type { ReactElement } from 'react';
import { showKey } from '../registry/keys.js';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function KeyCap({ shortcut }: { readonly shortcut: string }): ReactElement {
  return <kbd className="key-cap">{showKey(shortcut, isApple)}</kbd>;
}
