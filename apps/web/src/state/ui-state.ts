/** How far a bottom sheet is drawn up. */
export const SHEET_STOPS = ['title', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

/** What the page remembers but no URL holds. */
export interface UiState {
  readonly dialog?: 'search' | 'help' | 'appearance' | undefined;
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
  /** Whether shortcuts of one letter are on. */
  readonly singleKeys: boolean;
  /** Said once, in a toast and to screen readers. */
  readonly notice?: string | undefined;
}

export const FIRST_UI: UiState = {
  isRailOpen: false,
  isTimelineFolded: false,
  sheet: 'half',
  showsAll: false,
  singleKeys: true,
};
