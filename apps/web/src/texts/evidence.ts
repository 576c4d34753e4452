import { counted, formatCount } from '../format/counts.js';

/** Texts of the evidence and its citation. */
export const EVIDENCE_TEXTS = {
  statements: 'Statements',
  order: 'Order of statements',
  orders: { newest: 'Newest', document: 'By document', issue: 'By issue' },
  noIssue: 'No issue named',
  groupCount: (shown: number, total: number) =>
    shown === total
      ? counted(total, 'statement')
      : `${formatCount(shown)} of ${counted(total, 'statement')}`,
  more: (more: number, shown: number, total: number) =>
    `Show ${formatCount(more)} more (${formatCount(shown)} of ${formatCount(total)})`,
  loading: 'Loading the words…',
  outlets: 'Share of outlets',
  ofStatements: 'statements',
  share: (reported: number, of: number) => `${formatCount(reported)} of ${formatCount(of)}`,
  cite: 'Cite',
  citeStatement: 'Cite this statement',
  copyStatementLink: 'Copy a link to this statement',
  goTo: 'Go to it',
  openTie: 'Evidence of the tie',
  notFound: (key: string) => `There is no statement ${key} in the data any more.`,
  notInTie:
    'The statement that the address names is not among those of this tie under the present filters.',
  looking: 'Looking for the statement that the address names…',
  contestedFurther:
    'Some of its statements cannot be right together with others; they stand further down the list: show more.',
  against: (who: string) => `Stands against what ${who} alleges`,
} as const;

export const CITE_TEXTS = {
  title: 'Cite',
  forms: { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  form: 'Form of the citation',
  copy: 'Copy citation',
  copied: 'Citation copied',
  failed: 'The browser did not let it be copied: select the text instead.',
  download: 'Download',
  cut: (cited: number, total: number) =>
    `${formatCount(cited)} of ${counted(total, 'statement')} cited: a citation holds no more.`,
  noLink:
    'Without a link: this page has a loopback address, which helps nobody else. The address of the statement finds it in any copy of the dataset.',
  loading: 'Gathering what is cited…',
} as const;
