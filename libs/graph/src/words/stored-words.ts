import type { DatasetParts } from '@stancegraph/formats';
import {
  loadStatement,
  type CypherParameter,
  type CypherValue,
  type ReadTransaction,
} from '@stancegraph/engine';
import {
  StancegraphError,
  statementKey,
  type Statement,
  type StatementFacts,
} from '@stancegraph/model';
import { number, optional, text } from '../state/cells.js';
import type { LoadedState } from '../state/loaded-state.js';
import { readDatasetFrame } from '../store/stored-dataset.js';
import type { StatementWords, Words } from './words.js';

/** Statements that are handed on at once where all of a dataset are wanted. */
const BATCH = 500;
/**
 * Statements that are read at once then. A database without an index on relationships passes over all of them each time,
 * so that a large dataset is read in a number of runs, not in runs of a size.
 */
const LEAST_RUN = 2_000;
const MOST_RUNS = 32;

/** The store moved on between the loading of a state and the reading of its words. */
export function dataChanged(): StancegraphError {
  return new StancegraphError('conflict', 'The data changed while it was being read. Try again.', {
    retriable: true,
  });
}

/** The words of a state that was loaded from the store that `tx` reads. */
export class StoredWords implements Words {
  constructor(
    private readonly tx: ReadTransaction,
    private readonly state: LoadedState,
  ) {}

  async of(facts: readonly StatementFacts[]): Promise<ReadonlyMap<string, StatementWords>> {
    if (facts.length === 0) return new Map();
    const { rows } = await this.tx.run(loadStatement('read/statements.cypher').text, {
      wanted: this.#byEnds(facts),
    });
    const words = wordsByKey(rows);
    if (facts.some(({ dataset, id }) => !words.has(statementKey(dataset, id)))) throw dataChanged();
    return words;
  }

  async holding(words: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.tx.run(loadStatement('read/search-statements.cypher').text, {
      words,
    });
    const found = new Map<string, string>();
    for (const [dataset, generation, id, summary] of rows) {
      // A statement of inactive generations may be on its way out while we read: nothing of it counts.
      if (typeof dataset !== 'string') continue;
      if (this.state.datasets.get(dataset)?.generation !== generation) continue;
      found.set(statementKey(dataset, text(id)), text(summary));
    }
    return found;
  }

  async dataset(id: string): Promise<DatasetParts> {
    const frame = await readDatasetFrame(this.tx, id);
    if (frame === undefined) throw dataChanged();
    const facts = this.state.corpus.statements.filter(({ dataset }) => dataset === id);
    return { ...frame, statements: () => this.#statements(facts) };
  }

  async *#statements(facts: readonly StatementFacts[]): AsyncGenerator<Statement[]> {
    const size = Math.max(LEAST_RUN, Math.ceil(facts.length / MOST_RUNS));
    for (let at = 0; at < facts.length; at += size) {
      const run = facts.slice(at, at + size);
      const words = await this.#inRange(run);
      for (let from = 0; from < run.length; from += BATCH)
        yield run.slice(from, from + BATCH).map((each) => statementOf(each, words));
    }
  }

  /** Of statements that follow each other by id: one pass, however many of them two actors have between them. */
  async #inRange(run: readonly StatementFacts[]): Promise<ReadonlyMap<string, StatementWords>> {
    const [first, last] = [run.at(0), run.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    const { rows } = await this.tx.run(loadStatement('read/statements-in-range.cypher').text, {
      dataset: first.dataset,
      generation: this.#generationOf(first.dataset),
      first: first.id,
      last: last.id,
    });
    const words = wordsByKey(rows);
    // Databases order rare characters otherwise than JavaScript: what that left out is asked for by name.
    const rest = run.filter(({ dataset, id }) => !words.has(statementKey(dataset, id)));
    return rest.length === 0 ? words : new Map([...words, ...(await this.of(rest))]);
  }

  /** Grouped, so that the statements between two actors are looked through once and not once for each. */
  #byEnds(facts: readonly StatementFacts[]): CypherParameter[] {
    const groups = new Map<string, { fact: StatementFacts; ids: string[] }>();
    for (const fact of facts) {
      const key = JSON.stringify([fact.dataset, fact.source, fact.target]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { fact, ids: [fact.id] });
      else group.ids.push(fact.id);
    }
    return Array.from(groups.values(), ({ fact: { dataset, source, target }, ids }) => ({
      dataset,
      source,
      target,
      ids,
      generation: this.#generationOf(dataset),
    }));
  }

  #generationOf(dataset: string): number {
    return this.state.datasets.get(dataset)?.generation ?? 0;
  }
}

function wordsByKey(rows: readonly (readonly CypherValue[])[]): Map<string, StatementWords> {
  return new Map(rows.map((row) => [statementKey(text(row[0]), text(row[1])), wordsFrom(row)]));
}

function statementOf(
  { dataset, documents, ...facts }: StatementFacts,
  words: ReadonlyMap<string, StatementWords>,
): Statement {
  const said = words.get(statementKey(dataset, facts.id));
  if (said === undefined) throw dataChanged();
  return { ...facts, documents: [...documents], ...said };
}

function wordsFrom(row: readonly CypherValue[]): StatementWords {
  return {
    ...optional('speaker', row[2], text),
    summary: text(row[3]),
    ...optional('quote', row[4], text),
    ...optional('confidence', row[5], number),
    ...optional('span', row[6], (start) => ({ start: number(start), end: number(row[7]) })),
  };
}
