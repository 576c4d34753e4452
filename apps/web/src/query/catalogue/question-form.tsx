import { useEffect, useId, useState, type ReactElement } from 'react';
import type { QueryParameter, NamedQuery, ParameterValue } from '@stancegraph/contract';
import { useStore } from '../../state/use-store.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { useDesk } from '../desk-context.js';
import { openQuestion } from '../tabs/desk-changes.js';
import { readQuestionValues, writtenFor } from '../tabs/written-values.js';
import { isOffered, type Offers } from './offers.js';

/** A field for each parameter; what is typed stands in the address at once. */
export function QuestionForm({
  question: { name, parameters },
}: {
  readonly question: NamedQuery;
}): ReactElement | null {
  const { state, change, offers, run } = useDesk();
  const values = state.question?.values ?? {};
  const needsOffers = parameters.some(({ type }) => isOffered(type));
  useEffect(() => {
    if (needsOffers) offers.ask('all');
  }, [needsOffers, offers]);
  if (parameters.length === 0) return null;
  const { problems } = readQuestionValues(parameters, values);
  return (
    <form
      className="parameters"
      aria-label={QUERY_TEXTS.parameters.label}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      {parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          value={writtenFor(values, parameter.name)}
          problem={problems?.get(parameter.name)}
          onChange={(value) => {
            const next = { ...values, [parameter.name]: value };
            change(openQuestion(name, next, state.question?.revision));
          }}
        />
      ))}
      {/* Enter in a field runs it. */}
      <button type="submit" hidden />
    </form>
  );
}

interface FieldProps {
  readonly parameter: QueryParameter;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

function Field(props: FieldProps): ReactElement {
  const { parameter, value, problem } = props;
  const id = useId();
  // While it is typed, a name is not whole.
  const [isTyped, setIsTyped] = useState(false);
  const isUnknown = useIsUnknown(parameter, value) && !isTyped;
  // An empty field that must be filled is no mistake yet.
  const mistake = value === '' ? undefined : problem;
  const unknown = isUnknown ? QUERY_TEXTS.question.unknown(parameter.type, value) : undefined;
  const wrong = mistake ?? unknown;
  return (
    <div
      className="parameter"
      onInput={() => {
        setIsTyped(true);
      }}
      onBlur={() => {
        setIsTyped(false);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') setIsTyped(false);
      }}
    >
      <label htmlFor={id}>
        {parameter.name}
        {parameter.default === undefined && <span className="meta"> needed</span>}
      </label>
      <Control {...props} id={id} describedBy={`${id}-about`} />
      <span
        id={`${id}-about`}
        className={wrong === undefined ? 'meta' : 'field-problem'}
        role={wrong === undefined ? undefined : 'alert'}
      >
        {wrong ?? parameter.description}
        {isOffered(parameter.type) && <Offered type={parameter.type} />}
      </span>
    </div>
  );
}

interface ControlProps extends FieldProps {
  readonly id: string;
  readonly describedBy: string;
}

function Control({
  parameter,
  value,
  problem,
  onChange,
  id,
  describedBy,
}: ControlProps): ReactElement {
  const { type, allowed } = parameter;
  const choices = allowed ?? (type === 'boolean' ? ['true', 'false'] : undefined);
  const about = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': problem !== undefined && value !== '',
  };
  if (choices !== undefined) {
    const hasDefault = choices.includes(String(parameter.default));
    return (
      <select
        {...about}
        className="input"
        value={value === '' && hasDefault ? String(parameter.default) : value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {!hasDefault && <option value="">{defaultText(parameter.default)}</option>}
        {/* What an address says wrongly is shown, not changed. */}
        {value !== '' && !choices.includes(value) && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        {...about}
        className="input"
        value={value}
        list={isOffered(type) ? `${id}-offers` : undefined}
        inputMode={type === 'integer' || type === 'number' ? 'decimal' : undefined}
        placeholder={type === 'date' ? 'YYYY-MM-DD' : defaultText(parameter.default)}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {isOffered(type) && <OfferList id={`${id}-offers`} type={type} />}
    </>
  );
}

/** Whether a value names nothing in the store; not known where the store has more than is offered. */
function useIsUnknown({ type }: QueryParameter, value: string): boolean {
  const all = useStore(useDesk().offers.state).value;
  const offers = isOffered(type) ? all?.[type] : undefined;
  if (value === '' || offers === undefined || offers.items.length < offers.total) return false;
  return offers.items.every((offer) => offer.value !== value);
}

/** Said where the list of what can be chosen is longer than what is offered. */
function Offered({ type }: { readonly type: keyof Offers }): ReactElement | null {
  const offers = useStore(useDesk().offers.state).value?.[type];
  if (offers === undefined || offers.items.length >= offers.total) return null;
  return <> {QUERY_TEXTS.question.offered(offers.items.length, offers.total)}</>;
}

function OfferList({
  id,
  type,
}: {
  readonly id: string;
  readonly type: keyof Offers;
}): ReactElement {
  const offers = useStore(useDesk().offers.state).value?.[type];
  return (
    <datalist id={id}>
      {offers?.items.map((offer) => (
        <option key={offer.value} value={offer.value}>
          {offer.name}
        </option>
      ))}
    </datalist>
  );
}

function defaultText(value: ParameterValue | undefined): string {
  if (value === undefined) return '';
  return value === null ? QUERY_TEXTS.question.any : String(value);
}
