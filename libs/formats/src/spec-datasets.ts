import { findDatasetProblems, type Dataset } from '@stancegraph/model';
import fc from 'fast-check';

/** Characters that one format or another could trip over. */
const HOSTILE = [
  ...Array.from(`",;'\\|\`=+-@#:&<>{}[]!%*?~$ `),
  '\u00a0',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\ufffe',
  'ا',
  '王',
  '🎉',
  'é',
  'e\u0301',
  '007',
  'null',
  '1e3',
  '; ',
  '\\;',
  ' ;',
  '""',
  '</x>',
  ']]>',
  '=cmd()',
  '--- ',
];

const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 4, unit: 'grapheme' }));
const joined = (units: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(units, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const isLine = (text: string): boolean => /\S/u.test(text) && /^[^\p{Cc}\p{Cs}]*$/u.test(text);

/** One line of hostile text. */
export const line = joined(words).filter(isLine);
/** Hostile text over several lines. */
const text = joined(fc.oneof(words, fc.constantFrom('\n', '\r\n', '\r', '\t'))).filter(
  (value) => /\S/u.test(value) && /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u.test(value),
);
const code = line.filter((value) => value.length <= 4);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.oneof(
  fc.constantFrom(
    '007',
    '1e3',
    'yes',
    'null',
    '_',
    'constructor',
    'toString',
    'Größe',
    'إيران',
    'a:b.c-d',
  ),
  fc.stringMatching(/^[a-z0-9_][a-z0-9_.:-]{0,8}$/),
);
const ids = (minLength: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    id.filter((value) => value !== '__proto__'),
    { minLength, maxLength: 5 },
  );
// What is read never holds −0, and toEqual tells it from 0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

/** A record whose fields may each be left out, as exactOptionalPropertyTypes has it. */
function some(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  return fc.record(fields, { requiredKeys: [] });
}

/** A dataset that is right in all parts, full of hostile text. */
export const dataset: fc.Arbitrary<Dataset> = fc
  .record({ actors: ids(2), issues: ids(0), documents: ids(1), statements: ids(0), views: ids(0) })
  .chain((all) =>
    fc.record({
      head: some({ description: text, licence: line }),
      id: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,10}$/),
      title: line,
      actors: fc.tuple(...all.actors.map(actor)),
      issues: fc.tuple(...all.issues.map(issue)),
      documents: fc.tuple(...all.documents.map(document)),
      statements: fc.tuple(...all.statements.map((each) => statement(each, all))),
      views: fc.tuple(...all.views.map((each) => view(each, all.actors))),
    }),
  )
  .map(({ head, ...rest }) => ({ ...rest, ...head }) as Dataset)
  .filter((each) => findDatasetProblems(each).length === 0);

function actor(own: string): fc.Arbitrary<object> {
  return fc
    .record({
      id: fc.constant(own),
      name: line,
      kind: fc.constantFrom('state', 'person', 'armed-group'),
      aliases: fc.array(line, { maxLength: 3 }),
      rest: some({
        code,
        country: fc.constant('IRN'),
        wikidata: fc.constant('Q794'),
        description: text,
      }),
    })
    .map(({ rest, ...given }) => ({ ...given, ...rest }));
}

function issue(own: string): fc.Arbitrary<object> {
  const events = fc.array(fc.record({ date: day, title: line }), { maxLength: 3 });
  return fc
    .record({ id: fc.constant(own), title: line, events, rest: some({ description: text }) })
    .map(({ rest, ...given }) => ({ ...given, ...rest }));
}

function document(own: string): fc.Arbitrary<object> {
  return fc
    .record({
      id: fc.constant(own),
      title: line,
      outlet: line,
      date: day,
      rest: some({
        url: fc.constant('https://example.org/a?b=1,2;3'),
        language: fc.constant('ckb-Arab'),
        licence: line,
        description: text,
        text,
      }),
    })
    .map(({ rest, ...given }) => ({ ...given, ...rest }));
}

function statement(
  own: string,
  all: Record<'actors' | 'issues' | 'documents', string[]>,
): fc.Arbitrary<object> {
  const stance = fc.constantFrom('supports', 'opposes', 'accuses');
  return fc
    .record({
      id: fc.constant(own),
      ends: fc.shuffledSubarray(all.actors, { minLength: 2, maxLength: 2 }),
      stance,
      summary: line,
      documents: fc.shuffledSubarray(all.documents, { minLength: 1 }),
      alleged: fc.option(stance, { nil: undefined }),
      rest: some({
        date: day,
        quote: text,
        confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
        span: fc.nat(1000).map((start) => ({ start, end: start + 1 })),
        ...(all.issues.length === 0 ? {} : { issue: fc.constantFrom(...all.issues) }),
      }),
    })
    .map(({ ends: [source, target], alleged, rest, ...given }) => ({
      ...given,
      source,
      target,
      ...rest,
      ...(given.stance === 'accuses' && alleged !== undefined
        ? { alleges: { stance: alleged, target: source } }
        : {}),
    }));
}

function view(own: string, actors: string[]): fc.Arbitrary<object> {
  const places = fc.dictionary(fc.constantFrom(...actors), fc.tuple(number, number), {
    noNullPrototype: true,
  });
  return fc
    .record({
      id: fc.constant(own),
      title: line,
      filter: some({
        outlets: fc.array(line, { maxLength: 2 }),
        undated: fc.boolean(),
        from: day,
        minCount: fc.integer({ min: 1, max: 9 }),
      }),
      positions: some({ wide: places, tall: places }),
      rest: some({ description: text }),
    })
    .map(({ rest, ...given }) => ({ ...given, ...rest }));
}
