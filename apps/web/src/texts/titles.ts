// Names that stand on the first page; the rooms they open bring the rest of their texts when they are opened.
export const DATASET_TITLE = 'Datasets';
export const SAVED_VIEWS_TITLE = 'Views';
