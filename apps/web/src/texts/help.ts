/** Texts of the list of shortcuts. */
export const HELP_TEXTS = {
  singleKeys: 'Single keys work',
  anywhere: 'Anywhere',
  onPicture: 'On the picture; single keys also where nothing has the focus',
  onTimeline: 'On a handle of the timeline',
} as const;
