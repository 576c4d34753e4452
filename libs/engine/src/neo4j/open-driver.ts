import { StancegraphError } from '@stancegraph/model';
import neo4j, { type Driver } from 'neo4j-driver';
import type { EngineLogger } from '../logger.js';

/** Where a server is, and who asks it. */
export interface Neo4jAccess {
  /** `bolt://host:7687`, or `neo4j://…`, `neo4j+s://…` for a cluster or Aura. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database where it is left out. */
  readonly database?: string;
}

/** Does not connect yet. Throws `invalid-input` for a bad address. */
export function openDriver(options: Neo4jAccess, logger: EngineLogger): Driver {
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
      `NEO4J_URI is "${withoutSecrets(options.uri)}", which is no address of a Neo4j server; write it like ${expected}.`,
      {
        cause,
        details: [{ path: 'NEO4J_URI', message: 'is no address of a Neo4j server', expected }],
      },
    );
  }
}

/** The address for messages: whatever stands before an @ could be a password. */
export function withoutSecrets(uri: string): string {
  return uri.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/, '');
}
