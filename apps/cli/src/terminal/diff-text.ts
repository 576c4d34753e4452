import {
  isEdited,
  type Diff,
  type DiffActor,
  type DiffStatement,
  type DiffTie,
} from '@stancegraph/contract';
import { withoutControls } from './table.js';

interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** A whole comparison for reading: the sentence, then each list with its number, at most so many of each. */
export function diffText(diff: Diff, limit: number): string {
  const { ties, actors, statements, contested } = diff;
  const list = <T>(
    title: string,
    { items, total }: List<T>,
    line: (item: T) => string,
  ): string[] => {
    const shown = items.slice(0, limit);
    const left = total - shown.length;
    return [
      `${title}: ${total === 0 ? 'none' : total.toLocaleString('en')}`,
      ...shown.map((item) => `  ${withoutControls(line(item))}`),
      ...(left > 0 ? [`  … and ${left.toLocaleString('en')} more; --limit shows more.`] : []),
    ];
  };
  const listOf = <T>(items: readonly T[]): List<T> => ({ items, total: items.length });
  const edited = listOf(ties.revised.items.filter(isEdited));
  const others = listOf(ties.revised.items.filter((tie) => !isEdited(tie)));
  return [
    withoutControls(diff.summary),
    '',
    ...diff.filters.map(({ part, a, b }) => `Filter ${part}: ${a || 'none'} → ${b || 'none'}`),
    ...list('Flipped', ties.flipped, ({ sourceName, from, to, targetName }) =>
      [sourceName, `${stancesOf(from)} → ${stancesOf(to)}`, targetName].join(' '),
    ),
    ...list('Ties new', ties.new, tieLine),
    ...list('Ties gone', ties.gone, tieLine),
    ...list('Ties with more or fewer statements', ties.countChanged, tieLine),
    ...list('Ties with other statements in the same number', others, tieLine),
    ...list('Ties with changed statements', edited, tieLine),
    `Ties unchanged: ${ties.unchanged.total.toLocaleString('en')}`,
    ...list('Contested ties arisen', contested.arisen, tieLine),
    ...list('Contested ties ended', contested.ended, tieLine),
    ...list('Actors appeared', actors.appeared, actorLine),
    ...list('Actors vanished', actors.vanished, actorLine),
    ...list('Statements new', statements.new, statementLine),
    ...list('Statements gone', statements.gone, statementLine),
    ...list('Statements changed', statements.changed, statementLine),
    ...elsewhere(diff.elsewhere),
    '',
  ].join('\n');
}

const stancesOf = (ties: readonly DiffTie[]): string =>
  ties.map(({ stance }) => stance).join(' and ');

function tieLine({ sourceName, stance, targetName, before, after }: DiffTie): string {
  const count = before === after ? String(after) : `${String(before)} → ${String(after)}`;
  return `${sourceName} ${stance} ${targetName} (${count})`;
}

function actorLine({ id, name, inOther }: DiffActor): string {
  return `${name} (${id})${inOther ? ', in the datasets of both sides' : ''}`;
}

function statementLine({ key, fields, before, after, inOther }: DiffStatement): string {
  const what = (after ?? before)?.summary ?? '';
  const about =
    fields.length > 0 ? `${fields.join(', ')} changed` : inOther ? 'hidden by a filter' : '';
  return `${key}${about === '' ? '' : ` (${about})`} ${what}`;
}

function elsewhere(counts: Diff['elsewhere']): string[] {
  const lines = Object.entries(counts).flatMap(([what, { new: added, gone, changed }]) =>
    added + gone + changed === 0
      ? []
      : `  ${what === 'statements' ? 'statements that neither side shows' : what}: ${String(added)} new, ${String(gone)} gone, ${String(changed)} changed`,
  );
  return lines.length === 0
    ? ['Beyond what is shown nothing differs.']
    : ['Beyond what is shown, in the datasets:', ...lines];
}
