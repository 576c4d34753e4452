import type { CypherEngine } from './port.js';
import { listStatements } from './statement-file.js';

/** Makes constraints and indexes where they are missing; may be run at every start. */
export async function applySchema(engine: CypherEngine): Promise<void> {
  for (const statement of listStatements('schema')) {
    if (statement.engine === 'neo4j' && !engine.capabilities.relationshipIndexes) continue;
    await engine.runSchema(statement.text);
  }
}
