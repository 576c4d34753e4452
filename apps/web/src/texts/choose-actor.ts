/** Texts of choosing an actor by its name. */
export const CHOOSE_ACTOR_TEXTS = {
  title: 'Ego network',
  choose: 'Actor',
  chooseHint: 'Type a name',
  none: 'No actor is called so',
} as const;
