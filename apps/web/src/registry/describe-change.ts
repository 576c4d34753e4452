import { LAYOUT_NAMES } from './layouts.js';
import { FILTERS, isSet } from './filters.js';
import { keysOfPart, type ViewContent } from '../state/view-state.js';

/** Says in a few words what a change of the view did, for the list of what can be undone. */
export function describeChange(before: ViewContent, after: ViewContent): string {
  const said = [
    ...filterChanges(before, after),
    ...(before.filter.rollUp === after.filter.rollUp
      ? []
      : [after.filter.rollUp ? 'Rolled up' : 'Roll-up off']),
    ...(before.layout === after.layout ? [] : [`Layout: ${LAYOUT_NAMES[after.layout]}`]),
    ...(before.unit === after.unit ? [] : [after.unit === 'ties' ? 'Ties' : 'Single statements']),
    ...pinChanges(before, after),
    ...(before.path === after.path ? [] : [after.path === undefined ? 'Paths closed' : 'Paths']),
  ];
  return said.join(', ') || 'View changed';
}

function filterChanges(before: ViewContent, after: ViewContent): string[] {
  return FILTERS.flatMap((entry) => {
    const { id, label } = entry;
    const isOther = keysOfPart(id).some((key) => before.filter[key] !== after.filter[key]);
    const [was, is] = [before.off.includes(id), after.off.includes(id)];
    if (isOther) return [isSet(entry, after.filter) ? label : `${label}: removed`];
    return was === is ? [] : [`${label}: ${is ? 'off' : 'on'}`];
  });
}

function pinChanges(before: ViewContent, after: ViewContent): string[] {
  if (before.pins === after.pins || before.layout !== after.layout) return [];
  const [was, is] = [Object.keys(before.pins).length, Object.keys(after.pins).length];
  if (is > was) return ['Pinned'];
  return [is < was ? 'Unpinned' : 'Moved'];
}
