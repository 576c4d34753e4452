import type { ResultSummary } from 'neo4j-driver';
import type { EngineLogger } from '../logger.js';

const REMEMBERED = 200;

/** Logs the server's notifications, each kind once for a statement. */
export class RemarkLog {
  readonly #seen = new Set<string>();

  constructor(private readonly logger: EngineLogger) {}

  add(summary: ResultSummary, cypher: string): void {
    for (const { code, title, description } of summary.notifications) {
      const key = `${code} ${cypher}`;
      if (this.#seen.has(key)) continue;
      if (this.#seen.size >= REMEMBERED) this.#seen.clear();
      this.#seen.add(key);
      this.logger.warn(`Neo4j remarks on a statement: ${title}`, {
        code,
        description,
        statement: cypher.slice(0, 200),
      });
    }
  }
}
