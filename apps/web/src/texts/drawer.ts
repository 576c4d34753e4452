import { formatCount } from '../format/counts.js';

/** Texts of the evidence of a tie. */
export const TIE_TEXTS = {
  position: (at: number, of: number) => `Tie ${formatCount(at)} of ${formatCount(of)}`,
  previous: 'Previous tie',
  next: 'Next tie',
  contested: 'Contested',
  allegation: (accuser: string, accused: string) =>
    `What ${accuser} alleges and what is reported of ${accused}’s own stance cannot both be right.`,
  accusedOf: (accuser: string, accused: string) =>
    `What ${accused} is reported to hold here and what ${accuser} alleges cannot both be right.`,
  denial: (who: string) => `${who} denies it: both cannot be right.`,
  denies: 'It denies what another statement says: both cannot be right.',
  bothSigns: (source: string, target: string) =>
    `${source} is reported both to support and to oppose ${target} on one issue.`,
  alleges: (accused: string) => `What it alleges, and ${accused}’s own stance`,
  allegesOnly: 'What it alleges',
  allegedBy: (who: string) => `alleged by ${who}`,
  ownStance: 'own stance',
  sameIssue: (issue: string) => `Same issue: ${issue}`,
  answers: { denial: 'Denies', confirmation: 'Confirms' },
  answered: { denial: 'Denied by', confirmation: 'Confirmed by' },
  others: 'Also between them',
  noSpeaker: 'no speaker named',
  voicedBy: (who: string) => `voiced by ${who}`,
  notInView: 'This tie is not in the view',
  notInViewDetail: 'The filters leave none of its statements.',
  more: (left: number) => `Show ${formatCount(left)} more`,
} as const;

/** Texts of the evidence of an actor. */
export const ACTOR_DRAWER_TEXTS = {
  position: (at: number, of: number) => `Actor ${formatCount(at)} of ${formatCount(of)}`,
  previous: 'Previous actor',
  next: 'Next actor',
  outside: 'Not in the view',
  speaksThrough: (names: string) => `speaks through ${names}`,
  speaksFor: 'Speaks for',
  rolledUp: (name: string, government: string) =>
    `Rolled up: what ${name} states stands under ${government}.`,
  goTo: (name: string) => `Go to ${name}`,
  rollUpOff: 'Switch roll-up off',
  filteredOut: 'The filters leave none of its ties.',
  onlyTies: 'Only its ties',
  allTies: 'All ties again',
  made: (name: string) => `${name}’s stances`,
  received: (name: string) => `Stances toward ${name}`,
  none: 'None in this view',
  outlets: 'Share of outlets',
  outletsUnit: 'statements made',
  knownAs: 'Also known as',
} as const;
