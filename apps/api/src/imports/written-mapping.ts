import { foreignMappingSchema, StancegraphError, type ForeignMapping } from '@stancegraph/model';

/** The mapping that a text holds as JSON; `invalid-input` names each field that is wrong. */
export function writtenMapping(text: string, file?: string): ForeignMapping {
  const named = file === undefined ? {} : { file };
  const parsed = foreignMappingSchema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({
    ...named,
    path: ['mapping', ...path].join('.'),
    message,
  }));
  throw new StancegraphError('invalid-input', 'The mapping is not right; nothing was changed.', {
    details,
  });
}

function jsonOf(text: string, file: string | undefined): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const where = file === undefined ? 'The mapping' : file;
    throw new StancegraphError('invalid-input', `${where} is not JSON: ${reason}`, {
      details: [{ path: 'mapping', message: 'is not JSON', expected: 'a mapping as JSON' }],
      cause,
    });
  }
}
