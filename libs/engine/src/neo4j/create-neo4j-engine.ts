import { StancegraphError } from '@stancegraph/model';
import neo4j, { type Driver } from 'neo4j-driver';
import { DEFAULT_TIME_LIMITS, type TimeLimits } from '../limits.js';
import { silentLogger, type EngineLogger } from '../logger.js';
import type { CypherEngine } from '../port.js';
import { Neo4jEngine } from './neo4j-engine.js';

export interface Neo4jOptions {
  /** `bolt://host:7687`, or `neo4j://…`, `neo4j+s://…` for a cluster or Aura. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database where it is left out. */
  readonly database?: string;
  readonly limits?: Partial<TimeLimits>;
  readonly logger?: EngineLogger;
}

/**
 * The engine over a Neo4j server (5.26 or newer). Does not connect: the first call does, and says
 * `engine-unavailable` when the server cannot be reached. Throws `invalid-input` for a bad address.
 */
export function createNeo4jEngine(options: Neo4jOptions): CypherEngine {
  const logger = options.logger ?? silentLogger;
  const address = withoutSecrets(options.uri);
  const place = { address, database: options.database };
  const limits = { ...DEFAULT_TIME_LIMITS, ...options.limits };
  return new Neo4jEngine(openDriver(options, address, logger), place, limits, logger);
}

function openDriver(options: Neo4jOptions, address: string, logger: EngineLogger): Driver {
  try {
    return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      useBigInt: true,
      maxTransactionRetryTime: 0,
      connectionTimeout: 5000,
      connectionAcquisitionTimeout: 15_000,
      userAgent: 'stancegraph',
      // An empty database knows none of our labels and properties: nothing to warn of.
      notificationFilter: { disabledCategories: ['UNRECOGNIZED'] },
      logging: {
        level: 'warn',
        logger: (level, message) => {
          if (level === 'warn' || level === 'error') logger.warn(`Neo4j driver: ${message}`);
        },
      },
    });
  } catch (cause) {
    const expected = 'bolt://host:7687 or neo4j+s://host';
    throw new StancegraphError(
      'invalid-input',
      `NEO4J_URI is "${address}", which is no address of a Neo4j server; write it like ${expected}.`,
      {
        cause,
        details: [{ path: 'NEO4J_URI', message: 'is no address of a Neo4j server', expected }],
      },
    );
  }
}

/** The address for messages: whatever stands before an @ could be a password. */
function withoutSecrets(uri: string): string {
  return uri.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/, '');
}
