import type { Place } from '../place/mark.js';

/** What a reader finds wrong, before the file's name is added. */
export interface Finding extends Partial<Place> {
  readonly message: string;
  readonly path?: string;
  readonly expected?: string;
}

/** Thrown inside a reader where the rest of the file cannot be made sense of. Never leaves the lib. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}
