/** Texts of what the search finds. */
export const SEARCH_TEXTS = {
  nothing: (query: string) => `Nothing holds every word of “${query}”.`,
  hint: 'Type a name or a word. Accents and case do not matter.',
  flies: 'Enter flies there',
  failed: 'The search could not be run.',
} as const;
