/** Texts of how a view is drawn. */
export const VIEW_TEXTS = {
  layout: 'Layout',
  unit: 'What a line stands for',
  units: { ties: 'Ties', statements: 'Statements' },
} as const;
