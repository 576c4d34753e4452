import {
  isEdited,
  type Diff,
  type DiffActor,
  type DiffFlip,
  type DiffTie,
} from '@stancegraph/contract';
import type { ReactElement, ReactNode } from 'react';
import { DIFF_TEXTS } from '../texts/diff.js';
import { StanceMark } from '../ui/stance-mark.js';
import { useDiff } from './diff-context.js';
import { keyOf } from './diff-marks.js';

/** Longer lists are in the table and in the files. */
const MOST = 200;

/** The sentence, then every group of changes with its number, also where there are none. */
export function DiffGroups({ diff }: { readonly diff: Diff }): ReactElement {
  const { ties, contested, actors } = diff;
  const { groups } = DIFF_TEXTS;
  const tieGroup = (title: string, list: Diff['ties']['new']): ReactElement => (
    <Group title={title} {...list} counted={DIFF_TEXTS.ties} row={tieRow} />
  );
  return (
    <>
      <p className="diff-sentence" role="status">
        <bdi>{diff.summary}</bdi>
      </p>
      <Group title={groups.flipped} {...ties.flipped} counted={DIFF_TEXTS.flips} row={flipRow} />
      {tieGroup(groups.new, ties.new)}
      {tieGroup(groups.gone, ties.gone)}
      {tieGroup(groups.count, ties.countChanged)}
      {revisedGroups(ties.revised).map(([title, list]) => (
        <Group key={title} title={title} {...list} counted={DIFF_TEXTS.ties} row={tieRow} />
      ))}
      {tieGroup(groups.unchanged, ties.unchanged)}
      {tieGroup(groups.arisen, contested.arisen)}
      {tieGroup(groups.ended, contested.ended)}
      <Group
        title={groups.appeared}
        {...actors.appeared}
        counted={DIFF_TEXTS.actors}
        row={actorRow(DIFF_TEXTS.inOther.a)}
      />
      <Group
        title={groups.vanished}
        {...actors.vanished}
        counted={DIFF_TEXTS.actors}
        row={actorRow(DIFF_TEXTS.inOther.b)}
      />
      <Elsewhere diff={diff} />
    </>
  );
}

/** Ties of which statements only changed apart from those that have others; not told apart where not all arrived. */
function revisedGroups(revised: Diff['ties']['revised']): [string, typeof revised][] {
  const { groups } = DIFF_TEXTS;
  const { items, total } = revised;
  if (items.length < total) return [[groups.differing, revised]];
  const edited = items.filter(isEdited);
  const others = items.filter((tie) => !isEdited(tie));
  return [
    [groups.edited, { items: edited, total: edited.length }],
    [groups.revised, { items: others, total: others.length }],
  ];
}

interface GroupProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly total: number;
  readonly counted: (count: number) => string;
  readonly row: (item: T) => ReactElement;
}

function Group<T>({ title, items, total, counted, row }: GroupProps<T>): ReactElement {
  const shown = items.slice(0, MOST);
  return (
    <section className="diff-group">
      <h2>
        {title} <span className="meta">{total === 0 ? DIFF_TEXTS.none : counted(total)}</span>
      </h2>
      {shown.length > 0 && <ul>{shown.map(row)}</ul>}
      {shown.length < total && <p className="meta">{DIFF_TEXTS.listed(shown.length, total)}</p>}
    </section>
  );
}

const tieRow = (tie: DiffTie): ReactElement => (
  <li key={keyOf(tie)}>
    <TieButton tie={tie}>{numberOf(tie)}</TieButton>
  </li>
);

/** The number on the side that has it; both where they differ. */
function numberOf({ before, after }: DiffTie): string {
  if (before > 0 && after > 0 && before !== after) return DIFF_TEXTS.badges.count(before, after);
  return DIFF_TEXTS.statements(Math.max(before, after));
}

const flipRow = ({ source, target, from, to }: DiffFlip): ReactElement => (
  <li key={`${source}|${target}`} className="diff-flip">
    {from.map((tie) => (
      <TieButton key={keyOf(tie)} tie={tie}>
        {DIFF_TEXTS.badges.gone}
      </TieButton>
    ))}
    {to.map((tie) => (
      <TieButton key={keyOf(tie)} tie={tie}>
        {DIFF_TEXTS.badges.new}
      </TieButton>
    ))}
  </li>
);

function TieButton({
  tie,
  children,
}: {
  readonly tie: DiffTie;
  readonly children: ReactNode;
}): ReactElement {
  const { view, change } = useDiff();
  const key = keyOf(tie);
  const isOpen = view.tie === key;
  return (
    <button
      type="button"
      className="diff-row"
      aria-expanded={isOpen}
      onClick={() => {
        change({ tie: isOpen ? undefined : key });
      }}
    >
      <span className="diff-line">
        <bdi>{tie.sourceName}</bdi> <StanceMark stance={tie.stance} />
        <span className="sr-only"> {tie.stance} </span> <bdi>{tie.targetName}</bdi>
      </span>{' '}
      <span className="meta">{children}</span>
    </button>
  );
}

const actorRow = (there: string) =>
  function row({ id, name, inOther }: DiffActor): ReactElement {
    return (
      <li key={id} className="diff-actor">
        <bdi>{name}</bdi>
        {inOther && <span className="meta">{there}</span>}
      </li>
    );
  };

/** What differs although no picture shows it, and why the two may not be comparable. */
function Elsewhere({ diff: { elsewhere, filters } }: { readonly diff: Diff }): ReactElement {
  const names = Object.keys(DIFF_TEXTS.elsewhereNames) as (keyof Diff['elsewhere'])[];
  const differing = names.filter((name) => {
    const { new: added, gone, changed } = elsewhere[name];
    return added + gone + changed > 0;
  });
  return (
    <>
      <section className="diff-group">
        <h2>
          {DIFF_TEXTS.elsewhere}{' '}
          {differing.length === 0 && <span className="meta">{DIFF_TEXTS.none}</span>}
        </h2>
        {differing.map((name) => (
          <p key={name} className="diff-actor">
            {DIFF_TEXTS.elsewhereNames[name]}
            <span className="meta">
              {DIFF_TEXTS.elsewhereCounts(
                elsewhere[name].new,
                elsewhere[name].gone,
                elsewhere[name].changed,
              )}
            </span>
          </p>
        ))}
      </section>
      <section className="diff-group">
        <h2>
          {DIFF_TEXTS.filters}{' '}
          {filters.length === 0 && <span className="meta">{DIFF_TEXTS.none}</span>}
        </h2>
        {filters.map(({ part, a, b }) => (
          <p key={part} className="diff-actor">
            {part}
            <span className="meta">
              <bdi>{a || DIFF_TEXTS.none}</bdi> → <bdi>{b || DIFF_TEXTS.none}</bdi>
            </span>
          </p>
        ))}
      </section>
    </>
  );
}
