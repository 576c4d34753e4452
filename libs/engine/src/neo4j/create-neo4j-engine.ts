import { DEFAULT_TIME_LIMITS, type TimeLimits } from '../limits.js';
import { silentLogger, type EngineLogger } from '../logger.js';
import type { CypherEngine } from '../port.js';
import { Neo4jEngine } from './neo4j-engine.js';
import { openDriver, withoutSecrets, type Neo4jAccess } from './open-driver.js';
import { Neo4jReader } from './reader.js';

export interface Neo4jOptions extends Neo4jAccess {
  readonly limits?: Partial<TimeLimits>;
  readonly logger?: EngineLogger;
}

/**
 * The engine over a Neo4j server (5.26 or newer). Does not connect: the first call does, and says
 * `engine-unavailable` when the server cannot be reached. Throws `invalid-input` for a bad address.
 */
export function createNeo4jEngine(options: Neo4jOptions): CypherEngine {
  const { limits: given, logger = silentLogger, ...access } = options;
  const place = { address: withoutSecrets(access.uri), database: access.database };
  const limits = { ...DEFAULT_TIME_LIMITS, ...given };
  const driver = openDriver(access, logger);
  return new Neo4jEngine(driver, place, limits, logger, new Neo4jReader(access, logger));
}
