import type { ActorKind, Stance } from '@stancegraph/model';
import { counted, formatCount } from './format/counts.js';

/** Kinds of actors as a reader sees them. */
export const KIND_NAMES: Readonly<Record<ActorKind, string>> = {
  state: 'State',
  government: 'Government',
  region: 'Region',
  person: 'Person',
  organization: 'Organization',
  'armed-group': 'Armed group',
  alliance: 'Alliance',
  other: 'Other',
};

/** Every text of the interface that is more than a name of its thing. */
export const TEXTS = {
  product: 'Stancegraph',
  unit: { ties: 'ties', statements: 'statements', actors: 'actors' },
  of: (shown: number, total: number, thing: string) =>
    `${formatCount(shown)} of ${formatCount(total)} ${thing}`,
  search: {
    open: 'Search actors, statements…',
    label: 'Search actors, statements, documents, issues and commands',
  },
  rail: {
    label: 'Search and filters',
    filters: 'Filters',
    rollUp: 'Roll up',
    rollUpDetail: 'Persons to governments',
    onlyContested: 'Only contested',
    clear: 'Clear filters',
    noIssueHint: 'Left out as soon as an issue is chosen',
    only: 'only',
    all: 'all',
    show: 'Show filters',
    hide: 'Hide filters',
  },
  picture: {
    group: (actors: number, ties: number) =>
      `Network, ${counted(actors, 'actor')}, ${counted(ties, 'tie')}`,
    hint: 'Arrow keys move between actors, brackets between their ties, Enter opens.',
    drawn: (
      drawn: { readonly ties: number; readonly actors: number },
      shown: { readonly ties: number; readonly actors: number },
    ) => {
      const parts = (['ties', 'actors'] as const)
        .filter((thing) => drawn[thing] < shown[thing])
        .map(
          (thing) =>
            `${formatCount(drawn[thing])} strongest of ${formatCount(shown[thing])} ${thing}`,
        );
      return `${parts.join(', ')} at this zoom`;
    },
    noStrands: (most: number, shown: number) =>
      `Single statements are drawn up to ${formatCount(most)}; here are ${formatCount(shown)}: ties instead`,
    focus: (focus: number, shown: number) => `${focus} of ${formatCount(shown)} ties in focus`,
    showAll: 'Show all',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit the picture',
    makes: (made: number, received: number) =>
      `makes ${counted(made, 'statement')}, receives ${formatCount(received)}`,
  },
  timeline: {
    label: 'Timeline',
    from: 'First day shown',
    to: 'Last day shown',
    all: 'All dates',
    noDates: 'No statement has a date',
    undated: 'Undated',
    fold: 'Fold the timeline',
    unfold: 'Open the timeline',
  },
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'The browser did not let the link be copied: take it from the address bar.',
  showInTable: 'Show in table',
  close: 'Close',
  states: {
    loading: 'Loading the network',
    drawing: (ties: number) => `Drawing ${counted(ties, 'tie')}`,
    openTable: 'Open the table',
    noMatch: (total: number) => `0 of ${counted(total, 'tie')} pass all filters`,
    noDataset: (ids: string) => `There is no dataset “${ids}” here.`,
    noMatchDetail: 'On now:',
    switchOff: (label: string) => `Switch off “${label}”`,
    clear: 'Clear all filters',
    gone: 'The server does not answer',
    goneDetail: 'Nothing is lost: the last picture stays on screen.',
    goneFirst: 'Start it with npm start, or wait: this page tries again by itself.',
    engineGone: 'The database does not answer',
    nextTry: (seconds: number) => `Next try in ${counted(seconds, 'second')}.`,
    tryNow: 'Try now',
    failed: 'The network could not be loaded',
    noWebgl: 'This browser draws no WebGL',
    noWebglDetail: 'The picture needs it. The table shows the same ties and statements.',
    ignored: (parts: string) =>
      `The address holds something this page does not know: ${parts}. It was left out.`,
    dismiss: 'Dismiss',
    script: 'Something in this page failed',
    reload: 'Reload the page',
  },
  help: { title: 'Keyboard shortcuts' },
  menu: 'Menu',
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    contrast: 'High contrast',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  status: {
    version: (state: string) => `Data version ${state}`,
    engines: { embedded: 'Embedded engine', neo4j: 'Neo4j', snapshot: 'Snapshot' },
    inner: (count: number) => `${counted(count, 'statement')} inside one government not drawn`,
    table: 'Table',
    picture: 'Picture',
  },
} as const;

/** The sentence that a tie is, for titles and screen readers. */
export function sentence(source: string, stance: Stance, target: string): string {
  return `${source} ${stance} ${target}`;
}
