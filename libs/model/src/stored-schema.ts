/** What a stored property holds where it is there. A `number` is an integer or a fraction, as it was given. */
export const STORED_TYPES = [
  'text',
  'integer',
  'number',
  'boolean',
  'date',
  'list of text',
] as const;

export type StoredType = (typeof STORED_TYPES)[number];

type Properties = Readonly<Record<string, StoredType>>;

interface RelationshipShape {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly properties: Properties;
}

/**
 * What nodes of each label carry; a property may be missing where the dataset says nothing. The one place
 * that says it: the explorer's list of names and the guard's types of free queries are read from here.
 */
export const STORED_NODES: Readonly<Record<string, Properties>> = {
  Actor: {
    id: 'text',
    name: 'text',
    kind: 'text',
    code: 'text',
    aliases: 'list of text',
    country: 'text',
    wikidata: 'text',
    description: 'text',
    folded: 'text',
  },
  Issue: {
    id: 'text',
    title: 'text',
    description: 'text',
    eventDates: 'list of text',
    eventTitles: 'list of text',
    folded: 'text',
  },
  Document: {
    id: 'text',
    title: 'text',
    outlet: 'text',
    date: 'date',
    url: 'text',
    language: 'text',
    licence: 'text',
    description: 'text',
    text: 'text',
    folded: 'text',
  },
  Dataset: {
    id: 'text',
    title: 'text',
    description: 'text',
    licence: 'text',
    statements: 'integer',
    generation: 'integer',
    pending: 'integer',
    writer: 'text',
    beat: 'integer',
    sweep: 'boolean',
  },
  View: {
    key: 'text',
    id: 'text',
    title: 'text',
    description: 'text',
    filter: 'text',
    positions: 'text',
  },
  SavedView: {
    name: 'text',
    title: 'text',
    description: 'text',
    query: 'text',
    created: 'text',
    changed: 'text',
    revision: 'integer',
  },
  SavedQuery: {
    key: 'text',
    name: 'text',
    revision: 'integer',
    title: 'text',
    question: 'text',
    cypher: 'text',
    parameters: 'text',
    example: 'text',
    columns: 'text',
    created: 'text',
    changed: 'text',
    latest: 'boolean',
    deleted: 'boolean',
  },
  Store: { id: 'text', uuid: 'text', version: 'integer' },
};

const STATEMENT: RelationshipShape = {
  from: ['Actor'],
  to: ['Actor'],
  properties: {
    id: 'text',
    dataset: 'text',
    date: 'date',
    issue: 'text',
    speaker: 'text',
    summary: 'text',
    quote: 'text',
    documents: 'list of text',
    confidence: 'number',
    allegesStance: 'text',
    allegesTarget: 'text',
    answersStatement: 'text',
    answersAs: 'text',
    spanStart: 'integer',
    spanEnd: 'integer',
    generation: 'integer',
    folded: 'text',
  },
};

/** What relationships of each type carry, and between which labels they stand. */
export const STORED_RELATIONSHIPS: Readonly<Record<string, RelationshipShape>> = {
  SUPPORTS: STATEMENT,
  OPPOSES: STATEMENT,
  ACCUSES: STATEMENT,
  MEMBER_OF: { from: ['Actor'], to: ['Actor'], properties: {} },
  MENTIONS: {
    from: ['Dataset'],
    to: ['Actor', 'Issue', 'Document'],
    properties: { generation: 'integer', own: 'text' },
  },
  HAS_VIEW: { from: ['Dataset'], to: ['View'], properties: { generation: 'integer' } },
};

/** What the product keeps of its own work, not of the network: labels, and properties of others. */
export const BOOKKEEPING: Readonly<Record<'labels' | 'properties', readonly string[]>> = {
  labels: ['SavedView', 'SavedQuery', 'Store'],
  properties: ['generation', 'pending', 'writer', 'beat', 'sweep'],
};
