/** What an actor can be. */
export const ACTOR_KINDS = [
  'state',
  'government',
  'region',
  'person',
  'organization',
  'armed-group',
  'alliance',
  'other',
] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];
