import { matchesSchema, ROUTES, storeSchema, type StoreState } from '@stancegraph/contract';
import {
  createViews,
  decodeNetwork,
  sizeOf,
  type TextMatches,
  type Views,
} from '@stancegraph/network';
import { ApiError, notUnderstood } from './api-error.js';
import { call, failed, reach } from './call.js';

/** One state of the store, in the browser's memory. */
export interface LoadedNetwork {
  readonly store: StoreState;
  readonly views: Views;
}

/** Loads the network; where the store is still in the state of `known`, gives that. */
export async function getNetwork(
  signal: AbortSignal | undefined,
  known?: LoadedNetwork,
): Promise<LoadedNetwork> {
  const response = await reach(ROUTES.network, signal);
  if (!response.ok) throw await failed(response);
  const header = (name: string): string | null => response.headers.get(`Stancegraph-${name}`);
  const store = storeSchema.safeParse({
    engine: header('Engine'),
    version: Number(header('Version')),
    state: header('State'),
  });
  if (!store.success) throw notUnderstood();
  if (known?.store.state === store.data.state) return known;
  const bytes = await response.arrayBuffer();
  try {
    return { store: store.data, views: createViews(decodeNetwork(bytes)) };
  } catch {
    throw notUnderstood();
  }
}

/** Which statements of a network hold a text. Refuses, to be tried again, where the store moved on. */
export async function getMatches(
  text: string,
  network: LoadedNetwork,
  signal: AbortSignal | undefined,
): Promise<TextMatches> {
  const path = `${ROUTES.networkMatches}?${new URLSearchParams({ text }).toString()}`;
  const { store, statements } = await call(path, matchesSchema, signal);
  if (store.state !== network.store.state)
    throw new ApiError('conflict', 'The data changed meanwhile.', true);
  const matches = new Uint8Array(sizeOf(network.views.network));
  for (const at of statements) matches[at] = 1;
  return matches;
}
