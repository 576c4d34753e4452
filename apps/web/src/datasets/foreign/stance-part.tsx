import { STANCE_CHOICES, type StanceChoice } from '@stancegraph/model';
import type { ReactElement } from 'react';
import { formatCount } from '../../format/counts.js';
import { FOREIGN_TEXTS } from '../../texts/foreign.js';
import { Choice } from './choice.js';
import {
  choiceOf,
  stanceSource,
  withChoice,
  withOthers,
  withStanceSource,
} from './mapping-edits.js';
import type { PartProps } from './part-props.js';

/** Where the stance comes from, and what each value means: nothing is guessed that cannot be seen here. */
export function StancePart({ found, mapping, onChange }: PartProps): ReactElement {
  const { stance } = mapping.statement;
  const sources = [
    { value: '', text: FOREIGN_TEXTS.noStance },
    ...found.fields
      .filter(({ of }) => of === 'edge')
      .flatMap(({ name, type, values }) => {
        const isNumber = type === 'number' || values.every(({ value }) => isNumeric(value));
        const byValue = { value: `value:${name}`, text: name };
        return isNumber
          ? [byValue, { value: `sign:${name}`, text: FOREIGN_TEXTS.sign(name) }]
          : [byValue];
      }),
  ];
  return (
    <fieldset className="foreign-part">
      <legend>{FOREIGN_TEXTS.stance}</legend>
      <Choice
        label={FOREIGN_TEXTS.stanceFrom}
        value={stanceSource(mapping)}
        options={sources}
        isFirst
        onChange={(word) => {
          onChange(withStanceSource(mapping, word), true);
        }}
      />
      <table className="plain-table foreign-stances">
        <thead>
          <tr>
            <th scope="col">{FOREIGN_TEXTS.value}</th>
            <th scope="col">{FOREIGN_TEXTS.edges}</th>
            <th scope="col">{FOREIGN_TEXTS.means}</th>
          </tr>
        </thead>
        <tbody>
          {stance.attribute !== undefined &&
            stancesOf(found, mapping).map(({ key, count, choice }) => (
              <tr key={key} data-open={choice === undefined || undefined}>
                <th scope="row">
                  <bdi>{keyText(key, stance.read)}</bdi>
                </th>
                <td>{formatCount(count)}</td>
                <td>
                  <Meaning
                    label={FOREIGN_TEXTS.meansOf(keyText(key, stance.read))}
                    choice={choice}
                    onChange={(chosen) => {
                      if (chosen !== undefined) onChange(withChoice(mapping, key, chosen));
                    }}
                  />
                </td>
              </tr>
            ))}
          {(stance.attribute === undefined ||
            found.moreStances > 0 ||
            stance.others !== undefined) && (
            <tr data-open={stance.others === undefined || undefined}>
              <th scope="row">{FOREIGN_TEXTS.others}</th>
              <td />
              <td>
                <Meaning
                  label={FOREIGN_TEXTS.meansOf(FOREIGN_TEXTS.others)}
                  choice={stance.others}
                  onChange={(chosen) => {
                    onChange(withOthers(mapping, chosen));
                  }}
                />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {found.moreStances > 0 && (
        <p className="meta">{FOREIGN_TEXTS.moreStances(found.moreStances)}</p>
      )}
      {found.counts.undirected > 0 && (
        <Choice
          label={FOREIGN_TEXTS.undirected}
          value={mapping.undirected}
          options={(['both', 'refuse'] as const).map((value) => ({
            value,
            text: FOREIGN_TEXTS.undirectedChoices[value],
          }))}
          onChange={(value) => {
            onChange({ ...mapping, undirected: value === 'both' ? 'both' : 'refuse' });
          }}
        />
      )}
    </fieldset>
  );
}

/**
 * The values with what is chosen by now: the answer may still be on its way. None while that of another
 * attribute is, whose values are others.
 */
function stancesOf(
  found: PartProps['found'],
  mapping: PartProps['mapping'],
): { key: string; count: number; choice: StanceChoice | undefined }[] {
  if (stanceSource(found.mapping) !== stanceSource(mapping)) return [];
  return found.stances.map(({ key, count }) => ({ key, count, choice: choiceOf(mapping, key) }));
}

interface MeaningProps {
  readonly label: string;
  readonly choice: StanceChoice | undefined;
  readonly onChange: (choice: StanceChoice | undefined) => void;
}

function Meaning({ label, choice, onChange }: MeaningProps): ReactElement {
  return (
    <select
      className="input"
      aria-label={label}
      value={choice ?? ''}
      aria-invalid={choice === undefined || undefined}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChange(STANCE_CHOICES.find((each) => each === value));
      }}
    >
      {choice === undefined && <option value="">{FOREIGN_TEXTS.choose}</option>}
      {STANCE_CHOICES.map((each) => (
        <option key={each} value={each}>
          {FOREIGN_TEXTS.choices[each]}
        </option>
      ))}
    </select>
  );
}

function keyText(key: string, read: 'value' | 'sign'): string {
  if (key === '') return FOREIGN_TEXTS.noValue;
  return read === 'sign' ? (FOREIGN_TEXTS.signs[key] ?? key) : key;
}

const isNumeric = (value: string): boolean => value.trim() !== '' && !Number.isNaN(Number(value));
