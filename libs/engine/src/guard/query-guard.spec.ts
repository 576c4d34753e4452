import { afterEach, describe, expect, it } from '@jest/globals';
import { QueryGuard } from './query-guard.js';

/** Takes the parser a second and more of processor time, within all limits of length and depth. */
const hard = `RETURN ${Array.from({ length: 150 }, (_, at) => `${'['.repeat(38)}${String(at)}${']'.repeat(38)}`).join()} AS x`;
const honest = "MATCH (a:Actor) WHERE a.kind = 'state' RETURN a.id AS id";

const check = (guard: QueryGuard, cypher: string): Promise<{ text: string }> =>
  guard.check({ engine: 'neo4j', cypher, parameters: {} });

/** The parser is loaded twice, which takes seconds on a quiet machine. */
const LONG = 300_000;

describe('the guard’s time for reading a query', () => {
  let guard: QueryGuard | undefined;
  afterEach(() => guard?.close());

  it(
    'is processor time: a query that takes more is refused, and the next one is read',
    async () => {
      guard = new QueryGuard(20);
      await expect(check(guard, hard)).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('too hard to read'),
      });
      guard.close();
      guard = new QueryGuard();
      expect((await check(guard, honest)).text).toBe(honest);
    },
    LONG,
  );

  it(
    'is not what a short query waits for while a long one is read',
    async () => {
      guard = new QueryGuard(1000);
      await check(guard, honest);
      let isRead = false;
      const long = check(guard, `RETURN [${'5, '.repeat(6000)}5] AS x`)
        .catch((error: unknown) => error)
        .then((told) => {
          isRead = true;
          return told;
        });
      await check(guard, `${honest} LIMIT 1`);
      expect(isRead).toBe(false);
      expect(await long).toMatchObject({ code: 'refused' });
    },
    LONG,
  );

  it(
    'is not counted while the parser is loaded, and more at first',
    async () => {
      guard = new QueryGuard(1500);
      expect((await check(guard, honest)).text).toBe(honest);
    },
    LONG,
  );
});
