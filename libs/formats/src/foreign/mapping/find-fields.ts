import type { ForeignClass } from '../graph/foreign-graph.js';
import type { FieldSurvey, Survey } from './field-survey.js';
import { plainWord } from './words.js';

/** Names that fields go by in the wild, the likeliest first; compared as `plainWord` has them. */
const NAMES = {
  name: 'label name title displayname fullname',
  kind: 'kind actorkind type actortype category class nodetype',
  code: 'code abbreviation abbr short acronym iso2',
  aliases: 'aliases alias alternatenames aka othernames',
  memberOf: 'memberof government partof affiliation',
  country: 'country iso3 countrycode iso3166 iso',
  wikidata: 'wikidata wikidataid qid',
  description: 'description about',
  date: 'date day statementdate eventdate start timestamp time datetime',
  issue: 'issue topic subject theme',
  summary: 'summary description sentence text edgelabel',
  quote: 'quote quotation',
  confidence: 'confidence certainty probability',
  weight: 'weight count',
  speaker: 'speaker spokesman spokesperson',
  documentId: 'document documents documentid docid',
  documentTitle: 'documenttitle headline articletitle',
  outlet: 'outlet outlets publisher newspaper media publication source sourcename',
  url: 'url link href sourceurl uri',
  documentDate: 'documentdate publicationdate published publisheddate',
} as const;

export type Wanted = keyof typeof NAMES;

/** The field of that class whose name is most likely what is wanted, and that has values. */
export function findField(
  survey: Survey,
  of: ForeignClass,
  wanted: Wanted,
  fits: (field: FieldSurvey) => boolean = () => true,
): FieldSurvey | undefined {
  const fields = survey.of(of).filter((field) => field.count > 0 && fits(field));
  for (const name of NAMES[wanted].split(' ')) {
    const found = fields.find((field) => plainWord(field.name) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
