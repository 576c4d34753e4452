import type { QueryParameter } from '@stancegraph/contract';
import type { Problem } from '@stancegraph/model';
import { expectedOf, valueOf } from './parameter-value.js';
import { refuseParameters } from './refuse-parameters.js';

/** Throws `invalid-input` that names every parameter whose default is no value of its own type. */
export function checkDefaults(parameters: readonly QueryParameter[]): void {
  const problems = parameters.flatMap((parameter, index): Problem[] => {
    const { name, default: preset } = parameter;
    if (preset === undefined || preset === null) return [];
    if (valueOf(parameter, preset, false) !== undefined) return [];
    const expected = expectedOf(parameter);
    const path = `parameters.${String(index)}.default`;
    return [{ path, message: `of ${name} must be ${expected}`, expected }];
  });
  refuseParameters(problems);
}
