import type { FacetKey, FilterId } from '@stancegraph/network';

/** How far a bottom sheet is drawn up. */
export const SHEET_STOPS = ['title', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

export const DIALOG_IDS = [
  'search',
  'help',
  'appearance',
  'history',
  'path',
  'expand',
  'ego',
  'cite',
  'datasets',
  'views',
  'keep-snapshot',
  'snapshot',
  'snapshots',
  'restore',
] as const;
export type DialogId = (typeof DIALOG_IDS)[number];

export const EVIDENCE_ORDERS = ['newest', 'document', 'issue'] as const;
export type EvidenceOrder = (typeof EVIDENCE_ORDERS)[number];

/** A short message, and what can be done about it. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the page remembers but no URL holds. */
export interface UiState {
  readonly dialog?: DialogId | undefined;
  /** What was typed into the search while it was on its way. */
  readonly typed?: { readonly text: string; readonly isSubmitted: boolean } | undefined;
  /** The actor that a dialog or the menu is about. */
  readonly subject?: string | undefined;
  /** Files that were dropped on the page, to be imported. */
  readonly dropped?: readonly File[] | undefined;
  /** The snapshot that a dialog is about; `isNew` where it was just asked for: whether it was kept before. */
  readonly snapshot?: { readonly id: string; readonly isNew?: boolean } | undefined;
  /** Addresses of the statements that are being cited. */
  readonly citing?: readonly string[] | undefined;
  /** In which order the evidence lists statements. */
  readonly evidenceOrder: EvidenceOrder;
  /** Where the menu of the subject is open, in CSS pixels of the window. */
  readonly menuAt?: { readonly x: number; readonly y: number } | undefined;
  /** Whether the folded rail is open, over the picture or as a sheet. */
  readonly isRailOpen: boolean;
  readonly isTimelineFolded: boolean;
  /** The actor that the keyboard is on in the picture. */
  readonly focused?: string | undefined;
  /** The tie of that actor that the keyboard is on. */
  readonly focusedTie?: string | undefined;
  readonly sheet: SheetStop;
  /** On phones: whether the picture shows all ties although one is selected. */
  readonly showsAll: boolean;
  /** Lists of values that the reader asked for, and forms of filters that say nothing yet. */
  readonly openFacets: readonly FacetKey[];
  readonly openForms: readonly FilterId[];
  /** Raised whenever the camera is to fly to what is selected. */
  readonly flights: number;
  /** Whether shortcuts of one letter are on. */
  readonly singleKeys: boolean;
  /** Said once, in a toast and to screen readers. */
  readonly notice?: Notice | undefined;
}

export const FIRST_UI: UiState = {
  isRailOpen: false,
  isTimelineFolded: false,
  sheet: 'half',
  showsAll: false,
  openFacets: [],
  openForms: [],
  evidenceOrder: 'newest',
  flights: 0,
  singleKeys: true,
};
