import type { ReactElement } from 'react';
import { ACTOR_ICONS } from './actor-icons.js';

export function ActorIcon({ action }: { readonly action: string }): ReactElement | null {
  const Icon = ACTOR_ICONS[action];
  return Icon === undefined ? null : <Icon size={16} strokeWidth={1.75} aria-hidden />;
}
