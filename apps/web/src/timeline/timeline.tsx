import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatRange } from '../format/dates.js';
import { patchFilter } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';
import { binDays } from './bins.js';
import { Brush } from './brush.js';

/** When it was stated: statements a day, and the dates that the view is limited to. */
export function Timeline(): ReactElement | null {
  const { shown, view, ui, catalogue, setUi } = useExplorer();
  const issues = catalogue.value?.issues;
  const events = useMemo(() => eventsOf(issues, view.filter), [issues, view.filter]);
  const binned = useMemo(() => binDays(shown?.timeline ?? [], events), [shown, events]);
  if (shown === undefined) return null;
  const { isTimelineFolded: isFolded } = ui;
  return (
    <section className={`timeline${isFolded ? ' folded' : ''}`} aria-label={TEXTS.timeline.label}>
      <div className="timeline-head">
        <IconButton
          icon={isFolded ? ChevronUp : ChevronDown}
          label={isFolded ? TEXTS.timeline.unfold : TEXTS.timeline.fold}
          aria-expanded={!isFolded}
          onClick={() => {
            setUi({ isTimelineFolded: !isFolded });
          }}
        />
        <Span />
        <span className="spacer" />
        <Undated />
      </div>
      {!isFolded && binned.bins.length > 0 && <Brush {...binned} events={events} />}
    </section>
  );
}

/** What the dates in view are, and how many statements have one of them or none. */
function Span(): ReactElement {
  const { shown: network, view, change } = useExplorer();
  const { from, to } = view.filter;
  const days = network?.timeline ?? [];
  const first = from ?? days[0]?.date;
  const last = to ?? days.at(-1)?.date;
  const isFiltered = from !== undefined || to !== undefined;
  const { shown, total } = network?.totals.statements ?? { shown: 0, total: 0 };
  return (
    <>
      <b>
        {first === undefined || last === undefined || first > last
          ? TEXTS.timeline.noDates
          : formatRange(first, last)}
      </b>
      <span className="meta">{TEXTS.of(shown, total, 'statements')}</span>
      {isFiltered && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            change(patchFilter({ from: undefined, to: undefined }));
          }}
        >
          {TEXTS.timeline.all}
        </button>
      )}
    </>
  );
}

function Undated(): ReactElement | null {
  const { shown: network, view, change } = useExplorer();
  const undated = network?.totals.undated;
  if (undated === undefined || undated.total === 0) return null;
  return (
    <label className="undated">
      <input
        type="checkbox"
        checked={view.filter.undated !== false}
        onChange={(event) => {
          change(patchFilter({ undated: event.currentTarget.checked }));
        }}
      />
      {TEXTS.timeline.undated}
      <span className="facet-count">
        <b>{undated.shown}</b> of {undated.total}
      </span>
    </label>
  );
}

interface IssueEvents {
  readonly id: string;
  readonly events: readonly { readonly date: string; readonly title: string }[];
  readonly datasets: readonly string[];
}

/** Dated events of the issues in view, in order, one a day. */
function eventsOf(
  issues: readonly IssueEvents[] | undefined,
  filter: {
    readonly issues?: readonly string[] | undefined;
    readonly datasets?: readonly string[] | undefined;
  },
): { date: string; title: string }[] {
  const inView = (issues ?? []).filter(
    ({ id, datasets }) =>
      (filter.issues?.includes(id) ?? true) &&
      (filter.datasets === undefined || datasets.some((each) => filter.datasets?.includes(each))),
  );
  const byDate = new Map<string, string[]>();
  for (const { date, title } of inView.flatMap(({ events }) => events)) {
    byDate.set(date, [...(byDate.get(date) ?? []), title]);
  }
  return [...byDate]
    .map(([date, titles]) => ({ date, title: titles.join('; ') }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
