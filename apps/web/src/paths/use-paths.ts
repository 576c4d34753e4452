import { STANCES } from '@stancegraph/model';
import { shortestPaths, type Paths } from '@stancegraph/network';
import { useMemo } from 'react';
import type { ShownNetwork } from '../data/shown-network.js';
import { useExplorer } from '../explorer/explorer-context.js';
import type { PathView } from '../state/view-state.js';
import { PATH_TEXTS } from '../texts/actors.js';

/** So many paths are listed; how many there are is always said. */
export const MOST_PATHS = 100;

/** The shortest paths that the view asks for; undefined where it asks for none, or an end is not known. */
export function usePaths(): Paths | undefined {
  const { view, shown } = useExplorer();
  const { path } = view;
  return useMemo(
    () => (path === undefined || shown === undefined ? undefined : findPaths(shown, path)),
    [path, shown],
  );
}

/** The shortest paths between two actors in what is shown. */
export function findPaths(shown: ShownNetwork, path: PathView): Paths | undefined {
  const [from, to] = [shown.numberOf(path.from), shown.numberOf(path.to)];
  if (from === undefined || to === undefined) return undefined;
  const stances = path.stances?.map((stance) => STANCES.indexOf(stance));
  return shortestPaths(shown.view, { from, to, directed: path.directed, stances }, MOST_PATHS);
}

/** How many shortest paths there are, or why there is none. */
export function pathOutcome(
  { from, to }: PathView,
  paths: Paths | undefined,
  shown: ShownNetwork,
  nameOf: (id: string) => string,
): string {
  const missing = [from, to].find((id) => !shown.shows(id));
  if (missing !== undefined) return PATH_TEXTS.notShown(nameOf(missing));
  if (from === to) return PATH_TEXTS.same;
  if (paths?.length === undefined) return PATH_TEXTS.nothing(nameOf(from), nameOf(to));
  return PATH_TEXTS.found(paths.count, paths.length);
}
