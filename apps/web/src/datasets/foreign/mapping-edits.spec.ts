import { describe, expect, it } from '@jest/globals';
import { foreignMappingSchema } from '@stancegraph/model';
import {
  choiceOf,
  sourceOf,
  stanceSource,
  withChoice,
  withDataset,
  withDateFormat,
  withGuesses,
  withOthers,
  withSource,
  withStanceSource,
} from './mapping-edits.js';

const MAPPING = foreignMappingSchema.parse({
  dataset: { id: 'g', title: 'G' },
  actor: { id: { attribute: 'id', prefix: 'g:' }, name: { attribute: 'label' } },
  statement: { stance: { attribute: 'relation', table: { foe: 'opposes' }, others: 'leave-out' } },
  document: { standIn: { title: 'G', outlet: 'O', date: '2020-01-01' } },
});

describe('edits of a mapping', () => {
  it('take a field from an attribute and from none, and stay a mapping', () => {
    const taken = withSource(MAPPING, 'statement.issue', 'topic');
    expect(sourceOf(taken, 'statement.issue')).toEqual({ attribute: 'topic' });
    const none = withSource(taken, 'statement.issue', undefined);
    expect(none).toEqual(MAPPING);
    expect(foreignMappingSchema.parse(taken)).toEqual(taken);
  });

  it('propose for another attribute how its days are written', () => {
    const dated = withSource(MAPPING, 'statement.date', 'day', ['2017-09-25']);
    expect(sourceOf(dated, 'statement.date')).toEqual({ attribute: 'day', format: 'iso' });
    expect(
      sourceOf(withSource(dated, 'statement.date', 'Datum', ['13.02.2017']), 'statement.date'),
    ).toEqual({ attribute: 'Datum', format: 'day-month-year' });
    const chosen = withDateFormat(dated, 'statement.date', 'month-day-year');
    expect(sourceOf(chosen, 'statement.date')?.format).toBe('month-day-year');
  });

  it('say of a value what is chosen for it, else for all others', () => {
    expect(choiceOf(MAPPING, 'foe')).toBe('opposes');
    expect(choiceOf(MAPPING, 'constructor')).toBe('leave-out');
    expect(choiceOf(withOthers(MAPPING, undefined), 'ally')).toBeUndefined();
  });

  it('begin the table anew with another attribute, whatever signs its name has', () => {
    const changed = withStanceSource(MAPPING, 'sign:a:b');
    expect(changed.statement.stance).toEqual({ attribute: 'a:b', read: 'sign', table: {} });
    expect(stanceSource(changed)).toBe('sign:a:b');
    expect(withStanceSource(MAPPING, '').statement.stance).toEqual({ read: 'value', table: {} });
  });

  it('fill the table with guesses, and never over what was chosen', () => {
    const chosen = withChoice(withOthers(MAPPING, undefined), 'foe', 'accuses');
    const filled = withGuesses(chosen, [
      { key: 'foe', count: 1, guess: 'opposes' },
      { key: 'ally', count: 1, guess: 'supports' },
      { key: 'x', count: 1 },
    ]);
    expect(filled.statement.stance).toEqual({
      attribute: 'relation',
      read: 'value',
      table: { foe: 'accuses', ally: 'supports' },
    });
  });

  it('move ids of actors along with the id of the dataset', () => {
    expect(withDataset(MAPPING, { id: 'h' }).actor.id.prefix).toBe('h:');
  });
});
