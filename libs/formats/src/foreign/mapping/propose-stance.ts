import type { ForeignMapping, StanceChoice } from '@stancegraph/model';
import type { FieldSurvey, Survey } from './field-survey.js';
import { plainWord, stanceOfWord } from './words.js';

export type StanceMapping = ForeignMapping['statement']['stance'];
export type StanceKey = string;

/** A field with more different values says something else than a stance. */
const MOST_STANCE_VALUES = 60;
const STANCE_NAMES =
  'stance sign polarity relation relationship relationtype attitude sentiment type kind edgetype interaction label edgelabel tie';

/** What an edge’s value is in the table of stances: the value itself, or the name of its sign. */
export function stanceKeyOf(
  value: string | undefined,
  { attribute, read }: StanceMapping,
): StanceKey {
  const text = value?.trim() ?? '';
  if (attribute === undefined || text === '' || read === 'value') return text;
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  if (number === 0) return 'zero';
  return number < 0 ? 'negative' : 'positive';
}

/** What the mapping makes of a value; undefined where it does not say. */
export function choiceFor(
  key: StanceKey,
  { table, others }: StanceMapping,
): StanceChoice | undefined {
  return Object.hasOwn(table, key) ? table[key] : others;
}

/** How many edges have each key, the most frequent first. */
export function stanceCounts(survey: Survey, mapping: StanceMapping): Map<StanceKey, number> {
  const counts = new Map<StanceKey, number>();
  for (const { values } of survey.graph.edges) {
    const value = mapping.attribute === undefined ? undefined : values.get(mapping.attribute);
    const key = stanceKeyOf(value, mapping);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}

/** What the words that stand in the table most likely mean; those that nobody can guess are not in it. */
export function proposeTable(keys: Iterable<StanceKey>): Record<StanceKey, StanceChoice> {
  const table: Record<StanceKey, StanceChoice> = {};
  for (const key of keys) {
    const choice = key === 'zero' ? 'leave-out' : stanceOfWord(key);
    if (choice !== undefined && key !== '__proto__') table[key] = choice;
  }
  return table;
}

/** The attribute that most likely says the stance, how it is read, and why. */
export function proposeStance(survey: Survey): { stance: StanceMapping; reason: string } {
  const fields = survey.of('edge').filter(({ count, name }) => count > 0 && name !== 'id');
  const words = best(fields.filter(isOfWords), (field) => shareOfWords(field));
  if (words !== undefined && shareOfWords(words) > 0) return byValue(survey, words);
  const signed = best(fields.filter(hasNegative), (field) => nameRank(field));
  if (signed !== undefined) {
    const stance: StanceMapping = { attribute: signed.name, read: 'sign', table: {} };
    const table = proposeTable(stanceCounts(survey, stance).keys());
    return {
      stance: { ...stance, table },
      reason: `“${signed.name}” has numbers on both sides of zero, or below it: their sign is read`,
    };
  }
  const named = best(
    fields.filter((field) => isOfWords(field) && nameRank(field) > 0),
    nameRank,
  );
  if (named !== undefined) return byValue(survey, named);
  return {
    stance: { read: 'value', table: {} },
    reason: 'no edge attribute looks like a stance: what an edge means has to be chosen',
  };
}

function byValue(survey: Survey, { name }: FieldSurvey): { stance: StanceMapping; reason: string } {
  const stance: StanceMapping = { attribute: name, read: 'value', table: {} };
  const counts = stanceCounts(survey, stance);
  const table = proposeTable(counts.keys());
  const known = [...counts.keys()].filter((key) => Object.hasOwn(table, key)).length;
  const reason = `${String(known)} of ${String(counts.size)} values of “${name}” are words for a stance`;
  return { stance: { ...stance, table }, reason };
}

const isOfWords = ({ values, more }: FieldSurvey): boolean =>
  !more && values.size <= MOST_STANCE_VALUES;

/** The share of values that are words for a stance, a little more for names that say so; weights are none. */
function shareOfWords(field: FieldSurvey): number {
  const values = [...field.values.keys()];
  const known = values.filter((value) => stanceOfWord(value) !== undefined);
  const areNumbers = known.every((value) => !Number.isNaN(Number(value)));
  // 0 and 1 alone say nothing: any number does.
  if (areNumbers && !values.some((value) => Number(value) < 0)) return 0;
  if (areNumbers && known.length < values.length) return 0;
  return known.length === 0 ? 0 : known.length / values.length + nameRank(field) / 100;
}

const hasNegative = ({ name, values }: FieldSurvey): boolean => {
  if (['x', 'y', 'start', 'end'].includes(name)) return false;
  const numbers = [...values.keys()].map(Number);
  return !numbers.some(Number.isNaN) && numbers.some((number) => number < 0);
};

function nameRank({ name }: FieldSurvey): number {
  const names = STANCE_NAMES.split(' ');
  const at = names.indexOf(plainWord(name));
  return at === -1 ? 0 : names.length - at;
}

function best(
  fields: readonly FieldSurvey[],
  rank: (field: FieldSurvey) => number,
): FieldSurvey | undefined {
  return [...fields].sort((one, other) => rank(other) - rank(one))[0];
}
