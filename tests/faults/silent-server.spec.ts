import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CypherEngine } from '@stancegraph/engine';
import { createNeo4jEngine } from '@stancegraph/engine/neo4j';
import { collectRows } from '@stancegraph/graph';
import { describeOnNeo4j, neo4jAccess } from '../contract/engines.js';
import { Gate } from './gate.js';

/** What a query may take beyond its time limit: two seconds for the server, two to ask it, and a busy machine. */
const LATE_MS = 6000;

describe('a Neo4j that does not answer', () => {
  let gate: Gate;
  let engine: CypherEngine;
  let over: Promise<unknown> | undefined;
  const onStillRunning = (end: Promise<unknown>): void => {
    over = end;
  };
  const options = { timeoutMs: 500, onStillRunning };
  const answer = (cypher: string, timeoutMs = options.timeoutMs): Promise<unknown> =>
    collectRows(
      engine,
      { cypher, parameters: {}, options: { ...options, timeoutMs } },
      { rows: 10, bytes: 1000 },
    );
  const open = async (target?: URL): Promise<void> => {
    gate = new Gate(target);
    const { user, password } = target === undefined ? NOBODY : neo4jAccess();
    engine = createNeo4jEngine({ uri: await gate.listen(), user, password });
  };
  beforeEach(() => {
    over = undefined;
  });
  afterEach(async () => {
    await engine.close();
    await over;
    gate.close();
  });

  const expectGivenUp = async (query: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await expect(query()).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringMatching(
        /^Given up at the time limit, but the database does not answer/,
      ),
    });
    expect(performance.now() - start).toBeLessThan(options.timeoutMs + LATE_MS);
    expect(over).toBeDefined();
  };

  it('is given up in time where it never said a word, and the query counts', async () => {
    await open();
    // Loading the parser is nobody's query.
    await expect(answer('CREATE (n)')).rejects.toMatchObject({ code: 'refused' });
    await expectGivenUp(() => engine.query('RETURN 1 AS one', {}, { ...options, maxRows: 1 }));
  });

  describeOnNeo4j('with a Neo4j behind it', () => {
    it('is given up in time where it falls silent under the reader, and the query counts', async () => {
      await open(new URL(neo4jAccess().uri));
      const cypher = 'UNWIND range(1, 5) AS i RETURN i';
      await answer(cypher, 20_000);
      gate.silent = true;
      await expectGivenUp(() => answer(cypher));
    });
  });
});

const NOBODY = { user: 'neo4j', password: 'none' };
