import type { GuardAnswer, GuardRequest } from './check-query.js';
import type { Rewritten } from './embedded/rewrite.js';
import { GuardLane } from './guard-lane.js';
import { Recent } from './recent.js';
import { toError } from './refusal.js';

/** Queries whose answers are remembered: reading one takes longer than running most. */
const REMEMBERED = 200;
const LONGEST_KEY = 20_000;
/** Most queries are shorter. The parser may take seconds for longer ones, and those go where only such ones wait. */
const SHORT = 3000;

/** Reads people's queries before they run. */
export class QueryGuard {
  readonly #short: GuardLane;
  readonly #long: GuardLane;
  readonly #answers = new Recent<GuardAnswer>(REMEMBERED);
  readonly #plans = new Recent<true>(REMEMBERED);

  constructor(cpuMs?: number) {
    this.#short = new GuardLane(cpuMs);
    this.#long = new GuardLane(cpuMs);
  }

  /**
   * Gives the text to run. Throws `refused` or `invalid-input` with line and column. Short queries do not wait
   * for long ones; a query that was asked a short while ago gets the answer that it got.
   */
  async check({ engine, cypher, parameters }: GuardRequest): Promise<Rewritten> {
    const request = { engine, cypher, parameters };
    const key = keyOf(request);
    const known = key === undefined ? undefined : this.#answers.get(key);
    const lane = cypher.length > SHORT ? this.#long : this.#short;
    const answer = known ?? (await lane.check(request));
    if (key !== undefined) this.#answers.set(key, answer);
    if ('refusal' in answer) throw toError(answer.refusal);
    return answer.query;
  }

  /** Whether the plan of a checked text was looked at a short while ago and found to only read. */
  knowsPlan(text: string): boolean {
    return this.#plans.get(text) === true;
  }

  rememberPlan(text: string): void {
    this.#plans.set(text, true);
  }

  close(): void {
    this.#short.close();
    this.#long.close();
  }
}

/** What the answer depends on; undefined for what is too long to keep. */
function keyOf(request: GuardRequest): string | undefined {
  const key = JSON.stringify(request, (_, value: unknown) =>
    typeof value === 'bigint' ? { integer: value.toString() } : value,
  );
  return key.length > LONGEST_KEY ? undefined : key;
}
