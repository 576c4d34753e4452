import type { ImportOutcome } from '@stancegraph/contract';

/** What an import did to a dataset, or would do, in one line. */
export function outcomeText({
  dataset,
  dryRun,
  changed,
  head,
  headChanges,
  changes,
}: ImportOutcome): string {
  if (!changed) return `${dataset}: nothing ${dryRun ? 'would change' : 'changed'}.`;
  const parts = Object.entries(changes).flatMap(([name, { added, changed: altered, removed }]) => {
    const said = [
      ...(added > 0 ? [`${added} added`] : []),
      ...(altered > 0 ? [`${altered} changed`] : []),
      ...(removed > 0 ? [`${removed} removed`] : []),
    ];
    return said.length > 0 ? [`${name} ${said.join(', ')}`] : [];
  });
  const ofItself = headChanges.map(
    ({ field, before, after }) => `${field} ${quoted(before)} → ${quoted(after)}`,
  );
  // A new dataset said nothing of itself before.
  const isNew = head && ofItself.length === 0;
  const all = [...(isNew ? ['new'] : ofItself), ...parts];
  return `${dataset}: ${all.join('; ')}${dryRun ? ' (dry run: nothing was changed)' : ''}.`;
}

const quoted = (text: string | undefined): string => (text === undefined ? 'nothing' : `“${text}”`);
