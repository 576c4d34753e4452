import type { Filter } from '@stancegraph/model';
import type { FilterId } from '@stancegraph/network';
import type { Corpus } from '../content/corpus.js';
import { counted, day, listed } from '../format/words.js';
import { KINDS } from '../texts.js';

/** What a part of the filter asks for, in words. */
export function valueOfPart(filter: Filter, part: FilterId, corpus: Corpus): string {
  const names = (ids: readonly string[] | undefined): string =>
    listed((ids ?? []).map(corpus.nameOf));
  switch (part) {
    case 'datasets': {
      const titles = new Map(corpus.network.datasets.map(({ id, title }) => [id, title]));
      return listed((filter.datasets ?? []).map((id) => titles.get(id) ?? id));
    }
    case 'stances':
      return listed(filter.stances ?? []);
    case 'issues':
      return listed((filter.issues ?? []).map(corpus.issueTitle));
    case 'outlets':
      return listed(filter.outlets ?? []);
    case 'documents':
      return listed((filter.documents ?? []).map((id) => corpus.document(id)?.title ?? id));
    case 'dates':
      return datesOf(filter);
    case 'undated':
      return 'statements without a date are left out';
    case 'text':
      return `“${filter.text ?? ''}” in summary or quote`;
    case 'actors':
      return names(filter.actors);
    case 'kinds':
      return listed((filter.kinds ?? []).map((kind) => KINDS[kind]));
    case 'countries':
      return listed(filter.countries ?? []);
    case 'minCount':
      return `at least ${counted(filter.minCount ?? 1, 'statement')}`;
    case 'contested':
      return 'ties with a statement that another contradicts';
    case 'ego':
      return `${corpus.nameOf(filter.ego ?? '')}, within ${counted(filter.steps ?? 1, 'step')}`;
    case 'expand':
      return names(filter.expand?.map(({ actor }) => actor));
    case 'hidden':
      return names(filter.hidden);
  }
}

function datesOf({ from, to }: Filter): string {
  if (from !== undefined && to !== undefined) return `${day(from)} – ${day(to)}`;
  return from !== undefined ? `from ${day(from)}` : to !== undefined ? `to ${day(to)}` : '';
}
