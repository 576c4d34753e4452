/** What a picture owes its readers to say. */
export interface CreditsOf {
  readonly sources: readonly { readonly outlet: string; readonly documents: number }[];
  readonly licences: readonly { readonly dataset: string; readonly licence: string }[];
  /** What names the snapshot, as hexadecimal SHA-256. */
  readonly hash?: string;
}

const MOST_OUTLETS = 12;

/** Sources, licences and hash as the lines of credits of a picture; the outlets with the most documents first. */
export function creditLines({ sources, licences, hash }: CreditsOf): string[] {
  const sorted = [...sources].sort(
    (a, b) => b.documents - a.documents || (a.outlet < b.outlet ? -1 : 1),
  );
  const named = sorted
    .slice(0, MOST_OUTLETS)
    .map(({ outlet, documents }) => `${outlet} (${String(documents)})`);
  const more = sorted.length - named.length;
  const rest = more === 0 ? '' : ` and ${String(more)} more ${more === 1 ? 'outlet' : 'outlets'}`;
  return [
    ...(named.length === 0 ? [] : [`Sources: ${named.join(', ')}${rest}.`]),
    ...licences.map(({ dataset, licence }) => `Data: ${dataset}, ${licence}.`),
    ...(hash === undefined ? [] : [`Stancegraph snapshot ${hash}`]),
  ];
}
