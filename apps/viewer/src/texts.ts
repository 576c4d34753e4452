import type { ActorKind, Stance, Tie } from '@stancegraph/model';
import type { FilterId, Totals } from '@stancegraph/network';
import { count, counted, countOf } from './format/words.js';

/** The words of the page, in one place. */
export const TEXTS = {
  damaged: 'This page cannot be shown',
  damagedAdvice: 'Get the file again, or export it again as HTML.',
  network: (actors: number, ties: number): string =>
    `Network, ${counted(actors, 'actor')}, ${counted(ties, 'tie')}`,
  networkHint:
    'Arrow keys go to the nearest actor, [ and ] through its ties, Enter opens the evidence.',
  makes: (made: number, received: number): string =>
    `makes ${counted(made, 'statement')}, receives ${count(received)}`,
  strongest: (drawn: number, all: number): string =>
    `${count(drawn)} strongest of ${counted(all, 'tie')}`,
  focused: (drawn: number, all: number): string =>
    `${count(drawn)} of ${counted(all, 'tie')} in focus · `,
  tooManyStrands: (most: number, all: number): string =>
    `One line a tie: more than ${count(most)} of ${counted(all, 'statement')} would be drawn`,
  noTies: 'No tie passes the filters.',
  noTiesAfter: (filter: string): string => `“${filter}” left out the last ones.`,
  emptyData: 'There is no statement in this file.',
  alleged: 'alleged',
  legend: 'Legend',
  contested: 'contested',
  statusOf: ({ actors, ties, statements, contested }: Totals): string[] => [
    `${countOf(actors)} actors`,
    `${countOf(ties)} ties`,
    `${countOf(statements)} statements`,
    `${countOf(contested)} contested ties`,
  ],
  undated: (number: number): string => `${counted(number, 'statement')} without a date`,
  inner: (number: number): string =>
    `${counted(number, 'statement')} inside one government, not drawn`,
  search: 'Search actors and statements',
  noHits: 'Nothing found.',
  /** A page of a live view is none of a snapshot: nothing was kept. */
  titleOf: (isKept: boolean, when: string): string => `${isKept ? 'Snapshot' : 'View'} of ${when}`,
  resetTo: (isKept: boolean): string => (isKept ? 'As in the snapshot' : 'As it was opened'),
  showAll: 'Show all',
  lastOne: 'At least one stays. Choose another one first.',
  notInFilter: 'The filters leave this out of the picture.',
  hashLabel: 'SHA-256 of the content',
  changed: (isKept: boolean, id: string): string =>
    `This page was changed: its content is not the ${isKept ? 'snapshot' : 'view'} that it says it is (SHA-256 ${id.slice(0, 12)}…). Get the file again.`,
  hashCheck: (id: string, held: string | undefined): string => {
    if (held === undefined)
      return 'This browser cannot check it here: stancegraph verify FILE does.';
    return held === id
      ? 'The content in this page has this hash. stancegraph verify FILE checks all of the page.'
      : `The content in this page was changed and has another: ${held}`;
  },
} as const;

export const KINDS: Readonly<Record<ActorKind, string>> = {
  state: 'State',
  government: 'Government',
  region: 'Region',
  person: 'Person',
  organization: 'Organization',
  'armed-group': 'Armed group',
  alliance: 'Alliance',
  other: 'Other',
};

export const PARTS: Readonly<Record<FilterId, string>> = {
  datasets: 'Datasets',
  stances: 'Stances',
  issues: 'Issues',
  outlets: 'Outlets',
  documents: 'Documents',
  dates: 'Dates',
  undated: 'Undated left out',
  text: 'Words',
  actors: 'Actors',
  kinds: 'Kinds',
  countries: 'Countries',
  minCount: 'Statements a tie',
  contested: 'Only contested',
  ego: 'Neighbours of',
  expand: 'Expanded',
  hidden: 'Hidden',
};

/** `Iran accuses United States`. */
export function sentence(
  { source, stance, target }: Pick<Tie, 'source' | 'stance' | 'target'>,
  nameOf: (id: string) => string,
): string {
  return `${nameOf(source)} ${stance} ${nameOf(target)}`;
}

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  opposes: 'Opposes',
  accuses: 'Accuses',
};
