import type { ForeignInspection } from '@stancegraph/contract';
import type { ForeignMapping } from '@stancegraph/model';

/** What every part of the step is given. */
export interface PartProps {
  readonly found: ForeignInspection;
  readonly mapping: ForeignMapping;
  /** `isAnew`: the stance has another source. */
  readonly onChange: (mapping: ForeignMapping, isAnew?: boolean) => void;
}
