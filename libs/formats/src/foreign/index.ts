/** Graphs that are not ours, GEXF and GraphML, and how they are read as datasets. */
export {
  needMapping,
  FOREIGN_FORMATS,
  foreignFormatOf,
  type ForeignFormat,
} from './foreign-file.js';
export type {
  ForeignEdge,
  ForeignField,
  ForeignGraph,
  ForeignGraphResult,
  ForeignNode,
  LeftOut,
} from './graph/foreign-graph.js';
export { applyMapping, type AppliedMapping } from './apply/apply-mapping.js';
export { type FieldSurvey, Survey } from './mapping/field-survey.js';
export type { MappingReason } from './mapping/mapping-reason.js';
export { openQuestions } from './mapping/open-questions.js';
export { proposeMapping, type ProposedMapping } from './mapping/propose-mapping.js';
export { choiceFor, proposeTable, stanceCounts } from './mapping/propose-stance.js';
export { shapeOf, type RememberedMapping } from './mapping/remembered.js';
export * from './read-foreign.js';
