import { fileURLToPath } from 'node:url';
import { createReadStream } from 'node:fs';
import { readDataset } from '@stancegraph/formats';
import { datasetSchema, type Dataset, type Statement } from '@stancegraph/model';

/** The dataset that ships with the product, as its file says it. */
export async function sampleDataset(): Promise<Dataset> {
  const path = fileURLToPath(
    new URL('../../libs/sample/data/kurdistan-referendum.yaml', import.meta.url),
  );
  const result = await readDataset([{ name: 'sample.yaml', open: () => createReadStream(path) }]);
  if (!result.ok) throw new Error(`the sample is broken: ${JSON.stringify(result.problems)}`);
  return result.dataset;
}

/** Text that trips careless storage: quotes, markup, right-to-left, emoji, formulas, blanks at the ends. */
export const HOSTILE_TEXTS = [
  `It's "quoted" \\ and {braced} $param`,
  '<script>alert(1)</script> & more',
  '=SUM(A1:A9); DROP TABLE',
  'آیت‌الله خامنه‌ای گفت',
  'Türkiye’nin açıklaması İ ı',
  '👩‍👩‍👧 emoji 🇮🇶 and 𝔘𝔫𝔦',
  '  blanks at both ends  ',
  '2017-10-04',
  '007',
];

/** A small sound dataset to vary: two sides and one who is talked of. */
export function smallDataset(change: Partial<Dataset> = {}): Dataset {
  return datasetSchema.parse({
    id: 'small',
    title: 'A small dataset',
    actors: [
      { id: 'a', name: 'Alpha', kind: 'state', aliases: ['First', 'One'] },
      { id: 'b', name: 'Beta', kind: 'state' },
      { id: 'c', name: 'Gamma', kind: 'person', memberOf: 'b' },
    ],
    issues: [{ id: 'i', title: 'The issue', events: [{ date: '2020-01-01', title: 'It began' }] }],
    documents: [{ id: 'x', title: 'A report', outlet: 'The outlet', date: '2020-02-01' }],
    statements: [
      statement({ id: 's1' }),
      statement({ id: 's2', source: 'c', stance: 'opposes', target: 'a', date: '2020-02-01' }),
      statement({ id: 's3', stance: 'accuses', alleges: { stance: 'supports', target: 'c' } }),
    ],
    views: [{ id: 'v', title: 'The view', positions: { wide: { a: [0, 1.5], b: [-2, 0] } } }],
    ...change,
  });
}

export function statement(change: Partial<Statement>): Statement {
  return {
    id: 's',
    source: 'a',
    stance: 'supports',
    target: 'b',
    issue: 'i',
    summary: 'Said so.',
    documents: ['x'],
    ...change,
  };
}

/** Many actors with statements all round, sizes given: for what only shows in numbers. */
export function largeDataset(actors: number, statements: number, id = 'large'): Dataset {
  const ids = Array.from({ length: actors }, (_, at) => `a${at}`);
  const stances = ['supports', 'opposes', 'accuses'] as const;
  return datasetSchema.parse({
    id,
    title: 'A large dataset',
    actors: ids.map((each) => ({ id: each, name: each.toUpperCase(), kind: 'other' })),
    issues: [{ id: 'i', title: 'The issue' }],
    documents: [{ id: 'x', title: 'A report', outlet: 'The outlet', date: '2020-02-01' }],
    statements: Array.from({ length: statements }, (_, at) =>
      statement({
        id: `s${at}`,
        source: `a${at % actors}`,
        target: `a${(at * 7 + 1 + (at % 5)) % actors === at % actors ? (at + 1) % actors : (at * 7 + 1 + (at % 5)) % actors}`,
        stance: stances[at % 3] ?? 'supports',
        date: `2020-01-${String((at % 28) + 1).padStart(2, '0')}`,
      }),
    ),
  });
}
