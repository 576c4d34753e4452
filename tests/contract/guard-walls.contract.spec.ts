import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { checkQuery } from '../../libs/engine/src/guard/check-query.js';
import { strangeInEmbeddedPlan, strangeInNeo4jPlan } from '../../libs/engine/src/guard/plan.js';
import { engines, neo4jAccess, type TestStore } from './engines.js';
import { HOSTILE_QUERIES, type Attempt } from './hostile-queries.js';

const queries = (...attempts: readonly Attempt[]): string[] =>
  HOSTILE_QUERIES.filter(({ attempt }) => attempts.includes(attempt)).map(({ cypher }) => cypher);

/**
 * What a plan does not show. Neo4j hides what stands in subqueries inside expressions; the embedded engine
 * reads no escapes, so that what they hide is a comment there.
 */
const UNSEEN_IN_PLAN = {
  neo4j: /(?:\[i IN \[1, 2\]|any\(i IN|reduce\(s = 0, i|CASE WHEN EXISTS).*LOAD CSV/,
  embedded: /^\/\* \\u/,
};

describe('the first wall alone: the parsed query', () => {
  it.each(HOSTILE_QUERIES)('refuses $cypher', async ({ cypher }) => {
    for (const engine of ['neo4j', 'embedded'] as const) {
      const answer = await checkQuery({ engine, cypher, parameters: {} });
      expect(answer).toMatchObject({
        refusal: {
          code: expect.stringMatching(/^(refused|invalid-input)$/),
          line: expect.any(Number),
          column: expect.any(Number),
        },
      });
    }
  });
});

describe.each(engines)('the other walls alone on $name', ({ name, create }) => {
  let store: TestStore;
  let driver: Driver | undefined;
  beforeAll(async () => {
    store = await create();
    await store.engine.write((tx) =>
      tx.run(
        "CREATE (:Actor {id: 'iran', name: 'Iran'})-[:OPPOSES {id: 's'}]->(:Actor {id: 'krg', name: 'KRG'})",
      ),
    );
    if (name !== 'neo4j') return;
    const { uri, user, password } = neo4jAccess();
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  });
  afterAll(async () => {
    await driver?.close();
    await store.dispose();
  });

  /** Whether the plan alone would have the query refused; an engine that does not even plan it refuses it. */
  const isRefusedByPlan = async (cypher: string): Promise<boolean> => {
    if (driver === undefined) {
      const plan = await store.engine
        .read((tx) => tx.run(`EXPLAIN ${cypher}`))
        .then(
          ({ rows }) => rows[0]?.[0],
          () => undefined,
        );
      return typeof plan !== 'string' || strangeInEmbeddedPlan(plan) !== undefined;
    }
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { summary } = await session.run(`EXPLAIN ${cypher}`);
      const { queryType, plan } = summary;
      return queryType !== 'r' || plan === false || strangeInNeo4jPlan(plan) !== undefined;
    } catch {
      return true;
    } finally {
      await session.close();
    }
  };

  const state = async (): Promise<unknown> => {
    const nodes = 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id';
    const ties =
      'MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties ORDER BY r.id';
    return store.engine.read(async (tx) => [await tx.run(nodes), await tx.run(ties)]);
  };

  it.each(queries('write', 'schema', 'load', 'server', 'procedure'))(
    'the plan gives away %s',
    async (cypher) => {
      expect(await isRefusedByPlan(cypher)).toBe(!UNSEEN_IN_PLAN[store.engine.kind].test(cypher));
    },
  );

  it.each(queries('write'))('a transaction that reads changes nothing by %s', async (cypher) => {
    const before = await state();
    const run = store.engine.read((tx) => tx.run(cypher));
    if (UNSEEN_IN_PLAN[store.engine.kind].test(cypher)) await run;
    else await expect(run).rejects.toThrow();
    expect(await state()).toEqual(before);
  });

  it.each([
    ['MATCH (a:Actor) WHERE a.delete IS NULL RETURN count(a) AS n', [[2]]],
    ["RETURN 'CREATE (n) SET n.x = 1' AS text", [['CREATE (n) SET n.x = 1']]],
    ['MATCH (a:Actor) // SET a.name = "x"\nRETURN count(a) AS n /* DELETE */', [[2]]],
    ['RETURN [x IN range(1, 12) | x] AS months', [[[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]]],
    ['UNWIND range(1, 2) AS month RETURN month', [[1], [2]]],
    ["MATCH (a:Actor {id: 'iran'}) RETURN a.name AS `load csv`", [['Iran']]],
    ['MATCH (create:Actor) RETURN count(create) AS merge', [[2]]],
    ["MATCH (a:Actor) WHERE a.name = 'it\\'s DETACH DELETE' RETURN a.id AS id", []],
  ])('all walls let %s through', async (cypher, rows) => {
    const limits = { timeoutMs: 20_000, maxRows: 100 };
    expect((await store.engine.query(cypher, {}, limits)).rows).toEqual(rows);
  });

  it('the server’s settings let nothing else through', async () => {
    expect(await store.engine.weaknesses()).toEqual([]);
  });

  if (name === 'neo4j')
    it.each(queries('schema', 'load'))('the server refuses %s in a read', async (cypher) => {
      await expect(store.engine.read((tx) => tx.run(cypher))).rejects.toMatchObject({
        code: expect.stringMatching(/^(refused|engine-failed)$/),
      });
    });
});
