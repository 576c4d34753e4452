import type { ParameterType, ParameterValue, QueryParameter } from '@stancegraph/contract';
import { dateSchema } from '@stancegraph/model';

interface Kind {
  /** What is said to whoever gives something else. */
  readonly expected: string;
  /** The value, or undefined for one that is not of this type. */
  readonly fromJson: (value: unknown) => ParameterValue | undefined;
  readonly fromText: (text: string) => ParameterValue | undefined;
}

const text: Kind = {
  expected: 'a text',
  fromJson: (value) => (typeof value === 'string' ? value : undefined),
  fromText: (value) => value,
};

const KINDS: Readonly<Record<ParameterType, Kind>> = {
  text,
  actor: { ...text, expected: 'the id of an actor' },
  issue: { ...text, expected: 'the id of an issue' },
  outlet: { ...text, expected: 'the name of an outlet' },
  dataset: { ...text, expected: 'the id of a dataset' },
  integer: {
    expected: 'a whole number',
    fromJson: (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
    fromText: (value) => (/^-?\d{1,15}$/.test(value) ? Number(value) + 0 : undefined),
  },
  number: {
    expected: 'a number',
    fromJson: (value) => (Number.isFinite(value) ? (value as number) : undefined),
    fromText: (value) =>
      /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) + 0 : undefined,
  },
  boolean: {
    expected: 'true or false',
    fromJson: (value) => (typeof value === 'boolean' ? value : undefined),
    fromText: (value) => (['false', 'true'].includes(value) ? value === 'true' : undefined),
  },
  date: {
    expected: 'a day that exists, written YYYY-MM-DD',
    fromJson: (value) => dateSchema.safeParse(value).data,
    fromText: (value) => dateSchema.safeParse(value).data,
  },
};

/** What a parameter takes, in words. */
export function expectedOf({ type, allowed }: Pick<QueryParameter, 'type' | 'allowed'>): string {
  return allowed === undefined ? KINDS[type].expected : `one of ${allowed.join(', ')}`;
}

/** The value of a parameter given as JSON, or as text where `written` says so; undefined where it does not fit. */
export function valueOf(
  { type, allowed }: Pick<QueryParameter, 'type' | 'allowed'>,
  given: unknown,
  written: boolean,
): ParameterValue | undefined {
  const { fromJson, fromText } = KINDS[type];
  const value = written && typeof given === 'string' ? fromText(given) : fromJson(given);
  return allowed === undefined || allowed.some((each) => each === value) ? value : undefined;
}
