import type {
  NamedQuery,
  ParameterType,
  ParameterValue,
  QueryParameter,
} from '@stancegraph/contract';
import { dateSchema } from '@stancegraph/model';
import { SAVED_QUERY_TEXTS } from '../../texts/saved-queries.js';
import { expected, jsonOrText, valueOf } from '../tabs/written-values.js';

/** A parameter as the form for saving holds it. */
export interface ParameterDraft {
  readonly name: string;
  readonly type: ParameterType;
  readonly description: string;
  readonly leftOut: 'needed' | 'null' | 'value';
  /** Separated by commas. */
  readonly allowed: string;
  /** What stands in the form of the query now. */
  readonly written: string;
}

/** What is known of a parameter, else what its value tells. */
export function draftOf(
  name: string,
  written: string,
  known: QueryParameter | undefined,
): ParameterDraft {
  if (known === undefined)
    return { name, type: guess(written), description: '', leftOut: 'needed', allowed: '', written };
  const { type, description, allowed = [], default: preset } = known;
  const leftOut = preset === undefined ? 'needed' : preset === null ? 'null' : 'value';
  const text = written !== '' ? written : leftOut === 'value' ? String(preset) : '';
  return { name, type, description, leftOut, allowed: allowed.join(', '), written: text };
}

function guess(written: string): ParameterType {
  if (/^-?\d{1,15}$/.test(written)) return 'integer';
  if (/^-?\d{1,15}\.\d{1,15}$/.test(written)) return 'number';
  if (written === 'true' || written === 'false') return 'boolean';
  return dateSchema.safeParse(written).success ? 'date' : 'text';
}

export type Described =
  | Pick<NamedQuery, 'parameters' | 'example'>
  /** What has no value that fits. */
  | { readonly problem: string };

/** The parameters as they are saved, and the values they have now. */
export function describe(drafts: readonly ParameterDraft[]): Described {
  const parameters: QueryParameter[] = [];
  const example: Record<string, ParameterValue> = {};
  for (const draft of drafts) {
    const { name, type, leftOut } = draft;
    const allowed = draft.allowed
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    const parameter: QueryParameter = {
      name,
      type,
      description: draft.description.trim() === '' ? name : draft.description.trim(),
      ...(allowed.length > 0 && { allowed }),
    };
    const value = valueNow(parameter, draft.written);
    const isMissing = value === undefined && (leftOut !== 'null' || draft.written !== '');
    if (isMissing)
      return { problem: SAVED_QUERY_TEXTS.noValue(name, expected(parameter, draft.written)) };
    if (value !== undefined) example[name] = value;
    const preset = leftOut === 'null' ? null : value;
    parameters.push(
      leftOut === 'needed' || preset === undefined ? parameter : { ...parameter, default: preset },
    );
  }
  return { parameters, example };
}

/** A text may stand in quotes, as JSON. */
function valueNow(parameter: QueryParameter, written: string): ParameterValue | undefined {
  if (written.trim() === '') return undefined;
  const json = jsonOrText(written.trim());
  return valueOf(parameter, typeof json === 'string' ? json : written.trim());
}
