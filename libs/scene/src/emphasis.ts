import type { KeyedTie } from './keyed-ties.js';
import type { Emphasis } from './display-list.js';
import type { SceneInput } from './scene-input.js';

type Subject = Pick<SceneInput, 'hovered' | 'selected' | 'lit' | 'path'>;

/** What is hovered or selected, else the ties of a path, stays at full strength with its neighbourhood; the rest is dimmed. */
export function emphasisOf(
  { hovered, selected, lit, path }: Subject,
  ties: readonly KeyedTie[],
): (id: string) => Emphasis {
  const subject = hovered ?? selected;
  if (subject === undefined && path === undefined) return () => 'normal';
  const strong = new Set<string>([
    ...(subject === undefined ? (path ?? []) : [subject]),
    ...(lit ?? []),
  ]);
  for (const { key, source, target, alleged } of ties) {
    if (alleged || (subject !== undefined && (source === subject || target === subject)))
      strong.add(key);
  }
  for (const { key, source, target } of ties) {
    if (!strong.has(key)) continue;
    strong.add(source);
    strong.add(target);
  }
  return (id) => {
    if (id === hovered) return 'hovered';
    if (id === selected) return 'selected';
    return strong.has(id) ? 'normal' : 'dimmed';
  };
}

/** Actors with a ring: what is hovered or selected, and both ends of a selected tie. */
export function ringedActors(
  { hovered, selected }: Subject,
  ties: readonly KeyedTie[],
): ReadonlySet<string | undefined> {
  const tie = ties.find(({ key }) => key === selected);
  return new Set([hovered, selected, tie?.source, tie?.target]);
}
