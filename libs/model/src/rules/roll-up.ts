import type { ActorFacts } from './facts.js';

/** Gives for an actor the one it finally speaks for: itself where it speaks for nobody else. */
export type RollUp = (actor: string) => string;

/**
 * Follows `memberOf` to its end: persons and ministries become their government.
 * A circle, which import refuses, would end at the actor where it is noticed.
 */
export function rollUpOf(actors: ReadonlyMap<string, Pick<ActorFacts, 'memberOf'>>): RollUp {
  const roots = new Map<string, string>();
  return (actor) => {
    const known = roots.get(actor);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    let root = actor;
    for (let next: string | undefined = root; next !== undefined && !seen.has(next);) {
      seen.add(next);
      // A root that is known already is its own end, and that of all on the way there.
      root = roots.get(next) ?? next;
      next = root === next ? actors.get(next)?.memberOf : undefined;
    }
    for (const passed of seen) roots.set(passed, root);
    return root;
  };
}
