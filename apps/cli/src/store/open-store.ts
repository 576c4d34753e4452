import type { Configuration } from '@stancegraph/api/store';
import { UsageError } from '../terminal/exit-codes.js';
import { StancegraphError } from '@stancegraph/model';
import type { Store } from './store.js';

/** The store that the environment names: through the server that holds it, or opened here. */
export async function openConfiguredStore(): Promise<Store> {
  const { findOwner, readConfiguration } = await import('@stancegraph/api/store');
  const configuration = configurationFromEnvironment(readConfiguration);
  const owner =
    configuration.neo4j === undefined ? await findOwner(configuration.dataFolder) : undefined;
  // Only what is needed is loaded: the time that takes is what a user of small commands feels.
  if (owner !== undefined) return new (await import('./remote-store.js')).RemoteStore(owner);
  return (await import('./direct-store.js')).openDirectStore(configuration);
}

/** Runs work on the store and closes it, whatever comes out. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openConfiguredStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function configurationFromEnvironment(
  read: (environment: NodeJS.ProcessEnv) => Configuration,
): Configuration {
  try {
    return read(process.env);
  } catch (error) {
    if (error instanceof StancegraphError) throw new UsageError(error.message);
    throw error;
  }
}
