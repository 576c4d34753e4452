import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CypherEngine } from '@stancegraph/engine';
import { importDataset, openStore, Reader, removeDataset, StoreSource } from '@stancegraph/graph';
import type { Dataset } from '@stancegraph/model';
import { HOSTILE_TEXTS, sampleDataset, smallDataset, statement } from './datasets.js';
import { engines, type TestStore } from './engines.js';
import { count as countIn, leftOvers, sorted, stored as storedIn } from './stored-checks.js';

/** Both ways of writing: everything in one transaction, and generation by generation. */
const WAYS = [
  { way: 'at once', options: {} },
  { way: 'in generations', options: { maxWritesAtOnce: 0 } },
];

describe.each(engines)('import on $name', ({ create }) => {
  let store: TestStore;
  let engine: CypherEngine;
  beforeEach(async () => {
    store = await create();
    engine = store.engine;
    await openStore(engine);
  });
  afterEach(async () => {
    const left = await leftOvers(engine).finally(() => store.dispose());
    expect(left).toEqual([]);
  });

  const stored = (id: string): Promise<Dataset | undefined> => storedIn(engine, id);
  const count = (pattern: string): Promise<unknown> => countIn(engine, pattern);

  describe.each(WAYS)('$way', ({ options }) => {
    it('stores the sample so that it comes back as its file says', async () => {
      const sample = await sampleDataset();
      const outcome = await importDataset(engine, sample, options);
      expect(outcome).toMatchObject({ changed: true, version: 1, warnings: [] });
      expect(outcome.changes.statements.added).toBe(sample.statements.length);
      expect(await stored(sample.id)).toEqual(sorted(sample));
    });

    it('changes nothing when the same comes again', async () => {
      const sample = await sampleDataset();
      await importDataset(engine, sample, options);
      const again = await importDataset(engine, sample, options);
      expect(again).toMatchObject({ changed: false, version: 1, head: false });
      expect(again.changes.actors).toEqual({
        added: 0,
        changed: 0,
        removed: 0,
        unchanged: sample.actors.length,
      });
    });

    it('keeps every value as it was', async () => {
      const texts = HOSTILE_TEXTS;
      const dataset = smallDataset({
        title: texts[0] ?? '',
        description: texts.join('\n\t\r\n'),
        actors: ['a', 'b', 'c'].map((id, at) => ({
          id,
          name: texts[at] ?? '',
          kind: 'other' as const,
          aliases: texts,
        })),
        documents: [
          {
            id: 'x',
            title: texts[3] ?? '',
            outlet: texts[5] ?? '',
            date: '0001-01-01',
            url: 'https://example.org/?a=1&b=%20#c',
            text: `${'long '.repeat(150_000)}end`,
          },
        ],
        statements: texts.map((text, at) =>
          statement({
            id: `s${at}`,
            summary: text,
            quote: text,
            ...(at % 2 === 0 ? { date: '2024-02-29' } : {}),
            confidence: [0, 1, 0.1, 1 / 3][at % 4] ?? 0,
            span: { start: at, end: 2_000_000_000 + at },
          }),
        ),
      });
      await importDataset(engine, dataset, options);
      expect(await stored('small')).toEqual(sorted(dataset));
      expect(await importDataset(engine, dataset, options)).toMatchObject({ changed: false });
    });

    it('makes the store hold what the file now says, and nothing else', async () => {
      await importDataset(engine, smallDataset(), options);
      const changed = smallDataset({
        title: 'Renamed',
        actors: [
          { id: 'a', name: 'Alpha!', kind: 'state', aliases: ['One', 'First'], memberOf: 'd' },
          { id: 'b', name: 'Beta', kind: 'state', aliases: [] },
          { id: 'd', name: 'Delta', kind: 'alliance', aliases: [] },
        ],
        statements: [
          statement({ id: 's1', stance: 'opposes' }),
          statement({ id: 's4', source: 'd', target: 'b' }),
        ],
        views: [],
      });
      const outcome = await importDataset(engine, changed, options);
      expect(outcome).toMatchObject({
        version: 2,
        head: true,
        changes: {
          actors: { added: 1, changed: 1, removed: 1, unchanged: 1 },
          statements: { added: 1, changed: 1, removed: 2, unchanged: 0 },
          views: { added: 0, changed: 0, removed: 1, unchanged: 0 },
        },
      });
      expect(await stored('small')).toEqual(sorted(changed));
      expect(await count('(a:Actor)')).toBe(3);
      expect(await count('(v:View)')).toBe(0);
      expect(await count('(s:Actor)-[r:SUPPORTS|OPPOSES|ACCUSES]->(t:Actor)')).toBe(2);
      expect(await count('(a:Actor)-[m:MEMBER_OF]->(g:Actor)')).toBe(1);
    });

    it('sees every kind of change, also of what is not the first of its list', async () => {
      await importDataset(engine, smallDataset(), options);
      const base = smallDataset();
      const changes: Dataset[] = [
        smallDataset({ description: 'Said of itself.' }),
        smallDataset({ licence: 'CC0' }),
        smallDataset({ issues: [{ id: 'i', title: 'The issue', events: [] }] }),
        smallDataset({ documents: base.documents.map((each) => ({ ...each, language: 'ku' })) }),
        smallDataset({
          statements: base.statements.map((each) => ({ ...each, date: '2021-03-04' })),
        }),
        smallDataset({ statements: base.statements.map((each) => ({ ...each, source: 'c' })) }),
        smallDataset({
          views: base.views.map((each) => ({ ...each, filter: { stances: ['accuses'] } })),
        }),
        smallDataset({
          views: [...base.views, { id: 'w', title: 'W', filter: {}, positions: {} }],
        }),
        base,
      ];
      for (const [at, changed] of changes.entries()) {
        expect(await importDataset(engine, changed, options)).toMatchObject({ version: at + 2 });
        expect(await stored('small')).toEqual(sorted(changed));
      }
    });

    it('removes a dataset with all that no other one mentions', async () => {
      await importDataset(engine, smallDataset(), options);
      await importDataset(
        engine,
        smallDataset({ id: 'other', statements: [statement({ id: 's9' })] }),
        options,
      );
      await importDataset(
        engine,
        smallDataset({
          id: 'other',
          actors: smallDataset().actors.slice(0, 2),
          views: [],
          statements: [statement({ id: 's9' })],
        }),
        options,
      );
      const removal = await removeDataset(engine, 'small', options);
      expect(removal).toEqual({
        dataset: 'small',
        version: 4,
        removed: { statements: 3, actors: 1, issues: 0, documents: 0, views: 1 },
      });
      expect(await stored('small')).toBeUndefined();
      expect(await count('(a:Actor)')).toBe(2);
      await removeDataset(engine, 'other', options);
      expect(await count('(n)')).toBe(1);
      await expect(removeDataset(engine, 'other', options)).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('lets the first description hold, names both datasets, and passes it on', async () => {
      const renamed = (id: string, name: string): Dataset => {
        const dataset = smallDataset({ id, views: [] });
        return {
          ...dataset,
          actors: dataset.actors.map((actor) =>
            actor.id === 'c' ? { ...actor, name, memberOf: 'a' } : actor,
          ),
        };
      };
      const nameOf = async (): Promise<unknown> => {
        const { actor } = await new Reader(new StoreSource(engine)).actor('c', {});
        return [actor.name, actor.memberOf];
      };
      await importDataset(engine, smallDataset(), options);
      const second = await importDataset(engine, renamed('second', 'Gamma II'), options);
      expect(second.warnings.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /“small” and “second” describe the actor “c” differently \(name, memberOf\)/,
        ),
      ]);
      expect(await nameOf()).toEqual(['Gamma', 'b']);
      expect(await stored('second')).toEqual(sorted(renamed('second', 'Gamma II')));
      expect(await importDataset(engine, renamed('second', 'Gamma II'), options)).toMatchObject({
        changed: false,
      });

      await importDataset(engine, renamed('small', 'Gamma III'), options);
      expect(await nameOf()).toEqual(['Gamma III', 'a']);
      await removeDataset(engine, 'small', options);
      expect(await nameOf()).toEqual(['Gamma II', 'a']);
      expect(await stored('second')).toEqual(sorted(renamed('second', 'Gamma II')));
    });

    it('says in a dry run what would change, and changes nothing', async () => {
      const outcome = await importDataset(engine, smallDataset(), { ...options, dryRun: true });
      expect(outcome).toMatchObject({ dryRun: true, changed: true, version: 0 });
      expect(outcome.changes.statements.added).toBe(3);
      expect(await count('(n)')).toBe(1);
    });

    it('leaves no trace of an import that is cancelled', async () => {
      await importDataset(engine, smallDataset(), options);
      const cancel = new AbortController();
      const importing = importDataset(engine, await sampleDataset(), {
        ...options,
        signal: cancel.signal,
        onProgress: ({ phase, done }) => {
          if (phase === 'writing' && done > 20) cancel.abort();
        },
      });
      await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
      expect(await count('(d:Dataset)')).toBe(1);
      expect(await count('(a:Actor)')).toBe(3);
      expect(await stored('small')).toEqual(sorted(smallDataset()));
    });
  });

  it('mends what was changed by hand in the database', async () => {
    await importDataset(engine, smallDataset());
    await engine.write((tx) =>
      tx.run("MATCH (a:Actor {id: 'a'}) SET a.name = 'Vandal', a.code = 'X'"),
    );
    await engine.write((tx) => tx.run("MATCH (a:Actor {id: 'c'}) DETACH DELETE a"));
    const outcome = await importDataset(engine, smallDataset());
    expect(outcome.changes.actors).toEqual({ added: 1, changed: 1, removed: 0, unchanged: 1 });
    expect(await stored('small')).toEqual(sorted(smallDataset()));
  });

  it('mends what cannot be read any more', async () => {
    const before = smallDataset({
      statements: [
        ...smallDataset().statements,
        statement({ id: 's4', answers: { statement: 's3', as: 'denial' } }),
      ],
    });
    await importDataset(engine, before);
    await importDataset(engine, smallDataset({ id: 'other' }));
    for (const damage of [
      "MATCH (a:Actor {id: 'a'}) REMOVE a.name",
      "MATCH (a:Actor {id: 'a'}) REMOVE a.id",
      "MATCH (a:Actor {id: 'c'}) MATCH (b:Actor {id: 'a'}) CREATE (c)-[:MEMBER_OF]->(b)",
      "MATCH (i:Issue {id: 'i'}) SET i.title = 7",
      "MATCH (x:Document {id: 'x'}) SET x.date = 'yesterday'",
      'MATCH (s:Actor)-[r:OPPOSES]->(t:Actor) REMOVE r.summary',
      'MATCH (s:Actor)-[r:ACCUSES]->(t:Actor) REMOVE r.id',
      "MATCH (s:Actor)-[r:ACCUSES]->(t:Actor) SET r.answersAs = 'shrug', r.confidence = 'high'",
      "MATCH (d:Dataset {id: 'small'})-[m:MENTIONS]->(a:Actor {id: 'b'}) SET m.own = '{'",
      "MATCH (d:Dataset {id: 'small'}) MATCH (a:Actor {id: 'b'}) CREATE (d)-[:MENTIONS {generation: d.generation}]->(a)",
      "MATCH (v:View {id: 'v'}) SET v.filter = 'all'",
      "MATCH (d:Dataset {id: 'small'}) SET d.title = 7",
    ]) {
      await engine.write((tx) => tx.run(damage));
      for (const [id, dataset] of [
        ['small', before],
        ['other', smallDataset({ id: 'other' })],
      ] as const) {
        await importDataset(engine, dataset);
        expect({ damage, dataset: await stored(id) }).toEqual({ damage, dataset: sorted(dataset) });
      }
      expect({ damage, left: await leftOvers(engine) }).toEqual({ damage, left: [] });
    }
  });

  it('takes a minus zero and what is left out for what they are', async () => {
    const dataset = smallDataset({
      statements: [statement({ confidence: -0 })],
      views: [{ id: 'v', title: 'V', filter: {}, positions: { wide: { a: [-0, 1] } } }],
    });
    await importDataset(engine, dataset);
    expect(await importDataset(engine, dataset)).toMatchObject({ changed: false });
  });
});
