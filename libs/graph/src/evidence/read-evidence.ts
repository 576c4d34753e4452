import type { Evidence } from '@stancegraph/contract';
import { statementKey, type StatementFacts } from '@stancegraph/model';
import type { Words } from '../words/words.js';

export const keyOf = ({ dataset, id }: { dataset: string; id: string }): string =>
  statementKey(dataset, id);

/** Adds to facts their words: one `Evidence` for each of `facts`, in their order. */
export async function readEvidence(
  words: Words,
  facts: readonly StatementFacts[],
  contested: ReadonlySet<string>,
): Promise<Evidence[]> {
  const said = await words.of(facts);
  return facts.flatMap((each) => {
    const key = keyOf(each);
    const own = said.get(key);
    return own === undefined
      ? []
      : [{ ...each, key, documents: [...each.documents], ...own, contested: contested.has(key) }];
  });
}
