import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CypherParameters } from '@stancegraph/engine';
import {
  constructsOf,
  provedConstructs,
} from '../../../libs/engine/src/guard/embedded/constructs.js';
import { FUNCTIONS } from '../../../libs/engine/src/guard/embedded/functions.js';
import { functionName } from '../../../libs/engine/src/guard/parse-tree.js';
import { parseQuery } from '../../../libs/engine/src/guard/parsed-query.js';
import { describeOnNeo4j, embedded, neo4j, type TestStore } from '../engines.js';
import { query, type Written } from './clauses.js';
import { Dice } from './dice.js';
import { PARAMETERS } from './expressions.js';
import { KEPT, RARE } from './kept-cases.js';
import { network, store } from './network.js';
import { trial, type Trial } from './trial.js';
import { LESSONS } from './tutorial.js';

/** `DIFFERENTIAL=5000 DIFFERENTIAL_SEED=1` asks more, and from another seed on. */
const QUERIES = Number(process.env['DIFFERENTIAL'] ?? 120);
const FIRST = Number(process.env['DIFFERENTIAL_SEED'] ?? 1);
/** Of the generated queries, so that refusing everything does not pass. */
const LEAST_ANSWERED = 0.6;
const IN_ONE_NETWORK = 60;
const LONG = 60_000 + QUERIES * 4000;

/** A reader must know: in what order a query’s rows come, and whether its lists have one. */
const asWritten = (cypher: string, isOrdered = false): Written => ({
  ...{ cypher, isOrdered, isBaggy: /collect|\(\w+\)-|labels|keys/.test(cypher) },
});

describeOnNeo4j('the embedded engine beside Neo4j', () => {
  const stores: TestStore[] = [];
  /** What both answered alike, to see what the list of what is allowed rests on. */
  const proved: { cypher: string; parameters: CypherParameters }[] = [];

  beforeAll(async () => {
    for (const each of [embedded, neo4j]) stores.push(await each.create());
    await fill(7);
  }, 600_000);
  afterAll(async () => {
    for (const each of stores) await each.dispose();
  });

  async function fill(seed: number): Promise<void> {
    const net = network(new Dice(seed));
    for (const { engine } of stores) await engine.write((tx) => store(tx, net));
  }

  async function ask(written: Written, parameters: CypherParameters): Promise<Trial> {
    const [one, other] = stores;
    if (one === undefined || other === undefined) throw new Error('two engines are needed');
    const result = await trial(one.engine, other.engine, written, parameters);
    if (result.outcome === 'same') proved.push({ cypher: written.cypher, parameters });
    return result;
  }

  it.each(KEPT)('answers %s alike, or refuses it', async (cypher) => {
    const { outcome, said } = await ask(asWritten(cypher), PARAMETERS);
    expect({ outcome, said }).not.toMatchObject({ outcome: 'different' });
  });

  it.each(RARE)('answers %s alike', async (cypher) => {
    expect(await ask(asWritten(cypher, /ORDER BY/.test(cypher)), PARAMETERS)).toEqual({
      ...{ outcome: 'same', said: '' },
    });
  });

  describe('what a tutorial of Cypher teaches about reading', () => {
    const outcomes: Trial[] = [];

    it.each(LESSONS)('$teaches: $cypher', async ({ cypher, parameters = {}, isOrdered }) => {
      const result = await ask(asWritten(cypher, isOrdered), parameters);
      outcomes.push(result);
      expect(result).not.toMatchObject({ outcome: expect.stringMatching(/different|both fail/) });
    });

    it('nine in ten are answered', () => {
      const answered = outcomes.filter(({ outcome }) => outcome === 'same').length;
      expect(outcomes).toHaveLength(LESSONS.length);
      expect(answered / outcomes.length).toBeGreaterThanOrEqual(0.9);
    });
  });

  it(
    `answers ${String(QUERIES)} random queries alike, or refuses them`,
    async () => {
      const counts = { same: 0, refused: 0, 'both fail': 0, different: 0 };
      const different: string[] = [];
      for (let seed = FIRST; seed < FIRST + QUERIES; seed += 1) {
        if ((seed - FIRST) % IN_ONE_NETWORK === 0) await fill(seed);
        const written = query(new Dice(seed));
        const { outcome, said } = await ask(written, PARAMETERS);
        counts[outcome] += 1;
        if (outcome === 'different')
          different.push(`seed ${String(seed)}: ${written.cypher}\n${said}`);
      }
      const answered = counts.same / QUERIES;
      console.log(`Answered alike: ${(100 * answered).toFixed(1)} %`, counts);
      expect(different).toEqual([]);
      expect(answered).toBeGreaterThanOrEqual(LEAST_ANSWERED);
    },
    LONG,
  );

  it(
    'allows nothing that no query here has proved',
    async () => {
      const functions = Object.keys(FUNCTIONS).map((name) => name.toLowerCase());
      const missing = new Set([...provedConstructs(), ...functions]);
      for (const { cypher, parameters } of proved) {
        if (missing.size === 0) break;
        const { nodes } = await parseQuery(cypher, parameters);
        for (const construct of constructsOf(nodes)) missing.delete(construct);
        for (const node of nodes)
          if (node.name === 'functionInvocation') missing.delete(functionName(node));
      }
      expect([...missing]).toEqual([]);
    },
    LONG,
  );
});
